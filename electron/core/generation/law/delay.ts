import type { DraftInput, Fact } from '#shared/domain/draft.ts'

/** A time without an offset is Indian time (decision 18). */
function millisOf(text: string): number {
  return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}+05:30`)
}

/**
 * Whole hours from the occurrence (its end where given; the end of the day where no time is given) to the receipt of
 * the information; null when either is unknown, 0 when the occurrence is said to be later.
 */
export function hoursOfDelay(input: DraftInput, facts: ReadonlyArray<Fact>): number | null {
  const value = (path: string): string | undefined => facts.find((fact) => fact.path === path)?.value
  const day = value('occurrence.dateTo') ?? value('occurrence.dateFrom')
  if (input.receivedAt === undefined || day === undefined) return null
  const time = value('occurrence.timeTo') ?? value('occurrence.timeFrom') ?? '23:59'
  const from = millisOf(`${day}T${time}:00`)
  const to = millisOf(input.receivedAt)
  return Number.isNaN(from) || Number.isNaN(to) ? null : Math.max(0, Math.floor((to - from) / 3_600_000))
}
