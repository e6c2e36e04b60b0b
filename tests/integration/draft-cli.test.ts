import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftSchema } from '#shared/domain/draft.ts'

const cli = fileURLToPath(new URL('../../electron/cli/draft-cli.ts', import.meta.url))
const example = fileURLToPath(new URL('../../resources/examples/complaint-en.txt', import.meta.url))

type Ended = Readonly<{ code: number | null; out: string; err: string }>

function run(args: ReadonlyArray<string>, input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args])
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece))
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(input)
  })
}

describe('the draft command', () => {
  let folder = ''
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'draft-cli-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('prints the form of a text file', async () => {
    const { code, out, err } = await run([example])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('FIRST INFORMATION REPORT')
    expect(out).toContain('Meenakshi Tandon')
    expect(out).toMatch(/^15\. /m)
  })

  it('prints the draft as JSON, from standard input too', async () => {
    const { code, out } = await run(['-', '--json', '--mode', 'written', '--code', 'IPC'], 'मेरा मोबाइल चोरी हो गया।')
    expect(code).toBe(0)
    expect(draftSchema.parse(JSON.parse(out))).toMatchObject({ id: 'stdin', code: 'IPC' })
  })

  it('answers a list line by line, in order, and goes on after a bad line', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: 'My phone was stolen on 03.08.2026.', note: 'not of the contract' }),
      'not json',
      JSON.stringify({ id: 'c', text: '' }),
      JSON.stringify({ id: 'd', text: 'x', mode: 'by pigeon' }),
      '',
      JSON.stringify({ id: 'e', text: 'मेरा नाम राम पाल है।', receivedAt: null })
    ]
    const { code, out } = await run(['--jsonl', file('list.jsonl', lines.join('\n'))])
    expect(code).toBe(3)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string | null; error?: { code: string } })
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined],
      [null, 'bad-input'],
      ['c', 'statement-empty'],
      ['d', 'bad-input'],
      ['e', undefined]
    ])
    // Exactly the members of the public contract, no more.
    expect(draftSchema.omit({ routeReason: true, questions: true }).safeParse(answers[0]).error).toBeUndefined()
    const order = 'id code route sections facts placeholders guards narrative engine ms'.split(' ')
    expect(Object.keys(answers[0] ?? {})).toEqual(order)
    const [first] = answers as ReadonlyArray<{ sections?: ReadonlyArray<Record<string, unknown>> }>
    const members = 'act bailable cognizable court evidence heading note punishment score section suggested'.split(' ')
    for (const section of first?.sections ?? []) expect(members).toEqual(expect.arrayContaining(Object.keys(section)))
    expect(first?.sections?.length).toBeGreaterThan(0)
  })

  it('refuses what it cannot use with a code, a sentence and exit code 2', async () => {
    const cases = [
      [[join(folder, 'missing.txt')], 'not-found'],
      [[folder], 'bad-input'],
      [[file('empty.txt', ' \n')], 'statement-empty'],
      [[file('binary.bin', Buffer.from([0x89, 0x50, 0, 1, 2]))], 'bad-input'],
      [[file('latin1.txt', Buffer.from([0x52, 0xe9, 0x6d]))], 'bad-input'],
      [[file('long.txt', 'x'.repeat(50_001))], 'statement-too-long'],
      [[], 'bad-input'],
      [[example, '--lang', 'fr'], 'bad-input'],
      [[example, '--no-such-option'], 'bad-input']
    ] as const
    const ended = await Promise.all(cases.map(([args]) => run([...args])))
    for (const [index, [args, expected]] of cases.entries()) {
      const { code, out, err } = ended[index] ?? { code: null, out: '', err: '' }
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
      expect(err).toMatch(new RegExp(`^draft: ${expected}: .+\n$`))
    }
  })

  it('leaves nothing behind, neither at its end nor when a signal ends it', async () => {
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary)
    const env = { ...process.env, TMPDIR: temporary }
    const line = JSON.stringify({ id: 'a', text: 'My phone was stolen on 03.08.2026.' })
    const ends: Readonly<Record<string, number>> = { none: 0, SIGTERM: 143, SIGINT: 130 }
    for (const [signal, expected] of Object.entries(ends)) {
      const list = file(`${signal}.jsonl`, `${line}\n`.repeat(signal === 'none' ? 1 : 100_000))
      const child = spawn(process.execPath, [cli, '--jsonl', list], { env, stdio: ['ignore', 'pipe', 'inherit'] })
      child.stdout.once('data', () => {
        expect(readdirSync(temporary)).toHaveLength(1)
        if (signal !== 'none') child.kill(signal as NodeJS.Signals)
      })
      child.stdout.resume()
      expect(await new Promise((resolve) => child.once('close', resolve))).toBe(expected)
      expect(readdirSync(temporary)).toEqual([])
    }
  })

  it('explains itself', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('--jsonl')
  })
})
