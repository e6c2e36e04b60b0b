/** What the server does with one request. */
export type Behaviour =
  /** As it should; `lose` applies it and then tears the line before a byte of the answer. */
  | Readonly<{ kind: 'answer'; lose?: boolean; content?: string; delayMs?: number }>
  | Readonly<{ kind: 'status'; status: number; headers?: Readonly<Record<string, string>>; type?: string }>
  /** Takes the request and says nothing. */
  | Readonly<{ kind: 'hang' }>
  /** Headers, then a byte every `everyMs`. */
  | Readonly<{ kind: 'trickle'; everyMs: number }>
  /** Half of the body, then a reset. */
  | Readonly<{ kind: 'cut' }>
  /** A content-length that is longer (or shorter) by so much than the body. */
  | Readonly<{ kind: 'wrong-length'; by: number }>
  /** Any body, as it is. */
  | Readonly<{ kind: 'body'; type: string; text: string }>
  /** A stream in exactly these pieces, then its end. */
  | Readonly<{ kind: 'pieces'; pieces: ReadonlyArray<Uint8Array | string>; gapMs?: number }>
  /** Bytes that are no HTTP at all. */
  | Readonly<{ kind: 'garbage' }>

/** What was seen of one request. */
export type Seen = Readonly<{
  method: string
  path: string
  idempotencyKey: string | null
  authorization: string | null
  body: string
  atMs: number
}>
