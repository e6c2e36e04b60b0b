import { createParser } from 'eventsource-parser'
import type { HttpReply } from './http-exchange.ts'

/**
 * Data of each event of a stream, in order. Bytes are decoded as one stream, so a letter of Hindi that is cut between two
 * chunks comes out whole. Comments that keep the line open are passed over, and
 * so is an event that broke off in the middle, as the standard has it.
 */
export async function* readEvents(reply: HttpReply): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let due: string[] = []
  const parser = createParser({ onEvent: ({ data }) => void due.push(data) })
  for await (const chunk of reply.chunks()) {
    parser.feed(decoder.decode(chunk, { stream: true }))
    const ready = due
    due = []
    yield* ready
  }
}
