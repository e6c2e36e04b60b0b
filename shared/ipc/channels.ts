/** The two channels of the bridge. The preload knows these names and the prefix check, nothing else of the contract. */
export const CALL_CHANNEL = 'prathamiki:call'
export const EVENT_CHANNEL = 'prathamiki:event'
