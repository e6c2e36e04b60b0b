import { draftInputSchema, type DraftInput } from '#shared/domain/draft.ts'
import { checkStatement } from '#shared/domain/statement.ts'
import { CliError } from './cli-error.ts'

const messages = {
  'statement-empty': 'the statement is empty',
  'statement-too-long': 'the statement is longer than 50,000 characters',
  'text-not-well-formed': 'the statement holds a character that cannot be stored (NUL or half of a pair)'
} as const

/**
 * Says which member of an input is wrong, never what stands in it.
 * @throws CliError `statement-empty`, `statement-too-long`, `text-not-well-formed`, `bad-input`
 */
export function checkInput(input: unknown): DraftInput {
  const text = (input as Readonly<{ text?: unknown }> | null)?.text
  const problem = typeof text === 'string' ? checkStatement(text) : undefined
  if (problem) {
    const message = problem.code in messages ? messages[problem.code as keyof typeof messages] : problem.code
    throw new CliError(problem.code, message)
  }
  const parsed = draftInputSchema.safeParse(input)
  if (parsed.success) return parsed.data
  const paths = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'the line'))]
  throw new CliError('bad-input', `not valid: ${paths.join(', ')}`)
}
