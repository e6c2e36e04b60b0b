import { parseArgs } from 'node:util'
import { lawCodeSchema, receiptModeSchema, type DraftInput } from '#shared/domain/draft.ts'
import { serverProtocolSchema } from '#shared/domain/remote-settings.ts'
import type { ServerArguments } from './ask-server.ts'
import { CliError } from './cli-error.ts'

export type CliArguments = Readonly<{
  help: boolean
  /** Lines of JSON in, lines of JSON out. */
  jsonl: boolean
  /** The draft as JSON instead of the form as text. */
  json: boolean
  /** Path of the file, `-` for standard input. */
  file: string
  language: 'en' | 'hi'
  /** A model server to ask for its wording too. */
  server: ServerArguments | null
  given: Readonly<Pick<DraftInput, 'receivedAt' | 'mode' | 'station' | 'code'>>
}>

export const HELP = `Usage: npm run draft -- FILE [options]
       npm run draft -- --jsonl FILE

Drafts a First Information Report from a statement in a text file (UTF-8, "-" for standard input) and prints the form.

  --json                 print the draft as JSON
  --jsonl FILE           one JSON object a line in: {"id","text","receivedAt"?,"mode"?,"station"?,"code"?};
                         one draft, or {"id","error":{"code","message"}}, a line out, in the same order
  --lang en|hi           language of the printed form (default en)
  --received-at TIME     ISO 8601, e.g. 2026-08-04T11:00:00+05:30; without it "yesterday" stays a blank
  --mode MODE            oral, written or electronic
  --code BNS|IPC         draft under this code whatever the dates say
  --station NAME --district NAME --state NAME
  --server URL           ask this model server too; without names masked, only one on this machine
  --protocol openai|afirgen   how it is spoken to (default openai)
  --model NAME           by default the first it offers; its key, if any, comes from PRATHAMIKI_SERVER_KEY
  --help

Exit codes: 0 drafted, 2 the file or an option cannot be used, 3 some lines of --jsonl could not be drafted.
Nothing is kept, and nothing is sent anywhere but to a server you name: the store it works in is encrypted with a key that ends with the command.
`

const options = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  jsonl: { type: 'string' },
  lang: { type: 'string' },
  'received-at': { type: 'string' },
  mode: { type: 'string' },
  code: { type: 'string' },
  station: { type: 'string' },
  district: { type: 'string' },
  state: { type: 'string' },
  server: { type: 'string' },
  protocol: { type: 'string' },
  model: { type: 'string' }
} as const

function oneOf<T extends string>(name: string, value: string | undefined, allowed: ReadonlyArray<T>): T | undefined {
  if (value === undefined) return undefined
  const found = allowed.find((item) => item === value)
  if (found === undefined) throw new CliError('bad-input', `--${name} is one of: ${allowed.join(', ')}`)
  return found
}

function parse(argv: ReadonlyArray<string>) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CliError('bad-input', error instanceof Error ? error.message : 'options cannot be read')
  }
}

/**
 * Reads the command line.
 * @throws CliError `bad-input` for an unknown option, a value that is not allowed, no file or more than one
 */
export function readArguments(argv: ReadonlyArray<string>): CliArguments {
  const { values, positionals } = parse(argv)
  const help = values.help === true
  const file = values.jsonl ?? positionals[0]
  const files = positionals.length + (values.jsonl === undefined ? 0 : 1)
  if (!help && files !== 1) throw new CliError('bad-input', 'name one file, or - for standard input (see --help)')
  const language = oneOf('lang', values.lang, ['en', 'hi']) ?? 'en'
  const mode = oneOf('mode', values.mode, receiptModeSchema.options)
  const code = oneOf('code', values.code, lawCodeSchema.options)
  const { station, district, state } = values
  const protocol = oneOf('protocol', values.protocol, serverProtocolSchema.options) ?? 'openai'
  const server = values.server === undefined ? null : { url: values.server, protocol, model: values.model ?? '' }
  if (server && (values.json || values.jsonl !== undefined)) {
    throw new CliError('bad-input', '--server goes with the printed form only')
  }
  const hasStation = [station, district, state].some((part) => part !== undefined)
  return {
    help,
    jsonl: values.jsonl !== undefined,
    json: values.json === true,
    file: file ?? '-',
    language,
    server,
    given: {
      ...(values['received-at'] === undefined ? {} : { receivedAt: values['received-at'] }),
      ...(mode === undefined ? {} : { mode }),
      ...(hasStation ? { station: { name: station ?? '', district: district ?? '', state: state ?? '' } } : {}),
      ...(code === undefined ? {} : { code })
    }
  }
}
