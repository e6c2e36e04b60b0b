import * as z from 'zod'
import { AppError } from '../support/errors.ts'
import { chatMessages } from './build-prompt.ts'
import { readJson, type HttpReply } from './http-exchange.ts'
import { readCompletion, type Completion } from './openai-stream.ts'
import type { Protocol, Send } from './protocol.ts'
import type { Attempt } from './attempt.ts'

/** Narrative in one language, summary, sections with quotes: well under this, in tokens of Devanagari too. */
const MAX_COMPLETION_TOKENS = 4096
const TEMPERATURE = 0.1

const modelsSchema = z.object({ data: z.array(z.object({ id: z.string().max(200) })).max(1000) })
const chatSchema = z.object({
  model: z.string().optional(),
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish()
})

/**
 * An OpenAI-compatible server (vLLM, llama.cpp, Ollama): `POST /v1/chat/completions`, streamed, held to a JSON schema.
 *
 * @param answerSchema JSON schema of the answer asked for
 */
export function openaiProtocol(answerSchema: unknown): Protocol {
  return {
    generate: (request, { send, run, model, onProgress }) =>
      run(async (attempt) => {
        const json = {
          model: model === '' ? await firstModel(send, attempt) : model,
          messages: chatMessages(request),
          temperature: TEMPERATURE,
          max_tokens: MAX_COMPLETION_TOKENS,
          stream: true,
          stream_options: { include_usage: true },
          response_format: { type: 'json_schema', json_schema: { name: 'refine', strict: true, schema: answerSchema } }
        }
        const accept = 'text/event-stream, application/json'
        const idempotencyKey = request.requestKey
        const reply = await send(
          { method: 'POST', path: '/v1/chat/completions', json, idempotencyKey, accept },
          attempt
        )
        const { text, ...rest } = await (reply.contentType === 'text/event-stream'
          ? readCompletion(reply, onProgress)
          : readWhole(reply))
        onProgress({ receivedChars: text.length })
        return { answer: parseAnswer(text), ...rest, statementCut: false }
      }),
    async health(send, attempt) {
      return { health: 'healthy', models: await listModels(send, attempt) }
    }
  }
}

async function listModels(send: Send, attempt: Attempt): Promise<string[]> {
  const parsed = modelsSchema.safeParse(await readJson(await send({ method: 'GET', path: '/v1/models' }, attempt)))
  if (!parsed.success) throw new AppError('remote-bad-reply', 'the list of models has another form')
  return parsed.data.data.map(({ id }) => id).slice(0, 200)
}

async function firstModel(send: Send, attempt: Attempt): Promise<string> {
  const [first] = await listModels(send, attempt)
  if (first === undefined) throw new AppError('remote-refused', 'the server offers no model')
  return first
}

/** A server or a proxy that does not stream answers in one piece. */
async function readWhole(reply: HttpReply): Promise<Completion> {
  const parsed = chatSchema.safeParse(await readJson(reply))
  const [choice] = parsed.data?.choices ?? []
  if (!parsed.success || !choice) throw new AppError('remote-bad-reply', 'the completion has another form')
  const { model, usage } = parsed.data
  return {
    text: choice.message.content,
    model: model ?? null,
    promptTokens: usage?.prompt_tokens ?? null,
    completionTokens: usage?.completion_tokens ?? null
  }
}

/** Small models like to put a fence around their JSON. */
const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/

function parseAnswer(text: string): unknown {
  try {
    return JSON.parse(fenced.exec(text)?.[1] ?? text)
  } catch {
    throw new AppError('remote-bad-reply', 'the answer is not the JSON that was asked for')
  }
}
