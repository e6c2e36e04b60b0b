import { parentPort, workerData } from 'node:worker_threads'
import { describeFailure } from './describe-failure.ts'
import { openPulse } from './pulse.ts'
import type { WorkerData, WorkerMessage, WorkerRequest } from './worker-protocol.ts'

/** What a task may use besides its input. */
export type TaskContext = Readonly<{
  /** Says that the task lives and how far it is (0 to 1). Throws when the task shall end: let it through. */
  step(fraction: number): void
  /** Milliseconds since the task began. */
  elapsedMs(): number
}>

/** Input has passed its schema on the main thread, which is why a task may name its type. */
export type TaskTable = Readonly<Record<string, (input: never, context: TaskContext) => unknown>>

/** Progress is told when it has moved by this much: twenty messages a task at most. */
const PROGRESS_STEP = 0.05

/**
 * The life of a worker: makes its tasks once, says `ready`, answers every request with exactly one reply, and ends by
 * itself when told to close. Called once, by the entry file of the thread.
 */
export function serveTasks(makeTable: (data: WorkerData) => TaskTable): void {
  const port = parentPort
  if (!port) throw new Error('serveTasks runs in a worker thread only')
  const data = workerData as WorkerData
  const pulse = openPulse(data.pulse)
  const table = makeTable(data)
  const say = (message: WorkerMessage): void => port.postMessage(message)

  const contextOf = (taskId: number): TaskContext => {
    const startedMs = performance.now()
    let toldFraction = 0
    return {
      elapsedMs: () => performance.now() - startedMs,
      step(fraction) {
        pulse.beat()
        if (pulse.isStopRequested(taskId)) throw Object.assign(new Error('stopped'), { code: 'cancelled' })
        if (!(fraction >= toldFraction + PROGRESS_STEP)) return
        toldFraction = fraction
        say({ kind: 'progress', taskId, fraction: Math.min(1, fraction) })
      }
    }
  }

  port.on('message', (request: WorkerRequest) => {
    // Nothing else keeps the thread alive: once the port is closed it ends by itself.
    if (request.kind === 'close') return port.close()
    void runTask(table, request, contextOf(request.taskId), say)
  })
  say({ kind: 'ready' })
}

async function runTask(
  table: TaskTable,
  request: Extract<WorkerRequest, { kind: 'run' }>,
  context: TaskContext,
  say: (message: WorkerMessage) => void
): Promise<void> {
  const { taskId, correlationId } = request
  try {
    const task = Object.hasOwn(table, request.task) ? table[request.task] : undefined
    if (!task) throw new Error(`no task of this name`)
    // In the same try: a value that cannot be cloned throws here, and that too is an answer.
    say({ kind: 'done', taskId, correlationId, value: await task(request.input as never, context) })
  } catch (thrown) {
    say({ kind: 'failed', taskId, correlationId, error: describeFailure(thrown) })
  }
}
