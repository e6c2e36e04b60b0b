import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage<string>()

/** Runs `work` so that every log line written inside it, however deep, carries the id of the click that began it. */
export function withCorrelation<T>(correlationId: string, work: () => T): T {
  return storage.run(correlationId, work)
}

export function currentCorrelationId(): string | undefined {
  return storage.getStore()
}
