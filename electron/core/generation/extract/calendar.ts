/** Plain calendar arithmetic on days since 1970-01-01: no Date object of the runtime's time zone is involved. */

const MS_A_DAY = 86_400_000

/** Earliest and latest years a complaint can speak of. */
const MIN_YEAR = 1900
const MAX_YEAR = 2099

export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / MS_A_DAY)
}

/** YYYY-MM-DD of a day number. */
export function isoOfDay(days: number): string {
  return new Date(days * MS_A_DAY).toISOString().slice(0, 10)
}

/** 0 (Sunday) to 6. */
export function weekDayOfDay(days: number): number {
  return (((days + 4) % 7) + 7) % 7
}

/** YYYY-MM-DD, or undefined when there is no such day. Two-digit years mean 20yy up to 69, else 19yy. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const fullYear = year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year
  if (fullYear < MIN_YEAR || fullYear > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const days = dayNumber(fullYear, month, day)
  const iso = isoOfDay(days)
  return Number(iso.slice(8, 10)) === day ? iso : undefined
}

/** Day number of an ISO date. */
export function dayOfIso(iso: string): number {
  return dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
}

export type ReceiptTime = Readonly<{ days: number; hour: number; minute: number }>

/**
 * Day and hour in India of a time of receipt. With an offset (or Z) it is moved to Asia/Kolkata (+05:30, no summer
 * time); without one it is taken as Indian time as it stands.
 */
export function receiptDay(receivedAt: string): ReceiptTime | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/.exec(receivedAt)
  if (!match) return undefined
  const [, year, month, day, hour, minute, zone] = match
  const indiaMinutes = 330
  let offset = indiaMinutes
  if (zone === 'Z') offset = 0
  else if (zone) {
    const digits = zone.replace(':', '')
    offset = (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3))) * (digits.startsWith('-') ? -1 : 1)
  }
  const minutes = Number(hour) * 60 + Number(minute) - offset + indiaMinutes
  const days = dayNumber(Number(year), Number(month), Number(day)) + Math.floor(minutes / 1440)
  const minuteOfDay = ((minutes % 1440) + 1440) % 1440
  return { days, hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 }
}
