import { basename } from 'node:path'
import { checkStatement } from '#shared/domain/statement.ts'
import type { LawPack } from '#shared/domain/law-pack.ts'
import { packPhrases } from '../core/law/pack-phrases.ts'
import { renderFormText } from '../core/generation/render-form-text.ts'
import { askServer } from './ask-server.ts'
import { HELP, readArguments, type CliArguments } from './cli-arguments.ts'
import { CliError, describeError } from './cli-error.ts'
import { draftLines } from './draft-lines.ts'
import { openDrafter, type Drafter } from './open-drafter.ts'
import { readText } from './read-text.ts'

const EXIT_DRAFTED = 0
const EXIT_UNUSABLE = 2
const EXIT_SOME_FAILED = 3

function print(text: string): Promise<void> {
  return new Promise((resolve) => (process.stdout.write(text) ? resolve() : process.stdout.once('drain', resolve)))
}

async function draftOne(args: CliArguments, text: string, drafter: Drafter): Promise<void> {
  const id = args.file === '-' ? 'stdin' : basename(args.file).slice(0, 200)
  const input = { id, text, ...args.given }
  const draft = await drafter.draft(input)
  await print(
    args.json
      ? `${JSON.stringify(draft, null, 2)}\n`
      : renderFormText(input, draft, args.language, drafter.reviewedBy, hindiOf(drafter.app.law))
  )
  if (args.server) await print(await askServer(drafter.app, args.server, input, draft, process.env))
}

/** Hindi of what a draft quotes of the pack in English: guards and headings of sections. */
function hindiOf(law: LawPack): ReadonlyMap<string, string> {
  const headings = law.rows.map((row) => row.heading)
  return new Map([...packPhrases(law), ...headings].map(({ en, hi }) => [en, hi]))
}

/** A list may hold any number of lines, one of which is judged by itself; a single statement is judged at once. */
function checkText(args: CliArguments, text: string): void {
  if (text.trim() === '') throw new CliError('statement-empty', `the file is empty: ${args.file}`)
  if (!args.jsonl && checkStatement(text)?.code === 'statement-too-long') {
    throw new CliError('statement-too-long', 'the statement is longer than 50,000 characters')
  }
}

async function run(argv: ReadonlyArray<string>): Promise<number> {
  const args = readArguments(argv)
  if (args.help) {
    await print(HELP)
    return EXIT_DRAFTED
  }
  const text = await readText(args.file, process.stdin)
  checkText(args, text)
  const drafter = await openDrafter()
  try {
    if (!args.jsonl) {
      await draftOne(args, text, drafter)
      return EXIT_DRAFTED
    }
    return (await draftLines(text.split('\n'), drafter, print)) === 0 ? EXIT_DRAFTED : EXIT_SOME_FAILED
  } finally {
    await drafter.close()
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (thrown) {
  const { code, message } = describeError(thrown)
  process.stderr.write(`draft: ${code}: ${message}\n`)
  process.exitCode = EXIT_UNUSABLE
}
