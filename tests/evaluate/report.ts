import type { CaseScore } from './score-case.ts'
import type { SetSummary, Verdicts } from './summary.ts'

const fixed = (value: number | null | undefined): string =>
  value === null || value === undefined ? '   -' : value.toFixed(2).padStart(4)
const verdicts = (list: Verdicts | null): string =>
  list === null ? '-' : `${list.right}/${list['handed-over']}/${list.wrong}`

const HEAD = `${'set'.padEnd(28)}    n  top1 top3 top5   F1 | facts  rec prec | code     route     | ms med  p95`

function row({ set, cases, sections, facts, code, route, msMedian, msP95 }: SetSummary): string {
  const head = `${set.padEnd(28)} ${String(cases).padStart(4)}`
  const ranked = `${fixed(sections?.top1)} ${fixed(sections?.top3)} ${fixed(sections?.top5)} ${fixed(sections?.microF1)}`
  const found = `${String(facts?.gold ?? '-').padStart(5)} ${fixed(facts?.recall)} ${fixed(facts?.precision)}`
  const law = `${verdicts(code).padEnd(8)} ${verdicts(route).padEnd(9)}`
  return `${head}  ${ranked} | ${found} | ${law} | ${msMedian.toFixed(1).padStart(5)} ${msP95.toFixed(1).padStart(5)}`
}

/** The table of all sets. Code and route are right / handed to the officer / wrong. */
export const table = (summaries: ReadonlyArray<SetSummary>): string => [HEAD, ...summaries.map(row)].join('\n')

/** One line for whatever a case got wrong or missed. */
export function missesOf({ one, sections, facts, code, route, answered }: CaseScore): ReadonlyArray<string> {
  const at = `${one.set} ${one.id}`
  return [
    ...(code && code !== 'right' ? [`${at}: code ${answered.code} (${code}), gold ${one.code ?? ''}`] : []),
    ...(route && route !== 'right' ? [`${at}: route ${answered.route} (${route}), gold ${one.routes?.join('|')}`] : []),
    ...(sections && sections.missed.length > 0 ? [`${at}: not proposed ${sections.missed.join(', ')}`] : []),
    ...(sections && sections.wrong.length > 0 ? [`${at}: proposed beyond gold ${sections.wrong.join(', ')}`] : []),
    ...(facts?.missed ?? []).map((fact) => `${at}: fact missed ${fact}`),
    ...(facts?.wrong ?? []).map((fact) => `${at}: fact beyond gold ${fact}`),
    ...(facts?.ungrounded ?? []).map((path) => `${at}: value without words ${path}`)
  ]
}
