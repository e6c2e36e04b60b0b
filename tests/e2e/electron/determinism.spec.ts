import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const root = resolve(import.meta.dirname, '../../..')
const corpus = join(root, 'tests/corpus')

/** Room for every draft of the corpus on one pipe. */
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024

const corpusLines = (): string[] =>
  readdirSync(corpus)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(corpus, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map(({ id, text, receivedAt, mode, station }) => JSON.stringify({ id, text, receivedAt, mode, station }))

const draftAll = (executable: string, entry: string, file: string, env: NodeJS.ProcessEnv = {}): string[] =>
  execFileSync(executable, [join(root, entry), '--jsonl', file], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES
  })
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/,"ms":[0-9.e+-]+\}$/, '}'))

test('drafts the corpus to the same bytes from the sources on Node and from the build inside Electron', () => {
  test.setTimeout(240_000)
  const dir = mkdtempSync(join(tmpdir(), 'prathamiki-determinism-'))
  try {
    const file = join(dir, 'corpus.jsonl')
    const lines = corpusLines()
    writeFileSync(file, `${lines.join('\n')}\n`)
    const electron = process.env['ELECTRON_EXEC_PATH'] ?? join(root, 'node_modules/electron/dist/electron')
    const onNode = draftAll(process.execPath, 'electron/cli/draft-cli.ts', file)
    const inElectron = draftAll(electron, 'out/main/cli.js', file, { ELECTRON_RUN_AS_NODE: '1' })
    expect(onNode).toHaveLength(lines.length)
    expect(onNode.filter((line) => line.includes('"error"'))).toEqual([])
    expect(inElectron).toEqual(onNode)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
