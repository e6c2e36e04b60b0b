import type { Gate, Measurement } from './bench.ts'
import type { VariantResult } from './paired.ts'

function duration(nanoseconds: number): string {
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(nanoseconds < 10 ? 1 : 0)} ns`
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toPrecision(3)} us`
  return `${(nanoseconds / 1e6).toPrecision(3)} ms`
}

function factor(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(2)}x`
}

function row({ name, nanoseconds, ratio }: VariantResult, baseline: string, gate: Gate | undefined): string {
  const spread =
    name === baseline ? '1 (baseline)' : `${factor(ratio.median)} (${factor(ratio.min)} to ${factor(ratio.max)})`
  const limit = gate ? `at most ${gate.atMost.toPrecision(2)}x: ${ratio.median <= gate.atMost ? 'met' : 'NOT MET'}` : ''
  return `  ${name.padEnd(44)} ${duration(nanoseconds.median).padStart(9)}   ${spread.padEnd(28)} ${limit}`.trimEnd()
}

/** The measurements as a table for people. Ratios are of the same round; times are this machine's, at this minute. */
export function formatMeasurement({ id, title, baseline, results, gates = [], note, facts }: Measurement): string {
  const rows = results.map((result) =>
    row(
      result,
      baseline,
      gates.find(({ variant }) => variant === result.name)
    )
  )
  const figures = Object.entries(facts ?? {}).map(([name, value]) => `  ${name}: ${value}`)
  return [`${id}  ${title}`, ...rows, ...figures, ...(note ? [`  (${note})`] : [])].join('\n')
}
