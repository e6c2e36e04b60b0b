/** `Sun, 06 Nov 1994 08:49:37 GMT`: the one form of date that senders must use (RFC 9110, 5.6.7). */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/
const seconds = /^\d{1,15}$/

/**
 * The wait that a `Retry-After` header asks for (RFC 9110, 10.2.3), at most `capMs`.
 *
 * @param nowMs wall clock, for the date form only
 * @returns milliseconds; null where there is no header or one that means nothing
 */
export function parseRetryAfter(header: string | null, nowMs: number, capMs: number): number | null {
  const text = header?.trim() ?? ''
  const waitMs = seconds.test(text) ? Number(text) * 1000 : httpDate.test(text) ? Date.parse(text) - nowMs : Number.NaN
  return Number.isNaN(waitMs) ? null : Math.min(capMs, Math.max(0, waitMs))
}
