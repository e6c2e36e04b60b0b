/** All times are Asia/Kolkata (decision 18): a fixed +05:30, no summer time, so plain arithmetic is exact. */

const OFFSET_MS = 5.5 * 3_600_000

export type IstParts = Readonly<{ date: string; time: string; seconds: string }>

/** Wall-clock parts in India of an instant: `date` YYYY-MM-DD, `time` HH:MM, `seconds` SS. */
export function istParts(epochMs: number): IstParts {
  const iso = new Date(epochMs + OFFSET_MS).toISOString()
  return { date: iso.slice(0, 10), time: iso.slice(11, 16), seconds: iso.slice(17, 19) }
}

/** Parts of a stored time; one without an offset already is Indian wall-clock time. */
export function partsOf(isoDateTime: string): IstParts {
  if (/(?:Z|[+-]\d\d:?\d\d)$/.test(isoDateTime)) return istParts(Date.parse(isoDateTime))
  return {
    date: isoDateTime.slice(0, 10),
    time: isoDateTime.slice(11, 16),
    seconds: isoDateTime.slice(17, 19) || '00'
  }
}

/** YYYY-MM-DD and HH:MM -> ISO 8601 with the Indian offset. */
export function toIstDateTime(date: string, time: string): string {
  return `${date}T${time}:00+05:30`
}

/** YYYY-MM-DD -> DD-MM-YYYY as Indian forms print it; anything else comes back as it is. */
export function showDate(date: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)
  return match ? `${match[3]}-${match[2]}-${match[1]}` : date
}

/** `14:02:11` */
export function showClock(isoDateTime: string): string {
  const { time, seconds } = partsOf(isoDateTime)
  return `${time}:${seconds}`
}

/** `23-11-2026 14:02` */
export function showDateTime(isoDateTime: string): string {
  const { date, time } = partsOf(isoDateTime)
  return `${showDate(date)} ${time}`
}

const toAscii = (text: string): string =>
  text.replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))

/** `5-3-2026`, `05/03/2026`, `०५.०३.२०२६` -> `2026-03-05`; null when it is no day of the calendar. */
export function readDate(typed: string): string | null {
  const match = /^\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})\s*$/.exec(toAscii(typed))
  if (!match) return null
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** `9:05`, `0905`, `९.०५` -> `09:05`; null when it is no time of the day. */
export function readTime(typed: string): string | null {
  const match = /^\s*(\d{1,2})\s*[:. ]?\s*(\d\d)\s*$/.exec(toAscii(typed))
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2])]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
