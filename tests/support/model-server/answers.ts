import type { Seen } from './behaviour.ts'

export const ANSWER = {
  narrative: { en: 'On [DATE-1] the mobile of [PERSON-1] was stolen.' },
  summary: 'Theft of a mobile.',
  sections: [],
  missing: []
}

const event = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`

/** A streamed completion in events of a few letters, as vLLM and llama.cpp send it. */
export function streamOf(content: string): string {
  const parts = content.match(/[\s\S]{1,7}/g) ?? []
  const model = 'test-model'
  return [
    ...parts.map((text) => event({ model, choices: [{ delta: { content: text }, finish_reason: null }] })),
    event({ model, choices: [{ delta: {}, finish_reason: 'stop' }] }),
    event({ model, choices: [], usage: { prompt_tokens: 100, completion_tokens: parts.length } }),
    'data: [DONE]\n\n'
  ].join('')
}

/** The right answer to a request, by its path. */
export function answerTo(seen: Seen, content: string): Readonly<{ type: string; text: string }> {
  const json = (value: unknown): Readonly<{ type: string; text: string }> => ({
    type: 'application/json',
    text: JSON.stringify(value)
  })
  switch (seen.path) {
    case '/v1/models':
      return json({ data: [{ id: 'test-model' }] })
    case '/health':
      return json({
        status: 'healthy',
        models_loaded: { summariser: true, fir_summariser: true, bns_check: false },
        message: ''
      })
    case '/inference':
      return json({ result: content })
    default:
      return (JSON.parse(seen.body || '{}') as { stream?: boolean }).stream
        ? { type: 'text/event-stream', text: streamOf(content) }
        : json({ model: 'test-model', choices: [{ message: { content } }] })
  }
}
