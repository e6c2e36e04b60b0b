import * as z from 'zod'

/** What the core watches by itself. The first six come from AFIRGen's alerting, the last three are ours. */
export const alertKindSchema = z.enum([
  'cpu',
  'memory',
  'response',
  'errors',
  'cache-hit',
  'model-latency',
  'queue-age',
  'wal-size',
  'disk-left'
])
export type AlertKind = z.infer<typeof alertKindSchema>

export const alertLevelSchema = z.enum(['warn', 'critical'])
export type AlertLevel = z.infer<typeof alertLevelSchema>

export const alertUnitSchema = z.enum(['percent', 'seconds', 'bytes'])
export type AlertUnit = z.infer<typeof alertUnitSchema>

/** One alert as it is shown: what was measured, what the limit is, since when, how often it was raised. */
export const alertViewSchema = z.strictObject({
  kind: alertKindSchema,
  level: alertLevelSchema,
  /** True while the newest sample is past the limit. */
  active: z.boolean(),
  value: z.number(),
  limit: z.number(),
  unit: alertUnitSchema,
  /** The call it is about, where it is about one. */
  subject: z.string().max(64).nullable(),
  firstAt: z.string(),
  lastAt: z.string(),
  /** At most once in 300 s. */
  times: z.number().int().min(1)
})
export type AlertView = z.infer<typeof alertViewSchema>
