import * as z from 'zod'
import { alertViewSchema } from './alert.ts'

/** Everything that is sampled while the store is open. The unit is the last word of each name. */
export const seriesIds = [
  'queue.compute.waiting.count',
  'queue.compute.running.count',
  'queue.network.waiting.count',
  'queue.network.running.count',
  'queue.dead.count',
  'queue.compute.oldest.seconds',
  'queue.network.oldest.seconds',
  'workers.busy.percent',
  'cache.hit.percent',
  'cache.stale.percent',
  'cache.miss.percent',
  'loop.delayP99.ms',
  'memory.rss.bytes',
  'memory.heap.bytes',
  'store.record.bytes',
  'store.wal.bytes',
  'model.tokens.perSecond',
  'machine.cpu.percent',
  'machine.memory.percent',
  'machine.diskFree.bytes'
] as const
export const seriesIdSchema = z.enum(seriesIds)
export type SeriesId = z.infer<typeof seriesIdSchema>

/** Null: nothing to tell of that time (no lookup, no generation in the minute), or its source did not answer. */
const values = z.array(z.number().nullable())

/** How far back a chart reaches. */
export const seriesMinutesSchema = z.union([z.literal(5), z.literal(60)])
export type SeriesMinutes = z.infer<typeof seriesMinutesSchema>

/** One kind of work with its times over the last minute; null where it was not done in it. */
export const operationViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Empty for all of that name together. */
  labels: z.record(z.string(), z.string()),
  /** In the last minute. */
  count: z.number().int(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  p99Ms: z.number().nullable()
})
export type OperationView = z.infer<typeof operationViewSchema>

export const statusSeriesSchema = z.strictObject({
  everyMs: z.number(),
  /** Wall clock of every sample, oldest first. Counted back in monotonic time, so it only grows. */
  atMs: z.array(z.number()),
  series: z.record(seriesIdSchema, values),
  operations: z.array(operationViewSchema),
  /** Times of one operation; each point is about the minute that ends there. */
  chosen: z.strictObject({ id: z.string(), p50Ms: values, p95Ms: values, p99Ms: values }).nullable()
})
export type StatusSeries = z.infer<typeof statusSeriesSchema>

/** Alerts of this opening of the store: what is past its limit now, and what was. */
export const alertListSchema = z.strictObject({ active: z.array(alertViewSchema), earlier: z.array(alertViewSchema) })
export type AlertList = z.infer<typeof alertListSchema>

/** A text that an officer reads before it is saved. `sha256` of its UTF-8 bytes, hex. */
export const reportSchema = z.strictObject({
  text: z.string().max(4_000_000),
  sha256: z.string().length(64),
  fileName: z.string().max(80)
})
export type Report = z.infer<typeof reportSchema>
