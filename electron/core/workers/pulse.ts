/**
 * Two numbers in memory that main thread and worker share. A task is a pure synchronous function: while it runs the
 * worker reads no message and fires no timer, so a beat cannot be a message and a request to stop cannot be one either.
 * Both go through here, at the steps of the task.
 */
export type Pulse = Readonly<{
  /** Worker: "I have got one step further." */
  beat(): void
  /** Main: how often it has beaten, ever. Wraps around; only a change means anything. */
  beats(): number
  /** Main: the task of this number shall end at its next step. Naming the task keeps a late request off the next one. */
  requestStop(taskId: number): void
  /** Worker: whether that was asked of this task. */
  isStopRequested(taskId: number): boolean
}>

const BEATS = 0
const STOP_TASK_ID = 1
const CELLS = 2

export function createPulseMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(CELLS * Int32Array.BYTES_PER_ELEMENT)
}

export function openPulse(memory: SharedArrayBuffer): Pulse {
  const cells = new Int32Array(memory)
  return {
    beat: () => void Atomics.add(cells, BEATS, 1),
    beats: () => Atomics.load(cells, BEATS),
    requestStop: (taskId) => void Atomics.store(cells, STOP_TASK_ID, taskId),
    isStopRequested: (taskId) => Atomics.load(cells, STOP_TASK_ID) === taskId
  }
}
