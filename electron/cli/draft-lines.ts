import type { Draft, SectionSuggestion } from '#shared/domain/draft.ts'
import { readReceipt, readStation } from './read-members.ts'
import type { Drafter } from './open-drafter.ts'
import { CliError, describeError } from './cli-error.ts'

const inputKeys = ['id', 'text', 'receivedAt', 'mode', 'station', 'code'] as const

type Parsed = Readonly<{ id: string | null; input: Readonly<Record<string, unknown>> }>

/** Members that are not of the contract (notes, gold values of a corpus) are passed over; null means not given. */
function parseLine(line: string): Parsed {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new CliError('bad-input', 'the line is not JSON')
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new CliError('bad-input', 'the line is not a JSON object')
  }
  const record = value as Readonly<Record<string, unknown>>
  const id = typeof record['id'] === 'number' ? String(record['id']) : record['id']
  const known = inputKeys.filter((key) => record[key] !== undefined && record[key] !== null)
  const given = Object.fromEntries(known.map((key) => [key, record[key]]))
  const input = { ...given, ...readReceipt(given['receivedAt']), ...readStation(given['station']), id }
  return { id: typeof id === 'string' ? id : null, input }
}

type Line = Omit<Draft, 'routeReason' | 'questions' | 'sections'> &
  Readonly<{ sections: ReadonlyArray<Omit<SectionSuggestion, 'elements'>> }>

/**
 * A line holds the members of the public contract, in its order; reasons, questions and elements are for the window and
 * `--json`.
 */
function toLine({ routeReason: _, questions: __, ...line }: Draft): Line {
  return { ...line, sections: line.sections.map(({ elements: ___, ...section }) => section) }
}

type Answer = Readonly<{ line: string; failed: boolean }>

async function answer(line: string, drafter: Drafter): Promise<Answer> {
  let id: string | null = null
  try {
    const parsed = parseLine(line)
    id = parsed.id
    return { line: JSON.stringify(toLine(await drafter.draft(parsed.input))), failed: false }
  } catch (thrown) {
    return { line: JSON.stringify({ id, error: describeError(thrown) }), failed: true }
  }
}

/** Lines begun before the oldest is written, per worker: keeps every worker busy and the memory small. */
const AHEAD_PER_WORKER = 4

/**
 * Drafts line by line and hands over one line of output per line of input, in order; a line that cannot be drafted
 * gives its error and the next one goes on. Empty lines are passed over.
 *
 * @returns number of lines that failed
 */
export async function draftLines(
  lines: Iterable<string>,
  drafter: Drafter,
  write: (line: string) => void | Promise<void>
): Promise<number> {
  const begun: Promise<Answer>[] = []
  let failures = 0
  const settle = async (): Promise<void> => {
    const oldest = await begun.shift()
    if (!oldest) return
    if (oldest.failed) failures++
    await write(`${oldest.line}\n`)
  }
  for (const line of lines) {
    if (line.trim() === '') continue
    begun.push(answer(line, drafter))
    if (begun.length >= drafter.size * AHEAD_PER_WORKER) await settle()
  }
  while (begun.length > 0) await settle()
  return failures
}
