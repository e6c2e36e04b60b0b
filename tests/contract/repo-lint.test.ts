import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'

/** Reading the whole project takes seconds alone, and much longer on a machine that is busy with other tests. */
const SLOW_MS = 180_000

const root = resolve(import.meta.dirname, '../..')

/** The first file of a folder: rules that know types want a file that the project has, whatever text it is given. */
function fileIn(folder: string): string {
  const ending = folder === 'renderer' ? '.tsx' : '.ts'
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending) && !name.endsWith('.d.ts'))
  const first = names.sort()[0]
  if (first === undefined) throw new Error(`no ${ending} file in ${folder}`)
  return join(root, folder, first)
}

type Case = readonly [what: string, folder: string, code: string, rule: string]

const BAD: readonly Case[] = [
  ['Date.now in the core', 'electron/core/fir', 'export const now = Date.now()', 'no-restricted-properties'],
  ['Math.random in the core', 'electron/core/fir', 'export const dice = Math.random()', 'no-restricted-properties'],
  ['setTimeout in the core', 'electron/core/fir', 'setTimeout(() => undefined, 1)', 'no-restricted-globals'],
  ['console in the core', 'electron/core/fir', "console.log('x')", 'no-console'],
  [
    'electron in the core',
    'electron/core/fir',
    "import { app } from 'electron'\nexport const a = app",
    '@typescript-eslint/no-restricted-imports'
  ],
  [
    'SQLite beside its door',
    'electron/core/fir',
    "import D from 'better-sqlite3'\nexport const d = D",
    '@typescript-eslint/no-restricted-imports'
  ],
  [
    'Node in shared',
    'shared/domain',
    "import fs from 'node:fs'\nexport const f = fs",
    '@typescript-eslint/no-restricted-imports'
  ],
  [
    'the bundle-heavy zod import',
    'shared/domain',
    "import { z } from 'zod'\nexport const s = z.string()",
    'no-restricted-syntax'
  ],
  [
    'Node in the window',
    'renderer',
    "import fs from 'node:fs'\nexport const f = fs",
    '@typescript-eslint/no-restricted-imports'
  ],
  [
    'raw HTML',
    'renderer',
    'export const X = () => <p dangerouslySetInnerHTML={{ __html: "" }} />',
    'no-restricted-syntax'
  ],
  ['words outside the translations', 'renderer', 'export const X = () => <p>Register now</p>', 'no-restricted-syntax'],
  [
    'a Unicode property in the engine',
    'electron/core/generation',
    'export const r = /\\p{L}/u',
    'no-restricted-syntax'
  ],
  [
    'Intl in the engine',
    'electron/core/generation',
    "export const c = new Intl.Collator('hi')",
    'no-restricted-syntax'
  ],
  [
    'localeCompare in the engine',
    'electron/core/generation',
    "export const c = 'a'.localeCompare('b')",
    'no-restricted-syntax'
  ],
  [
    'SQL put together from values',
    'electron/core/store',
    'export const q = (db: { prepare(s: string): void }, t: string) => db.prepare(`SELECT * FROM ${t}`)',
    'no-restricted-syntax'
  ],
  ['an insecure window option', 'electron/shell', 'export const o = { nodeIntegration: true }', 'no-restricted-syntax'],
  [
    'a forgotten promise',
    'electron/core/fir',
    'export function f(): void { Promise.resolve(1) }',
    '@typescript-eslint/no-floating-promises'
  ],
  ['an enum', 'electron/core/fir', 'export enum E { A }', 'no-restricted-syntax'],
  ['any', 'electron/core/fir', 'export const a: any = 1', '@typescript-eslint/no-explicit-any'],
  [
    'a skipped test',
    'tests/contract',
    "import { it } from 'vitest'\nit.skip('x', () => undefined)",
    'no-restricted-syntax'
  ],
  ['a file beyond the limit', 'electron/core/fir', 'export const a = 1\n'.repeat(301), 'max-lines']
]

describe('lint rules', () => {
  let eslint: ESLint
  beforeAll(async () => {
    eslint = new ESLint({ cwd: root })
    // The first file makes the type checker read the whole project.
    await eslint.lintText('export {}\n', { filePath: fileIn('electron/core/fir') })
  }, SLOW_MS)

  const rulesBroken = async (file: string, code: string): Promise<readonly (string | null)[]> => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: file })
    return (result?.messages ?? []).map((message) => message.ruleId)
  }

  it.each(BAD)('refuse %s', async (_what, folder, code, rule) => {
    expect(await rulesBroken(fileIn(folder), code)).toContain(rule)
  })

  it('let the ports themselves read the clock', async () => {
    const file = join(root, 'electron/core/support/clock.ts')
    expect(await rulesBroken(file, 'export const now = () => Date.now()')).toEqual([])
  })

  it('cannot be switched off from inside a file', async () => {
    const code = '/* eslint-disable */\nexport const now = Date.now()'
    expect(await rulesBroken(fileIn('electron/core/fir'), code)).toContain('no-restricted-properties')
  })
})
