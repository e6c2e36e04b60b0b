import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { startModelServer, type ModelServer, type Seen } from '../../support/model-server/model-server.ts'
import { honestAnswer, sentData } from '../../support/sync-rig.ts'

const cli = fileURLToPath(new URL('../../../electron/cli/draft-cli.ts', import.meta.url))
const example = fileURLToPath(new URL('../../../resources/examples/complaint-en.txt', import.meta.url))

const servers: ModelServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

function run(args: ReadonlyArray<string>): Promise<Readonly<{ code: number | null; out: string; err: string }>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, example, ...args], {
      env: { ...process.env, PRATHAMIKI_SERVER_KEY: 'sk-canary-cli' }
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece))
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** Names and numbers of the example, each of which must stay at home. */
const people = [
  'Meenakshi',
  'Tandon',
  'Rohit',
  'Farah',
  'Naqvi',
  'House No',
  'Lane 4',
  'KT 4821',
  '356938035643809',
  '12345'
]

/** What a server of the OpenAI kind was given as data. */
const sections = (seen: Seen): ReadonlyArray<Readonly<{ act: string; section: string }>> =>
  seen.path === '/inference' ? [] : sentData(seen).sections

describe('the draft command with a model server', () => {
  it.each(['openai', 'afirgen'])('prints draft, suggestion and the way there: %s', async (protocol) => {
    const said = 'I fell on the road; my left elbow and knee are injured.'
    const content = (seen: Seen): string =>
      protocol === 'afirgen'
        ? said
        : JSON.stringify({
            narrative: { en: said },
            summary: 'Stolen by Zorawar Quux.',
            sections: [{ act: 'BNS', section: '103(1)', quote: said }, ...sections(seen).slice(0, 1)].map((one) => ({
              quote: 'words that nobody said',
              ...one
            }))
          })
    const server = await startModelServer({ content })
    servers.push(server)
    server.behave([{ kind: 'status', status: 503 }, { kind: 'answer' }])
    const { code, out } = await run(['--server', server.url, '--protocol', protocol, '--model', 'm'])
    expect([code, server.seen.at(-1)?.authorization]).toEqual([
      0,
      protocol === 'openai' ? 'Bearer sk-canary-cli' : 'sk-canary-cli'
    ])
    expect(out).toContain(said)
    if (protocol === 'openai') {
      expect(out).toMatch(/left out: summary \(not-in-statement/)
      expect(out).toMatch(/left out: section \(section-unknown/)
      expect(out).toMatch(/left out: section \(quote-missing/)
    }
    expect(out).not.toContain('Zorawar')
    expect(out).toMatch(/1 remote-server-error/)
    expect(out).not.toContain('sk-canary-cli')
  })

  it('drafts all the same when the server is down, and says what happened', async () => {
    const server = await startModelServer()
    await server.close()
    const { code, out } = await run(['--server', server.url])
    expect(code).toBe(0)
    expect(out).toMatch(/No suggestion: remote-offline/)
  })

  it('lets no name and no number of a person out', async () => {
    const server = await startModelServer({ content: honestAnswer })
    servers.push(server)
    await run(['--server', server.url, '--model', 'm'])
    const sent = JSON.stringify(server.seen)
    expect(sent).toContain('snatched my mobile phone')
    for (const word of people) expect(sent).not.toContain(word)
  })

  it('speaks to another machine in encrypted form only', async () => {
    const { code, err } = await run(['--server', 'http://model.police.example'])
    expect([code, err]).toEqual([2, expect.stringContaining('remote-not-allowed')])
  })
})
