import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { AppError } from '../support/errors.ts'
import { recoveryPlanOf } from './store-marks.ts'

/** What a recovery is about to do, written down before it moves the first file, so that a power cut cannot halve it. */
const recoveryPlanSchema = z.strictObject({
  /** Name the damaged store gets. Its WAL and index keep their endings, so that a specialist can open all three. */
  quarantine: z.string().regex(/^[^/\\]+$/),
  restoredFrom: z.string(),
  lostFrom: z.string(),
  lostTo: z.string()
})
export type RecoveryPlan = z.infer<typeof recoveryPlanSchema>

/** @throws AppError `db-corrupt` when the plan itself cannot be read: then a person has to look at the folder */
export function readRecoveryPlan(recordFile: string): RecoveryPlan | null {
  const file = recoveryPlanOf(recordFile)
  if (!existsSync(file)) return null
  try {
    return recoveryPlanSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new AppError('db-corrupt', 'the plan of a recovery cannot be read', { cause })
  }
}
