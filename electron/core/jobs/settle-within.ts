import { sleep, type Clock } from '../support/clock.ts'

/** Waits until all are settled, but no longer than `timeoutMs`; leaves no timer behind. */
export async function settleWithin(
  clock: Clock,
  timeoutMs: number,
  work: ReadonlyArray<Promise<unknown>>
): Promise<void> {
  const settled = new AbortController()
  const all = Promise.allSettled(work).then(() => settled.abort())
  await Promise.race([all, sleep(clock, timeoutMs, settled.signal)])
}
