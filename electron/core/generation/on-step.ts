/**
 * Called between the steps of a draft with the share that is done, 0 to 1. It changes nothing of the draft: it is how a
 * worker shows that it lives and learns that its work is no longer wanted. What it throws ends the draft.
 */
export type OnStep = (fraction: number) => void

export const noStep: OnStep = () => {}
