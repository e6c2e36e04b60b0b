import type { RecordEvents } from '../../electron/core/fir/fir-context.ts'

/** A record without an outbox: for benches and tests of the record alone. */
export const noEvents: RecordEvents = {
  drafted: () => () => undefined,
  registered: () => () => undefined,
  suggestedNarrative: () => undefined
}
