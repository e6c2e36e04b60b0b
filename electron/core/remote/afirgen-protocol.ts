import * as z from 'zod'
import { AppError } from '../support/errors.ts'
import { AFIRGEN_ANSWER_TOKENS, afirgenPrompt, type AfirgenModel } from './build-prompt.ts'
import { readJson } from './http-exchange.ts'
import type { GenerateParts, Protocol } from './protocol.ts'
import type { RefineRequest } from './remote-types.ts'

const replySchema = z.object({ result: z.string() })
const healthSchema = z.object({
  status: z.enum(['healthy', 'degraded', 'unhealthy']),
  models_loaded: z.record(z.string().max(200), z.boolean()).default({})
})

/** Close to the likeliest wording: a report is no place for variety. AFIRGen's own default. */
const TEMPERATURE = 0.1

/** AFIRGen's model server: `POST /inference` for one text at a time, `GET /health`. It neither streams nor knows keys. */
export const afirgenProtocol: Protocol = {
  async generate(request, parts) {
    const narrative = await infer(request, parts, 'fir_summariser')
    parts.onProgress({ receivedChars: narrative.length })
    const summary = await infer(request, parts, 'summariser')
    parts.onProgress({ receivedChars: narrative.length + summary.length })
    return {
      answer: { narrative: { en: narrative }, summary },
      model: 'fir_summariser',
      promptTokens: null,
      completionTokens: null,
      statementCut: afirgenPrompt(request, 'fir_summariser').cut
    }
  },
  async health(send, attempt) {
    const parsed = healthSchema.safeParse(await readJson(await send({ method: 'GET', path: '/health' }, attempt)))
    if (!parsed.success) throw new AppError('remote-bad-reply', 'the health report has another form')
    const models = Object.keys(parsed.data.models_loaded).filter((name) => parsed.data.models_loaded[name])
    return { health: parsed.data.status, models }
  }
}

function infer(request: RefineRequest, { send, run, totalMs }: GenerateParts, model: AfirgenModel): Promise<string> {
  const { prompt } = afirgenPrompt(request, model)
  const json = { model_name: model, prompt, max_tokens: AFIRGEN_ANSWER_TOKENS, temperature: TEMPERATURE }
  // Two calls of one request are two things to do once: each has a key of its own, the same on every try.
  const idempotencyKey = `${request.requestKey}-${model}`
  return run(async (attempt) => {
    const reply = await send(
      { method: 'POST', path: '/inference', json, idempotencyKey, firstByteMs: totalMs },
      attempt
    )
    const parsed = replySchema.safeParse(await readJson(reply))
    if (!parsed.success) throw new AppError('remote-bad-reply', 'the answer has no result')
    return parsed.data.result.trim()
  })
}
