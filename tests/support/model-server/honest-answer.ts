import type { Seen } from './behaviour.ts'

/** A statement with names, a phone and a vehicle in it, all of which must stay at home. */
export const STATEMENT =
  'My name is Ramesh Kumar, aged 34, mobile 9876543210, of 12 Civil Lines, Kanpur. On 14 January 2026 at about 9 pm ' +
  'Suresh Yadav hit me with a stick near the bus stand and took my motorcycle UP 78 AB 1234. He said he would kill me.'

/** What the product sent as data: in tokens. */
export type SentData = Readonly<{
  statement: string
  narrative: string
  sections: ReadonlyArray<Readonly<{ act: string; section: string; heading: string }>>
}>

/** @param seen a request of the OpenAI-compatible protocol */
export function sentData(seen: Seen): SentData {
  const { messages } = JSON.parse(seen.body) as { messages: { content: string }[] }
  const lines = messages[1]?.content.split('\n') ?? []
  return JSON.parse(lines.slice(1, -1).join('\n')) as SentData
}

/** An honest model: the first sentences of what it was given, and a section with words that are there. */
export function honestAnswer(seen: Seen): string {
  const { statement, sections } = sentData(seen)
  const [first = statement, second = ''] = statement.split(/(?<=[.।])\s+/)
  return JSON.stringify({
    narrative: { en: `${first} ${second}`.trim() },
    summary: second === '' ? first : second,
    sections: sections.slice(0, 1).map(({ act, section }) => ({ act, section, quote: second })),
    missing: ['Was there a witness?']
  })
}
