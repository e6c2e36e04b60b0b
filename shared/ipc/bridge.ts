import type { Result } from './result.ts'

/** What the preload puts on `window.prathamiki`, and all it puts there. */
export type Bridge = Readonly<{
  /** Never rejects: a failure is a Result with a typed error. */
  call(name: string, input: unknown): Promise<Result<unknown>>
  /** Returns the function that stops listening. */
  on(name: string, listener: (payload: unknown) => void): () => void
}>
