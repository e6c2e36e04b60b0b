import type { AppErrorCode, AppErrorData } from '#shared/domain/error.ts'
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/ipc/contract.ts'

/** A failure of a call, with the code that the window has a sentence for. */
export class ClientError extends Error {
  readonly code: AppErrorCode
  readonly details: NonNullable<AppErrorData['details']>

  constructor(data: AppErrorData) {
    super(data.message)
    this.name = 'ClientError'
    this.code = data.code
    this.details = data.details ?? {}
  }
}

/** The code of any thrown thing; what the product cannot name is `internal`. */
export function codeOf(error: unknown): AppErrorCode {
  return error instanceof ClientError ? error.code : 'internal'
}

/**
 * Asks the core. Input and output are checked by the shell against the same contract.
 *
 * @throws ClientError with the code of the contract
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = await window.prathamiki.call(name, input)
  if (!result.ok) throw new ClientError(result.error)
  return result.value as CallOutput<N>
}

/** Listens to an event of the contract. @returns the function that stops listening */
export function on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
  return window.prathamiki.on(name, (payload) => listener(payload as EventPayload<N>))
}
