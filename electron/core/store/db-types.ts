/** What the rest of the core sees of SQLite. Only `database.ts` knows the library behind it. */

export type SqlValue = string | number | bigint | Uint8Array | null
export type SqlParams = Readonly<Record<string, SqlValue>>

/** A prepared statement under a fixed name; every run is timed as `db_query_duration_seconds{statement}`. */
export type Statement<Row> = Readonly<{
  run(params?: SqlParams): Readonly<{ changes: number }>
  get(params?: SqlParams): Row | undefined
  all(params?: SqlParams): Row[]
}>

export type Db = Readonly<{
  file: string
  /**
   * Prepares once per name and hands out the same statement afterwards. Named parameters only.
   * @throws AppError `db-corrupt`, `db-busy`, `disk-full`, `db-readonly`, `internal` from its runs
   */
  statement<Row>(name: string, sql: string): Statement<Row>
  /**
   * Runs `work` inside BEGIN IMMEDIATE .. COMMIT, or joins the transaction already open. Whatever `work` throws rolls
   * everything back. Durable when it returns: `synchronous=FULL`.
   */
  transaction<T>(work: () => T): T
  /** True inside `transaction`: what must not stand alone (an audit entry) checks it. */
  inTransaction(): boolean
  /** DDL and pragmas, constants only. */
  exec(sql: string): void
  /** Writes the WAL back into the file and truncates it. */
  checkpoint(): void
  close(): void
}>

/** One step of the schema. Numbers go up in tens; a merged migration is never edited. */
export type Migration = Readonly<{ version: number; name: string; up(db: Pick<Db, 'exec' | 'statement'>): void }>
