import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { startModelServer, type ModelServer } from '../../support/model-server/model-server.ts'

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

describe('the draft command with a model server', () => {
  it.each(['openai', 'afirgen'])('prints draft, suggestion and the way there: %s', async (protocol) => {
    const content = JSON.stringify({ narrative: { en: 'Stolen by Zorawar Quux.' } })
    const server = await startModelServer({
      content: () => (protocol === 'openai' ? content : 'Stolen by Zorawar Quux.')
    })
    servers.push(server)
    server.behave([{ kind: 'status', status: 503 }, { kind: 'answer' }])
    const { code, out } = await run(['--server', server.url, '--protocol', protocol, '--model', 'm'])
    expect([code, server.seen.at(-1)?.authorization]).toEqual([
      0,
      protocol === 'openai' ? 'Bearer sk-canary-cli' : 'sk-canary-cli'
    ])
    expect(out).toMatch(/Stolen by Zorawar Quux/)
    expect(out).toMatch(/not in the statement/)
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

  it('sends nothing to another machine', async () => {
    const { code, err } = await run(['--server', 'https://model.police.example'])
    expect([code, err]).toEqual([2, expect.stringContaining('remote-not-allowed')])
  })
})
