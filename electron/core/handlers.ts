import { contract, type CallName, type Handlers } from '#shared/ipc/contract.ts'
import type { AppPhase } from '#shared/domain/app-state.ts'
import type { AppErrorCode } from '#shared/domain/error.ts'
import { AppError } from './support/errors.ts'

/** Calls that work before the store is open. All others are answered by the open core or refused with the phase. */
export type AnyPhaseName = Extract<CallName, `app.${string}` | `session.${string}` | `recovery.${string}`>
export type OpenName = Exclude<CallName, AnyPhaseName>
export type OpenHandlers = Pick<Handlers, OpenName>

const refusals: Readonly<Record<Exclude<AppPhase, 'ready'>, AppErrorCode>> = {
  starting: 'locked',
  setup: 'setup-needed',
  locked: 'locked',
  'session-locked': 'session-locked',
  recovery: 'db-corrupt'
}

export type Gate = Readonly<{
  phase: () => AppPhase
  open: () => OpenHandlers | undefined
  stopping: () => boolean
  /** A call met damage in the record: nothing more may be read from it or written to it. */
  damaged: (error: AppError) => void
}>

const isAnyPhase = (name: string): name is AnyPhaseName => /^(app|session|recovery)\./.test(name)

/**
 * Every call of the contract, derived from the contract itself, so that a call cannot be forgotten: those of the open
 * core pass through the gate, which refuses them while there is no core behind it.
 */
export function gateHandlers(anyPhase: Pick<Handlers, AnyPhaseName>, gate: Gate): Handlers {
  const through =
    (name: OpenName) =>
    (input: unknown): unknown => {
      if (gate.stopping()) throw new AppError('shutting-down', `${name} came while the app was closing`)
      const phase = gate.phase()
      const open = gate.open()
      if (phase !== 'ready' || !open)
        throw new AppError(refusals[phase === 'ready' ? 'starting' : phase], `${name} needs the open store`)
      return watchForDamage(() => (open[name] as (value: unknown) => unknown)(input))
    }
  const watchForDamage = async (run: () => unknown): Promise<unknown> => {
    try {
      return await run()
    } catch (error) {
      if (error instanceof AppError && error.code === 'db-corrupt') gate.damaged(error)
      throw error
    }
  }
  const names = Object.keys(contract) as CallName[]
  return Object.fromEntries(
    names.map((name) => [name, isAnyPhase(name) ? anyPhase[name] : through(name)])
  ) as unknown as Handlers
}
