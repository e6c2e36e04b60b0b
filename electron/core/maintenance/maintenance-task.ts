import * as z from 'zod'
import { appErrorDataSchema } from '#shared/domain/error.ts'

/** What the maintenance process is asked to do. The key comes in the same message: never as an argument or variable. */
const common = {
  file: z.string(),
  key: z.instanceof(Uint8Array),
  nativeBinding: z.string().optional()
}

export const maintenanceTaskSchema = z.discriminatedUnion('kind', [
  /** quick_check and the audit chain, of the record or of a copy. */
  z.strictObject({ kind: z.literal('check'), ...common }),
  /** The same, then a verified copy. A damaged record is not copied: it would push out the good ones. */
  z.strictObject({ kind: z.literal('backup'), ...common, takenAt: z.string(), keep: z.int().min(1) })
])
export type MaintenanceTask = z.infer<typeof maintenanceTaskSchema>

export const auditHeadSchema = z.strictObject({ seq: z.int(), hash: z.string() })

const auditVerdictSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), count: z.int(), head: auditHeadSchema.nullable() }),
  z.strictObject({
    ok: z.literal(false),
    firstBadSeq: z.int(),
    reason: z.enum(['missing', 'changed', 'cut-off'])
  })
])

export const maintenanceResultSchema = z.strictObject({
  schema: z.int(),
  audit: auditVerdictSchema,
  /** Time of the newest audit entry, Indian Standard Time; null when there is none. */
  newestAt: z.string().nullable(),
  /** File name and size of the copy that was made. */
  backup: z.strictObject({ name: z.string(), bytes: z.int() }).nullable()
})
export type MaintenanceResult = z.infer<typeof maintenanceResultSchema>

export const maintenanceReplySchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: maintenanceResultSchema }),
  z.strictObject({ ok: z.literal(false), error: appErrorDataSchema })
])
export type MaintenanceReply = z.infer<typeof maintenanceReplySchema>
