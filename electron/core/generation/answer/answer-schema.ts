import * as z from 'zod'

/** Longest account in either language: several times the longest narrative that the engine makes of a full statement. */
const MAX_NARRATIVE_CHARS = 60_000
const MAX_SUMMARY_CHARS = 4000
const MAX_SECTIONS = 40
const MAX_QUESTIONS = 20
const MAX_QUESTION_CHARS = 500
const MAX_QUOTE_CHARS = 4000

const narrative = z.string().max(MAX_NARRATIVE_CHARS)

/**
 * What a model server may answer. Tolerant of what is more than was asked for (it is dropped), not of what is another
 * form. The JSON schema in `remote/answer-schema.ts` asks for the same.
 */
export const answerSchema = z.object({
  narrative: z.object({ en: narrative.nullish(), hi: narrative.nullish() }),
  summary: z.string().max(MAX_SUMMARY_CHARS).nullish(),
  sections: z
    .array(
      z.object({
        act: z.string().max(120),
        section: z.string().max(40),
        quote: z.string().max(MAX_QUOTE_CHARS)
      })
    )
    .max(MAX_SECTIONS)
    .nullish(),
  missing: z.array(z.string().max(MAX_QUESTION_CHARS)).max(MAX_QUESTIONS).nullish()
})
export type Answer = z.infer<typeof answerSchema>
