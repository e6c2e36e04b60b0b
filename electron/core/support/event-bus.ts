import type { EventName, EventPayload } from '#shared/ipc/contract.ts'
import type { Logger } from './logger.ts'

type Listener = (name: EventName, payload: EventPayload<EventName>) => void

/** Tells the window that something changed. Payloads hold ids only; a listener that throws disturbs nobody. */
export type EventBus = Readonly<{
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void
  subscribe(listener: Listener): () => void
}>

export function createEventBus(logger: Logger): EventBus {
  const listeners = new Set<Listener>()
  return {
    emit(name, payload) {
      for (const listener of listeners) {
        try {
          listener(name, payload)
        } catch {
          logger.error('event.listener-threw', { call: name })
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
