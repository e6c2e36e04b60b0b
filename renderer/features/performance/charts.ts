import type { SeriesId } from '#shared/domain/series.ts'
import type { ChartUnit } from '../../lib/chart-values.ts'

export type ChartSpec = Readonly<{ id: ChartId; unit: ChartUnit; lines: ReadonlyArray<SeriesId> }>
export type ChartId = (typeof chartIds)[number]

export const chartIds = [
  'queue',
  'age',
  'workers',
  'cache',
  'loop',
  'memory',
  'store',
  'tokens',
  'machine',
  'disk'
] as const

/** Which series stand in one chart: those of one unit that are read together. */
export const charts: ReadonlyArray<ChartSpec> = [
  {
    id: 'queue',
    unit: 'count',
    lines: [
      'queue.compute.waiting.count',
      'queue.compute.running.count',
      'queue.network.waiting.count',
      'queue.network.running.count',
      'queue.dead.count'
    ]
  },
  { id: 'age', unit: 'seconds', lines: ['queue.compute.oldest.seconds', 'queue.network.oldest.seconds'] },
  { id: 'workers', unit: 'percent', lines: ['workers.busy.percent'] },
  { id: 'cache', unit: 'percent', lines: ['cache.hit.percent', 'cache.stale.percent', 'cache.miss.percent'] },
  { id: 'loop', unit: 'ms', lines: ['loop.delayP99.ms'] },
  { id: 'memory', unit: 'bytes', lines: ['memory.rss.bytes', 'memory.heap.bytes'] },
  { id: 'store', unit: 'bytes', lines: ['store.record.bytes', 'store.wal.bytes'] },
  { id: 'tokens', unit: 'perSecond', lines: ['model.tokens.perSecond'] },
  { id: 'machine', unit: 'percent', lines: ['machine.cpu.percent', 'machine.memory.percent'] },
  { id: 'disk', unit: 'bytes', lines: ['machine.diskFree.bytes'] }
]
