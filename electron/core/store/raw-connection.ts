/** The part of the SQLite library that is used: an open connection. `database.ts` alone knows the library itself. */

type NamedParams = Readonly<Record<string, unknown>>

export type RawStatement<Row> = Readonly<{
  run(params: NamedParams): Readonly<{ changes: number }>
  get(params: NamedParams): Row | undefined
  all(params: NamedParams): Row[]
}>

export type RawConnection = Readonly<{
  open: boolean
  inTransaction: boolean
  prepare<Row>(sql: string): RawStatement<Row>
  exec(sql: string): unknown
  pragma(source: string): unknown
  /** Sets the key from bytes, with the prefix `raw:` for one that is not derived from a passphrase. */
  key(keyText: Buffer): number
  close(): unknown
}>

export type RawOptions = Readonly<{
  readonly?: boolean
  fileMustExist?: boolean
  /** Milliseconds. */
  timeout?: number
  nativeBinding?: string
}>
