import type { RemoteStatus, RemoteTest } from '#shared/domain/remote-status.ts'

/** What may leave the station: already pseudonymised by the caller, who also bounds it. Sent as delimited data. */
export type RefineRequest = Readonly<{
  /** Made once, stored before the first send, sent as `Idempotency-Key`, the same on every try. ASCII, at most 64. */
  requestKey: string
  statement: string
  /** The local engine's narrative, with tokens too. */
  narrative: string
  /** What the pack offers for this draft: the server may choose among these and name no others. */
  sections: ReadonlyArray<Readonly<{ act: string; section: string; heading: string }>>
  language: 'en' | 'hi'
}>

/** `answer` is what the server said, parsed as JSON where the protocol gives JSON. Not trusted: the caller validates it. */
export type RefineReply = Readonly<{
  answer: unknown
  model: string | null
  promptTokens: number | null
  completionTokens: number | null
  durationMs: number
  /** The statement did not fit the model's window and its end was left out. */
  statementCut: boolean
}>

export type RefineOptions = Readonly<{
  signal: AbortSignal
  onProgress?: (progress: Readonly<{ receivedChars: number }>) => void
}>

export type WaitReason = 'not-configured' | 'offline' | 'circuit-open' | 'work-offline' | 'unauthorised' | 'retry-after'

/**
 * May a request be made now? `waitMs` is counted from the moment of asking, in monotonic time: the clock may jump
 * meanwhile. `untilMs` is the same moment on the wall clock, for display. Null: nobody knows when, `onChange` tells.
 */
export type RemoteGate =
  | Readonly<{ state: 'go' }>
  | Readonly<{ state: 'wait'; reason: WaitReason; waitMs: number | null; untilMs: number | null }>

/** The model server behind its one wrapper. Every refusal and failure is an AppError with a `remote-..` code. */
export type Remote = Readonly<{
  /** Never touches the network. */
  gate(): RemoteGate
  /**
   * One generation, with its retries. Refuses at once, without the network, whenever `gate` says wait.
   * @throws AppError `remote-*` (details.retryAfterMs where the server or the circuit named a wait), or `cancelled`
   * when the signal fired
   */
  refine(request: RefineRequest, options: RefineOptions): Promise<RefineReply>
  /** One look at the server, past the breaker and without retries: a person asked for it. Failures are in the report. */
  test(signal: AbortSignal): Promise<RemoteTest>
  status(): RemoteStatus
  /** Kept across a restart. */
  workOffline(on: boolean): void
  /** Ends the wait of an open circuit and of a refused key at once: the next request is the probe. */
  tryNow(): void
  /** @returns the function that stops listening; a listener that throws disturbs nobody */
  onChange(listener: () => void): () => void
  /** Aborts what is running and closes every socket. */
  close(): Promise<void>
}>
