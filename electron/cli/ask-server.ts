import { isLoopbackHost } from '#shared/domain/server-address.ts'
import type { Draft } from '#shared/domain/draft.ts'
import type { ServerProtocol } from '#shared/domain/remote-settings.ts'
import type { RemoteStatus } from '#shared/domain/remote-status.ts'
import { checkGrounding } from '../core/generation/grounding-check.ts'
import { makeUlid, systemRandomness } from '../core/support/ids.ts'
import type { App } from '../core/app.ts'
import { CliError, describeError } from './cli-error.ts'

export type ServerArguments = Readonly<{ url: string; protocol: ServerProtocol; model: string }>

/** Where the key of the server comes from: an option would stand in the list of processes. */
const KEY_VARIABLE = 'PRATHAMIKI_SERVER_KEY'
/** Timers of the core never keep a process alive; while a retry waits, this one does. */
const KEEP_ALIVE_MS = 1000

/**
 * Asks a model server for its wording through the very wrapper of the product, and says what happened on the way. What
 * it answers is a suggestion: shown below the local draft, with what is not in the statement marked, and merged into
 * nothing.
 *
 * Statements leave the machine only with tokens in place of names, and the command line puts none in: it speaks to a
 * server on this machine only.
 *
 * @throws CliError `remote-not-allowed`, `bad-input`
 */
export async function askServer(
  app: App,
  server: ServerArguments,
  statement: Readonly<{ text: string; receivedAt?: string | undefined }>,
  draft: Draft,
  environment: Readonly<Record<string, string | undefined>>
): Promise<string> {
  const host = URL.canParse(server.url) ? new URL(server.url).hostname : ''
  if (!isLoopbackHost(host)) {
    throw new CliError('remote-not-allowed', '--server takes an address of this machine, e.g. http://127.0.0.1:8000')
  }
  const { url, protocol, model } = server
  await app.handlers['settings.set']({
    changes: { 'server.url': url, 'server.protocol': protocol, 'server.model': model }
  })
  const key = environment[KEY_VARIABLE]
  if (key) await app.handlers['remote.setKey']({ key })
  const keepAlive = setInterval(() => undefined, KEEP_ALIVE_MS)
  try {
    const reply = await app.refine(
      {
        requestKey: makeUlid(Date.now(), systemRandomness),
        statement: statement.text,
        narrative: draft.narrative.en,
        sections: draft.sections.map(({ act, section, heading }) => ({ act, section, heading })),
        language: 'en'
      },
      { signal: new AbortController().signal }
    )
    return [suggestionLines(reply.answer, statement, draft), await wayLines(app)].join('\n')
  } catch (thrown) {
    const { code, message } = describeError(thrown)
    return [`No suggestion: ${code}: ${message}. The draft above is complete without it.`, await wayLines(app)].join(
      '\n'
    )
  } finally {
    clearInterval(keepAlive)
  }
}

function suggestionLines(
  answer: unknown,
  statement: Readonly<{ text: string; receivedAt?: string | undefined }>,
  draft: Draft
): string {
  const { narrative, summary } = (answer ?? {}) as Readonly<{
    narrative?: Readonly<Record<string, unknown>>
    summary?: unknown
  }>
  const texts = [narrative?.['en'], narrative?.['hi'], summary].filter((text) => typeof text === 'string')
  const lines = ['SUGGESTION OF THE MODEL SERVER (compare; nothing of it is in the draft)', ...texts]
  for (const text of texts) {
    const { violations } = checkGrounding(text, statement.text, draft.facts, statement.receivedAt)
    for (const { kind, value } of violations) lines.push(`  ! not in the statement (${kind}): ${value}`)
  }
  return lines.join('\n')
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
