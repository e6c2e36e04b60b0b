import type { OperationView, StatusSeries } from '#shared/domain/series.ts'
import type { Histogram } from '../support/histogram.ts'
import type { Labels, Metrics } from '../support/metrics.ts'
import { GrowthReader, OperationWindow, type Quantiles } from './operation-window.ts'
import { TRACKED_OPERATIONS } from './sample-limits.ts'

export type Operations = Readonly<{
  /** Ends an interval for every operation there is. */
  sample(): void
  /** All of a name together first, then each by its labels, as they appeared. */
  views(): OperationView[]
  /** The newest points of one operation; null when there is none of that id. */
  chosen(id: string, count: number): StatusSeries['chosen']
  /** What the last minute of each operation of that name was like. */
  ofName(name: string): ReadonlyArray<Readonly<{ labels: Labels; count: number; quantiles: Quantiles }>>
}>

type Tracked = Readonly<{
  id: string
  name: string
  labels: Labels
  window: OperationWindow
  reader: GrowthReader | null
}>

const idOf = (name: string, labels: Labels): string =>
  [name, ...Object.entries(labels).map(([key, value]) => `${key}=${value}`)].join('|')

/** Follows the histograms of the product minute by minute: each one, and all of one name together. */
export function createOperations(
  metrics: Pick<Metrics, 'histograms'>,
  size: Readonly<{ windowSamples: number; keptSamples: number }>
): Operations {
  const together = new Map<string, Tracked>()
  const each = new Map<string, Tracked>()
  /** Looked at already: building an id for every histogram at every sample would be half of its cost. */
  const seen = new Set<Histogram>()

  const track = (into: Map<string, Tracked>, name: string, labels: Labels, reader: GrowthReader | null): void => {
    const id = idOf(name, labels)
    if (!into.has(id) && into.size < TRACKED_OPERATIONS) {
      into.set(id, { id, name, labels, window: new OperationWindow(size), reader })
    }
  }
  const discover = (): void => {
    for (const { name, labels, value } of metrics.histograms()) {
      if (value.count === 0 || seen.has(value)) continue
      seen.add(value)
      if (Object.keys(labels).length > 0) track(together, name, {}, null)
      track(each, name, labels, new GrowthReader(value))
    }
  }
  const all = (): Tracked[] => [...together.values(), ...each.values()]

  // What there is at the beginning was recorded before it, and belongs to no minute.
  discover()
  for (const { reader } of each.values()) reader?.read()

  return {
    sample() {
      discover()
      const grown = new Map<string, number[]>()
      for (const { name, window, reader } of each.values()) {
        const growth = reader?.read() ?? []
        window.sample(growth)
        if (growth.length === 0) continue
        const sum = grown.get(name) ?? []
        for (const value of growth) sum.push(value)
        grown.set(name, sum)
      }
      for (const { name, window } of together.values()) window.sample(grown.get(name) ?? [])
    },
    views: () =>
      all().map(({ id, name, labels, window }) => ({
        id,
        name,
        labels: { ...labels },
        count: window.count,
        ...window.now
      })),
    chosen(id, count) {
      const found = together.get(id) ?? each.get(id)
      return found ? { id, ...found.window.newest(count) } : null
    },
    ofName: (name) =>
      [...each.values()]
        .filter((one) => one.name === name)
        .map(({ labels, window }) => ({ labels, count: window.count, quantiles: window.now }))
  }
}
