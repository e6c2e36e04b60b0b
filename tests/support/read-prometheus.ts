/** A reader of the Prometheus text format 0.0.4, written from its description, that refuses whatever breaks its rules. */

export type Sample = Readonly<{ name: string; labels: Readonly<Record<string, string>>; value: number }>
export type Family = Readonly<{ name: string; type: string; help: string; samples: Sample[] }>

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/
const LABEL = /^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(,?)/
const NUMBER = /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?Inf|NaN)$/

const unescapeText = (text: string): string =>
  text.replace(/\\([\\"n])/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign))

function readSample(line: string): Sample {
  const name = NAME.exec(line)?.[0] ?? ''
  if (name === '') throw new Error(`no name: ${line}`)
  let rest = line.slice(name.length)
  const labels: Record<string, string> = {}
  if (rest.startsWith('{')) {
    rest = rest.slice(1)
    while (!rest.startsWith('}')) {
      const match = LABEL.exec(rest)
      if (!match) throw new Error(`bad label: ${line}`)
      const [all, label = '', value = '', comma] = match
      if (Object.hasOwn(labels, label)) throw new Error(`label twice: ${line}`)
      labels[label] = unescapeText(value)
      rest = rest.slice(all.length)
      if (comma === '' && !rest.startsWith('}')) throw new Error(`no comma: ${line}`)
    }
    rest = rest.slice(1)
  }
  const text = /^ (\S+)$/.exec(rest)?.[1] ?? ''
  if (!NUMBER.test(text)) throw new Error(`bad value: ${line}`)
  return { name, labels, value: Number(text.replace('Inf', 'Infinity')) }
}

const suffixes: Readonly<Record<string, ReadonlyArray<string>>> = { histogram: ['_bucket', '_sum', '_count'] }

/** @throws Error that names the rule and the line */
export function readPrometheus(text: string): Family[] {
  if (text !== '' && !text.endsWith('\n')) throw new Error('the last line has no end')
  const families = new Map<string, Family>()
  const seen = new Set<string>()
  let current: Family | undefined
  for (const line of text.split('\n').slice(0, -1)) {
    const [, kind = '', name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? []
    if (kind === 'HELP') {
      if (families.has(name)) throw new Error(`a second group of ${name}`)
      current = { name, type: '', help: unescapeText(rest), samples: [] }
      families.set(name, current)
    } else if (kind === 'TYPE') {
      if (current?.name !== name || current.type !== '' || current.samples.length > 0)
        throw new Error(`TYPE of ${name}`)
      if (!['counter', 'gauge', 'histogram', 'summary', 'untyped'].includes(rest)) throw new Error(`type ${rest}`)
      current = { ...current, type: rest }
      families.set(name, current)
    } else {
      const sample = readSample(line)
      const owners = suffixes[current?.type ?? '']?.map((suffix) => `${current?.name}${suffix}`) ?? [current?.name]
      if (!current || !owners.includes(sample.name)) throw new Error(`outside of its group: ${line}`)
      const key = JSON.stringify([sample.name, Object.entries(sample.labels).sort()])
      if (seen.has(key)) throw new Error(`twice: ${line}`)
      seen.add(key)
      current.samples.push(sample)
    }
  }
  for (const family of families.values()) if (family.type === 'histogram') checkHistogram(family)
  return [...families.values()]
}

/** Buckets rise to `+Inf`, which is the count; a sum and a count for every set of labels. */
function checkHistogram({ name, samples }: Family): void {
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) {
    const others = Object.entries(sample.labels).filter(([label]) => label !== 'le')
    const key = JSON.stringify(others.sort())
    groups.set(key, [...(groups.get(key) ?? []), sample])
  }
  for (const [key, group] of groups) {
    const of = (suffix: string): Sample[] => group.filter((sample) => sample.name === `${name}${suffix}`)
    const buckets = of('_bucket').map(({ labels, value }) => [Number(labels['le']?.replace('Inf', 'Infinity')), value])
    const isRising = buckets.every(
      ([le = Number.NaN, value = 0], index) =>
        index === 0 || (le > (buckets[index - 1]?.[0] ?? 0) && value >= (buckets[index - 1]?.[1] ?? 0))
    )
    const last = buckets.at(-1)
    const isWhole = of('_sum').length === 1 && of('_count').length === 1 && last?.[1] === of('_count')[0]?.value
    if (!isRising || !isWhole || last?.[0] !== Number.POSITIVE_INFINITY) throw new Error(`histogram ${name} ${key}`)
  }
}
