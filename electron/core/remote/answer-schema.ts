const text = { type: 'string' } as const
const object = (properties: object, required: string[]): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false
})

/**
 * The answer that is asked for, as a server's grammar can hold a model to it. What comes back is checked again, word by
 * word, by whoever asked.
 */
export const answerJsonSchema = object(
  {
    narrative: object({ en: text, hi: text }, []),
    summary: text,
    sections: { type: 'array', items: object({ act: text, section: text, quote: text }, ['act', 'section', 'quote']) },
    missing: { type: 'array', items: text }
  },
  ['narrative']
)
