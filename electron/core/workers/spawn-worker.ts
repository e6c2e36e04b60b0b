import { Worker } from 'node:worker_threads'
import { AppError } from '../support/errors.ts'
import { createPulseMemory, openPulse, type Pulse } from './pulse.ts'
import { YOUNG_HEAP_MB } from './worker-limits.ts'
import type { WorkerData, WorkerMessage, WorkerRequest } from './worker-protocol.ts'

export type SpawnOptions = Readonly<{
  name: string
  workerUrl: URL
  packJson: string
  packHash: string
  maxHeapMb: number
  execArgv: ReadonlyArray<string>
  onMessage(message: WorkerMessage): void
  /** Once, after the thread is gone, with what it died of. */
  onExit(error: AppError): void
}>

export type WorkerThread = Readonly<{
  pulse: Pulse
  post(request: WorkerRequest): void
  /** Ends the thread, in whatever loop it is. `onExit` follows. */
  terminate(): void
}>

/** One thread, born with the pack and nothing of the environment: no variable, no argument, no input stream. */
export function spawnWorker(options: SpawnOptions): WorkerThread {
  const memory = createPulseMemory()
  const workerData: WorkerData = { packJson: options.packJson, packHash: options.packHash, pulse: memory }
  const worker = new Worker(options.workerUrl, {
    name: options.name,
    workerData,
    env: {},
    execArgv: [...options.execArgv],
    resourceLimits: { maxOldGenerationSizeMb: options.maxHeapMb, maxYoungGenerationSizeMb: YOUNG_HEAP_MB }
  })
  let death: AppError | undefined
  worker.on('message', options.onMessage)
  worker.on('messageerror', () => {
    death ??= new AppError('worker-crash', 'worker sent a message that cannot be read')
    void worker.terminate()
  })
  worker.on('error', (thrown: unknown) => {
    death ??= isOutOfMemory(thrown)
      ? new AppError('worker-out-of-memory', 'worker reached its memory limit')
      : new AppError('worker-crash', 'worker ended by an uncaught error', { cause: thrown })
  })
  worker.on('exit', (exitCode) => {
    options.onExit(death ?? new AppError('worker-crash', 'worker ended by itself', { details: { exitCode } }))
  })
  return {
    pulse: openPulse(memory),
    post: (request) => worker.postMessage(request),
    terminate: () => void worker.terminate()
  }
}

function isOutOfMemory(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown as Readonly<{ code?: unknown }>).code === 'ERR_WORKER_OUT_OF_MEMORY'
}
