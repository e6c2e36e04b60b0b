import * as z from 'zod'
import { draftInputSchema, factSchema } from '#shared/domain/draft.ts'
import { MAX_STATEMENT_CODE_POINTS } from '#shared/domain/limits.ts'
import { knownValueSchema, tokenTableSchema } from '#shared/domain/pseudonyms.ts'
import type { ProductTasks } from './worker-protocol.ts'

/** Code points of the astral planes take two units. */
const text = z.string().max(MAX_STATEMENT_CODE_POINTS * 2)

/** What may go into a worker, by task: bounded before it gets there (decision: one huge allocation ends the process). */
export const taskInputSchemas: Readonly<Record<keyof ProductTasks, z.ZodType>> = {
  draftFir: draftInputSchema,
  maskRequest: z.strictObject({
    statement: text,
    narrative: text,
    facts: z.array(factSchema),
    known: z.array(knownValueSchema)
  }),
  checkAnswer: z.strictObject({
    /** As large as the limit on a reply lets it be; `checkAnswer` holds it against its own schema. */
    answer: z.unknown(),
    table: tokenTableSchema,
    statement: text,
    facts: z.array(factSchema),
    receivedAt: z.string().optional(),
    offered: z.array(z.strictObject({ act: z.string(), section: z.string(), heading: z.string() })),
    base: z.strictObject({ en: text, hi: text })
  })
}
