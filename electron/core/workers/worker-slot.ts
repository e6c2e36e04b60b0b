import type { CancelTimer, Clock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'
import type { PoolTask } from './pool-task.ts'
import { spawnWorker, type SpawnOptions, type WorkerThread } from './spawn-worker.ts'
import { watchBeats } from './watchdog.ts'
import { CLOSE_GRACE_MS, START_TIMEOUT_MS, STOP_GRACE_MS } from './worker-limits.ts'
import type { WorkerMessage } from './worker-protocol.ts'

/** `freeing`: the caller has its answer, the thread has not ended the task yet. */
type SlotState = 'starting' | 'idle' | 'busy' | 'freeing' | 'dead' | 'closed'

export type SlotOptions = Readonly<{
  clock: Clock
  heartbeatMs: number
  spawn: Omit<SpawnOptions, 'onMessage' | 'onExit'>
  /** Free for the next task. */
  onIdle(slot: WorkerSlot): void
  /** The thread answered a task. */
  onAnswer(task: PoolTask, error: AppError | null, durationMs: number): void
  /** The thread is gone without being asked to; `wasReady` tells a death in work from a failed start. */
  onDeath(slot: WorkerSlot, error: AppError, wasReady: boolean): void
}>

/** One place in the pool: at most one thread and one task at a time. A thread that broke is never used again. */
export class WorkerSlot {
  readonly #options: SlotOptions
  #state: SlotState = 'dead'
  #thread: WorkerThread | undefined
  #task: PoolTask | undefined
  #taskStartedMs = 0
  /** Time spent in tasks that have ended. */
  #spentMs = 0
  /** Why we ended the thread ourselves, when we did. */
  #ending: AppError | undefined
  #timers: CancelTimer[] = []
  #closing: (() => void) | undefined

  constructor(options: SlotOptions) {
    this.#options = options
  }

  get state(): SlotState {
    return this.#state
  }

  get isAlive(): boolean {
    return this.#state === 'idle' || this.#state === 'busy' || this.#state === 'freeing'
  }

  /** Milliseconds this place has spent in tasks, the running one included. */
  get busyMs(): number {
    return this.#spentMs + (this.#task ? this.#options.clock.monotonicMs() - this.#taskStartedMs : 0)
  }

  /** Makes the thread. Only for a place that has none. */
  start(): void {
    if (this.#state !== 'dead') return
    this.#state = 'starting'
    this.#ending = undefined
    this.#thread = spawnWorker({
      ...this.#options.spawn,
      onMessage: (message) => this.#onMessage(message),
      onExit: (error) => this.#onExit(this.#ending ?? error)
    })
    this.#after(START_TIMEOUT_MS, () =>
      this.#end(new AppError('worker-timeout', 'worker did not become ready in time'))
    )
  }

  /** Only for an idle place. */
  run(task: PoolTask): void {
    const thread = this.#thread
    if (this.#state !== 'idle' || !thread) throw new AppError('internal', 'task given to a worker that is not idle')
    this.#state = 'busy'
    this.#task = task
    this.#taskStartedMs = this.#options.clock.monotonicMs()
    const { taskId, input, correlationId } = task
    this.#timers.push(
      watchBeats(this.#options.clock, this.#options.heartbeatMs, thread.pulse.beats, () =>
        this.#end(new AppError('worker-timeout', 'worker missed its heartbeats', { details: { task: task.task } }))
      )
    )
    this.#after(task.timeoutMs, () =>
      this.stopTask(taskId, new AppError('worker-timeout', 'task ran out of time', { details: { task: task.task } }))
    )
    thread.post({ kind: 'run', taskId, task: task.task, input, correlationId })
  }

  /** Answers the caller at once, then frees the thread: by asking the task at its next step, or by ending the thread. */
  stopTask(taskId: number, reason: AppError): void {
    if (this.#state !== 'busy' || this.#task?.taskId !== taskId) return
    this.#state = 'freeing'
    this.#clearTimers()
    this.#thread?.pulse.requestStop(taskId)
    this.#after(STOP_GRACE_MS, () => this.#end(reason))
    this.#task.fail(reason)
  }

  /** Ends the thread, cooperatively first. Resolves when it is gone. */
  close(reason: AppError): Promise<void> {
    if (this.#task) this.stopTask(this.#task.taskId, reason)
    if (!this.#thread) {
      this.#state = 'closed'
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      this.#closing = resolve
      if (this.#state !== 'freeing') this.#askToClose(reason)
    })
  }

  #askToClose(reason: AppError): void {
    this.#clearTimers()
    this.#after(CLOSE_GRACE_MS, () => this.#end(reason))
    this.#thread?.post({ kind: 'close' })
  }

  #onMessage(message: WorkerMessage): void {
    if (message.kind === 'progress') {
      if (this.#task?.taskId === message.taskId) this.#task.progress(message.fraction)
      return
    }
    if (message.kind !== 'ready') this.#answer(message)
    if (this.#ending) return
    if (this.#closing) return this.#askToClose(new AppError('shutting-down', 'pool is closing'))
    this.#clearTimers()
    this.#state = 'idle'
    this.#options.onIdle(this)
  }

  #answer(message: Extract<WorkerMessage, { kind: 'done' | 'failed' }>): void {
    const task = this.#task
    if (task?.taskId !== message.taskId) return
    const durationMs = this.#endTask()
    const error =
      message.kind === 'failed'
        ? new AppError(message.error.code, message.error.message, { details: message.error.details })
        : null
    this.#options.onAnswer(task, error, durationMs)
    if (error) task.fail(error)
    else if (message.kind === 'done') task.succeed(message.value)
  }

  #end(reason: AppError): void {
    this.#ending ??= reason
    this.#thread?.terminate()
  }

  #onExit(error: AppError): void {
    const wasReady = this.isAlive
    const task = this.#task
    this.#clearTimers()
    this.#thread = undefined
    const durationMs = this.#endTask()
    this.#state = this.#closing ? 'closed' : 'dead'
    if (task) {
      this.#options.onAnswer(task, error, durationMs)
      task.fail(error)
    }
    if (this.#closing) this.#closing()
    else this.#options.onDeath(this, error, wasReady)
  }

  /** @returns how long the task took; 0 when there was none */
  #endTask(): number {
    const durationMs = this.#task ? this.#options.clock.monotonicMs() - this.#taskStartedMs : 0
    this.#task = undefined
    this.#spentMs += durationMs
    return durationMs
  }

  #after(delayMs: number, run: () => void): void {
    this.#timers.push(this.#options.clock.after(delayMs, run))
  }

  #clearTimers(): void {
    for (const cancel of this.#timers.splice(0)) cancel()
  }
}
