import * as z from 'zod'

/** Names and units follow AFIRGen's Prometheus metrics, so that old dashboards still read. Labels are closed words. */
export const histogramViewSchema = z.strictObject({
  name: z.string(),
  labels: z.record(z.string(), z.string()),
  count: z.number(),
  sumSeconds: z.number(),
  p50Ms: z.number(),
  p95Ms: z.number(),
  p99Ms: z.number()
})
export type HistogramView = z.infer<typeof histogramViewSchema>

export const valueViewSchema = z.strictObject({
  name: z.string(),
  labels: z.record(z.string(), z.string()),
  value: z.number()
})
export type ValueView = z.infer<typeof valueViewSchema>

export const metricsSnapshotSchema = z.strictObject({
  takenAt: z.string(),
  uptimeSeconds: z.number(),
  counters: z.array(valueViewSchema),
  gauges: z.array(valueViewSchema),
  histograms: z.array(histogramViewSchema)
})
export type MetricsSnapshot = z.infer<typeof metricsSnapshotSchema>
