import { findAddressProblem } from '#shared/domain/server-address.ts'
import type { Draft, DraftInput } from '#shared/domain/draft.ts'
import type { ServerProtocol } from '#shared/domain/remote-settings.ts'
import type { RemoteStatus } from '#shared/domain/remote-status.ts'
import type { SuggestionBody } from '#shared/domain/sync.ts'
import type { App } from '../core/app.ts'
import { AppError } from '../core/support/errors.ts'
import { CliError, describeError } from './cli-error.ts'

export type ServerArguments = Readonly<{ url: string; protocol: ServerProtocol; model: string }>

/** Where the key of the server comes from: an option would stand in the list of processes. */
const KEY_VARIABLE = 'PRATHAMIKI_SERVER_KEY'
/** Timers of the core never keep a process alive; while a retry waits, this one does. */
const KEEP_ALIVE_MS = 1000

/**
 * Asks a model server for its wording through the very wrapper of the product, and says what happened on the way. What
 * leaves the machine has tokens in place of names; what comes back has passed schema, statute pack and grounding check,
 * is shown below the local draft and merged into nothing.
 *
 * @throws CliError `remote-not-allowed` for an address that is not encrypted, or none
 */
export async function askServer(
  app: App,
  server: ServerArguments,
  input: DraftInput,
  draft: Draft,
  environment: Readonly<Record<string, string | undefined>>
): Promise<string> {
  const { url, protocol, model } = server
  const problem = findAddressProblem(url)
  if (problem !== null) {
    throw new CliError('remote-not-allowed', `--server takes an https address, or http on this machine (${problem})`)
  }
  await app.handlers['settings.set']({
    changes: { 'server.url': url, 'server.protocol': protocol, 'server.model': model }
  })
  const key = environment[KEY_VARIABLE]
  if (key) await app.handlers['remote.setKey']({ key })
  const keepAlive = setInterval(() => undefined, KEEP_ALIVE_MS)
  try {
    const suggestion = await app.suggest(input, draft, new AbortController().signal)
    return [...suggestionLines(suggestion), await wayLines(app)].join('\n')
  } catch (thrown) {
    const { code, message } = describeError(thrown)
    const why = thrown instanceof AppError ? thrown.details?.['reason'] : undefined
    const said = why === undefined ? message : `${message} (${why})`
    return [`No suggestion: ${code}: ${said}. The draft above is complete without it.`, await wayLines(app)].join('\n')
  } finally {
    clearInterval(keepAlive)
  }
}

function suggestionLines({ narrative, summary, sections, questions, leftOut }: SuggestionBody): string[] {
  return [
    'SUGGESTION OF THE MODEL SERVER (compare; nothing of it is in the draft)',
    ...[narrative.en, narrative.hi, summary].flatMap((text) => text ?? []),
    ...sections.map(({ act, section, quote }) => `  ${act} ${section}: "${quote}"`),
    ...questions.map((question) => `  ? ${question}`),
    ...leftOut.map(({ part, reason, count }) => `  ! left out: ${part} (${reason}, ${count})`)
  ]
}

/** Requests by how they ended, the circuit's changes, and how long it took. */
async function wayLines(app: App): Promise<string> {
  const { counters } = await app.handlers['status.metrics']({})
  const status: RemoteStatus = await app.handlers['remote.status']({})
  const requests = counters
    .filter(({ name }) => name === 'model_server_requests_total')
    .map(({ labels, value }) => `${value} ${labels['status']}`)
  const changes = status.timeline.map(({ state, reason }) => `${state} (${reason})`)
  return [
    '',
    `server ${status.host}: ${requests.join(', ') || 'no request'}; ${status.connectivity}`,
    `circuit ${[...changes, status.breaker.state].join(', ')}; retries left ${status.retryBudget.tokens.toFixed(1)}`,
    ''
  ].join('\n')
}
