import { parseArgs } from 'node:util'
import { loadPack } from '../../../electron/core/law/load-pack.ts'
import { draftFir } from '../../../electron/core/generation/draft-fir.ts'
import type { Seen } from './behaviour.ts'
import { startModelServer } from './model-server.ts'

const DEFAULT_PORT = 8000

const { values } = parseArgs({ options: { port: { type: 'string', default: String(DEFAULT_PORT) } } })
const law = loadPack(new URL('../../../resources/law', import.meta.url).pathname)

type Body = Readonly<{ prompt?: string; model_name?: string; messages?: ReadonlyArray<Readonly<{ content: string }>> }>

/** The data between the two marker lines of a prompt. */
function dataOf({ prompt, messages }: Body): string {
  const text = prompt ?? messages?.at(-1)?.content ?? ''
  return /={5} DATA \S+ ={5}\n([\s\S]*)\n={5} DATA/.exec(text)?.[1] ?? text
}

/** What a well-behaved model would say: here, what the local engine says. */
function answerFrom(seen: Seen): string {
  const body = JSON.parse(seen.body || '{}') as Body
  const data = dataOf(body)
  const statement = body.prompt === undefined ? (JSON.parse(data) as { statement: string }).statement : data
  const draft = draftFir({ id: 'model', text: statement }, law.pack, law.hash, () => 0)
  if (body.model_name === 'summariser') return draft.narrative.en.split('. ').slice(0, 2).join('. ')
  if (body.model_name !== undefined) return draft.narrative.en
  const sections = draft.sections
    .filter(({ suggested, evidence }) => suggested && evidence.length > 0)
    .map(({ act, section, evidence }) => ({ act, section, quote: evidence[0]?.quote ?? '' }))
  return JSON.stringify({ narrative: draft.narrative, sections, missing: draft.placeholders.slice(0, 20) })
}

const server = await startModelServer({ port: Number(values.port), content: answerFrom })
process.stdout.write(`model server on ${server.url} (OpenAI-compatible and AFIRGen); Ctrl+C ends it\n`)
