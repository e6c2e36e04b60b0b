import * as z from 'zod'
import { AppError } from '../support/errors.ts'
import type { HttpReply } from './http-exchange.ts'
import type { RefineOptions } from './remote-types.ts'
import { readEvents } from './sse-events.ts'

export type Completion = Readonly<{
  text: string
  model: string | null
  promptTokens: number | null
  completionTokens: number | null
}>

const eventSchema = z.object({
  error: z.unknown().optional(),
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({ delta: z.object({ content: z.string().nullish() }).optional(), finish_reason: z.string().nullish() })
    )
    .default([]),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish()
})

const DONE = '[DONE]'

/**
 * A streamed completion put together. Complete is what said so, by `[DONE]` or by a reason to finish; anything else broke
 * off, and a half narrative that looks whole would be worse than none.
 * @throws AppError `remote-server-error` for an error event, `remote-bad-reply`, `remote-timeout` when it broke off
 */
export async function readCompletion(
  reply: HttpReply,
  onProgress: NonNullable<RefineOptions['onProgress']>
): Promise<Completion> {
  let text = ''
  let model: string | null = null
  let usage: z.infer<typeof eventSchema>['usage'] = null
  let finish: string | null = null
  for await (const data of readEvents(reply)) {
    if (data === DONE) {
      finish ??= 'done'
      break
    }
    const event = parseEvent(data)
    if (event.error !== undefined)
      throw new AppError('remote-server-error', 'the server broke the stream with an error')
    for (const { delta, finish_reason } of event.choices) {
      text += delta?.content ?? ''
      finish ??= finish_reason ?? null
    }
    model ??= event.model ?? null
    usage = event.usage ?? usage
    onProgress({ receivedChars: text.length })
  }
  if (finish === null)
    throw new AppError('remote-timeout', 'the stream broke off', { details: { phase: 'broken-off' } })
  if (finish === 'length') throw new AppError('remote-bad-reply', 'the answer did not fit the number of tokens')
  return {
    text,
    model,
    promptTokens: usage?.prompt_tokens ?? null,
    completionTokens: usage?.completion_tokens ?? null
  }
}

function parseEvent(data: string): z.infer<typeof eventSchema> {
  try {
    const parsed = eventSchema.safeParse(JSON.parse(data))
    if (parsed.success) return parsed.data
  } catch {
    // Told below, like an event of another form.
  }
  throw new AppError('remote-bad-reply', 'an event of the stream has another form')
}
