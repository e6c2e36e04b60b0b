import type { Clock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import { toDbError } from './db-errors.ts'
import type { Db, SqlParams, Statement } from './db-types.ts'
import { createIdleCheckpoint } from './idle-checkpoint.ts'
import type { RawConnection } from './raw-connection.ts'

type ConnectionParts = Readonly<{
  raw: RawConnection
  file: string
  readonly: boolean
  /** Its WAL is worth writing back when all is quiet. */
  durable: boolean
  metrics: Metrics
  logger: Logger
  clock: Clock
  onClose(): void
}>

/** One frame of a 60 Hz screen: a statement beyond it is seen as a stutter, because this thread serves the window. */
const SLOW_STATEMENT_MS = 16

const WRITE_BACK = 'wal_checkpoint(TRUNCATE)'

const noParams: SqlParams = {}

/** The `Db` over an open connection: names, times and translates the errors of everything that runs. */
export function createConnection(parts: ConnectionParts): Db {
  const { raw, file, metrics, logger, clock } = parts
  const statements = new Map<string, { sql: string; statement: Statement<unknown> }>()
  let depth = 0
  /** The first failure inside the transaction: from then on it can only be rolled back, whoever caught the error. */
  let doomedBy: unknown = null

  const timed = <T>(name: string, work: () => T, operation = name): T => {
    if (doomedBy !== null)
      throw new AppError('internal', `${name}: the transaction has already failed`, { cause: doomedBy })
    const from = clock.monotonicMs()
    try {
      return work()
    } catch (error) {
      const failure = toDbError(error, operation)
      // On a full disk or a failed read SQLite rolls back by itself. Going on would write outside any transaction.
      if (depth > 0 && !raw.inTransaction) doomedBy = failure
      throw failure
    } finally {
      const durationMs = clock.monotonicMs() - from
      metrics.observeMs('db_query_duration_seconds', durationMs, { statement: name })
      if (durationMs > SLOW_STATEMENT_MS) logger.warn('statement.slow', { statement: name, durationMs })
    }
  }

  const rollback = (): void => {
    doomedBy = null
    if (raw.inTransaction) timed('transaction.rollback', () => raw.exec('ROLLBACK'))
  }

  /** For what only makes the next start faster: a damaged file must still be closable, or it cannot be restored. */
  const unlessItFails = (name: string, work: () => unknown): void => {
    try {
      timed(name, work)
    } catch (error) {
      logger.warn('store.upkeep-failed', { statement: name, code: toDbError(error, name).code })
    }
  }

  const idle = createIdleCheckpoint(clock, () => unlessItFails('checkpoint', () => raw.pragma(WRITE_BACK)))
  const written = (): void => {
    if (parts.durable) idle.touch()
  }

  const outermost = <T>(work: () => T): T => {
    timed('transaction.begin', () => raw.exec('BEGIN IMMEDIATE'))
    depth = 1
    try {
      const value = work()
      if (isThenable(value)) throw new AppError('internal', 'a transaction cannot wait for a promise')
      if (doomedBy !== null) throw doomedBy
      timed('transaction.commit', () => raw.exec('COMMIT'))
      written()
      return value
    } catch (error) {
      rollback()
      throw error
    } finally {
      depth = 0
    }
  }

  const joined = <T>(work: () => T): T => {
    depth += 1
    try {
      return work()
    } catch (error) {
      doomedBy ??= error ?? new AppError('internal', 'the inner transaction threw nothing')
      throw error
    } finally {
      depth -= 1
    }
  }

  const prepare = <Row>(name: string, sql: string): Statement<Row> => {
    const prepared = timed('prepare', () => raw.prepare<Row>(sql), `prepare ${name}`)
    return {
      run: (params = noParams) => {
        const { changes } = timed(name, () => prepared.run(params))
        if (depth === 0 && changes > 0) written()
        return { changes }
      },
      get: (params = noParams) => timed(name, () => prepared.get(params)),
      all: (params = noParams) => timed(name, () => prepared.all(params))
    }
  }

  return {
    file,
    statement<Row>(name: string, sql: string) {
      const known = statements.get(name)
      if (known !== undefined && known.sql !== sql) throw new AppError('internal', `two statements are called ${name}`)
      const statement = known?.statement ?? prepare<Row>(name, sql)
      if (known === undefined) statements.set(name, { sql, statement })
      return statement as Statement<Row>
    },
    transaction: (work) => (depth === 0 ? outermost(work) : joined(work)),
    inTransaction: () => depth > 0,
    exec: (sql) => void timed('exec', () => raw.exec(sql)),
    checkpoint: () => void timed('checkpoint', () => raw.pragma(WRITE_BACK)),
    close() {
      if (!raw.open) return
      idle.cancel()
      if (!parts.readonly) unlessItFails('optimize', () => raw.pragma('optimize'))
      try {
        // The last connection to close also writes the WAL back and removes it.
        raw.close()
      } finally {
        parts.onClose()
      }
    }
  }
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
