import type { AppErrorData } from '#shared/domain/error.ts'
import type { Clock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'
import type { Metrics } from '../support/metrics.ts'
import type { StartMaintenance } from './maintenance-process.ts'
import { maintenanceReplySchema, type MaintenanceResult, type MaintenanceTask } from './maintenance-task.ts'

/** A task as its caller sees it: the runner adds the key. */
export type MaintenanceRequest = MaintenanceTask extends infer Task
  ? Task extends MaintenanceTask
    ? Omit<Task, 'key'>
    : never
  : never

export type MaintenanceRunner = Readonly<{
  /** @throws AppError what the task threw; `cancelled` after `stop`; `internal` when the process died or hung */
  run(request: MaintenanceRequest, key: Buffer): Promise<MaintenanceResult>
  /** Kills what runs: copies without their final name are cleared by the next run. */
  stop(): void
}>

/** Gigabytes at the speed of an old disk take minutes; beyond this nobody is reading any more. */
const TASK_TIMEOUT_MS = 15 * 60_000

/**
 * Runs one task after the other, each in a process of its own, so that nothing of it (a key, a gigabyte of cache) stays
 * behind.
 */
export function createMaintenanceRunner(
  parts: Readonly<{ start: StartMaintenance; clock: Clock; metrics: Metrics }>
): MaintenanceRunner {
  const { start, clock, metrics } = parts
  const running = new Set<() => void>()
  let last: Promise<unknown> = Promise.resolve()
  let stops = 0

  const runNow = async (request: MaintenanceRequest, key: Buffer): Promise<MaintenanceResult> => {
    const from = clock.monotonicMs()
    const child = start()
    const sent = new Uint8Array(key)
    const undo: Array<() => void> = [() => child.kill(), () => sent.fill(0)]
    try {
      return await new Promise<MaintenanceResult>((resolve, reject) => {
        const cancel = (): void => reject(new AppError('cancelled', `maintenance ${request.kind} was stopped`))
        running.add(cancel)
        undo.push(() => running.delete(cancel))
        const onTimeout = (): void => reject(new AppError('internal', `maintenance ${request.kind} took too long`))
        undo.push(clock.after(TASK_TIMEOUT_MS, onTimeout))
        child.onMessage((message) => {
          const reply = maintenanceReplySchema.safeParse(message)
          if (!reply.success) reject(new AppError('internal', 'a reply that does not fit its schema'))
          else if (reply.data.ok) resolve(reply.data.value)
          else reject(fromData(reply.data.error))
        })
        child.onExit((exitCode) =>
          reject(new AppError('internal', `the maintenance process ended with ${exitCode ?? 'no code'}`))
        )
        child.post({ ...request, key: sent })
      })
    } finally {
      for (const step of undo) step()
      metrics.observeMs('maintenance_duration_seconds', clock.monotonicMs() - from, { task: request.kind })
    }
  }

  return {
    run(request, key) {
      const stopsBefore = stops
      const result = last.then(() => {
        // It waited its turn while the key was taken away.
        if (stops !== stopsBefore) throw new AppError('cancelled', `maintenance ${request.kind} was stopped`)
        return runNow(request, key)
      })
      last = result.catch(() => undefined)
      return result
    },
    stop() {
      stops += 1
      for (const cancel of running) cancel()
    }
  }
}

function fromData(error: AppErrorData): AppError {
  return new AppError(error.code, error.message, { details: error.details })
}
