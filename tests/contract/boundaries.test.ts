import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A whole tree is parsed; on a machine that is busy with other tests that takes a while. */
const SLOW_MS = 120_000

const root = resolve(import.meta.dirname, '../..')
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

type Violation = Readonly<{ rule: { name: string }; from: string; to: string }>
type Cruise = Readonly<{
  modules: ReadonlyArray<{
    source: string
    dependencies: ReadonlyArray<{ resolved: string; couldNotResolve: boolean }>
  }>
  summary: { violations: readonly Violation[] }
}>

function cruise(folder: string): Cruise {
  const folders = ['electron', 'shared', 'renderer']
  const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders]
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 27 })
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no report: ${run.stderr.slice(-2000)}`)
  return JSON.parse(run.stdout) as Cruise
}

/** Bad imports, at least one for each rule. */
const PLANTED: ReadonlyArray<readonly [rule: string, file: string, specifier: string]> = [
  ['no-electron-in-core', 'electron/core/status/planted.ts', 'electron'],
  ['no-electron-in-core', 'electron/core/status/planted-shell.ts', '../../shell/menu.ts'],
  ['no-electron-in-core', 'electron/cli/planted.ts', 'electron-log'],
  ['only-shell-imports-electron', 'electron/core/jobs/planted-electron.ts', 'electron'],
  ['no-core-in-renderer', 'renderer/features/planted.tsx', '../../electron/core/app.ts'],
  ['no-core-in-renderer', 'renderer/features/planted-node.ts', 'node:fs'],
  ['preload-is-tiny', 'electron/preload.ts', './core/app.ts'],
  ['shared-imports-only-zod', 'shared/domain/planted.ts', 'react'],
  ['shared-imports-only-zod', 'shared/domain/planted-node.ts', 'node:path'],
  ['worker-is-pure', 'electron/core/generation/planted.ts', '../store/fir-store.ts'],
  ['worker-is-pure', 'electron/core/generation/extract/planted.ts', 'node:fs'],
  ['worker-entry-is-pure', 'electron/core/workers/tasks.ts', 'keyv'],
  ['worker-entry-is-pure', 'electron/core/workers/worker-entry.ts', '../store/fir-store.ts'],
  ['one-sqlite-door', 'electron/core/cache/planted.ts', 'better-sqlite3'],
  ['one-sqlite-door', 'electron/core/store/planted.ts', 'better-sqlite3'],
  ['store-knows-nobody', 'electron/core/store/planted-up.ts', '../fir/create-fir.ts'],
  ['remote-knows-no-record', 'electron/core/remote/planted.ts', '../store/fir-store.ts'],
  ['remote-knows-no-record', 'electron/core/remote/planted-fir.ts', '../fir/create-fir.ts'],
  ['nobody-below-knows-sync', 'electron/core/jobs/planted-sync.ts', '../sync/outbox.ts'],
  ['fir-does-not-know-jobs', 'electron/core/fir/planted.ts', '../jobs/job-runner.ts'],
  ['no-circular', 'electron/core/status/circle-a.ts', './circle-b.ts'],
  ['not-to-unresolvable', 'electron/core/status/planted-lost.ts', './nowhere.ts']
]

const TARGETS = ['electron/shell/menu.ts', 'electron/core/app.ts', 'electron/core/store/fir-store.ts']
const MORE_TARGETS = [
  'electron/core/fir/create-fir.ts',
  'electron/core/jobs/job-runner.ts',
  'electron/core/sync/outbox.ts',
  'electron/core/store/database.ts'
]
const PACKAGES = ['electron', 'electron-log', 'better-sqlite3', 'keyv', 'react', 'zod']

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** A small clone: our rules, stubs of the packages, one file for each planted import. */
function plant(folder: string): void {
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(folder, name))
  for (const name of PACKAGES) {
    write(
      join(folder, 'node_modules', name, 'package.json'),
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' })
    )
    write(join(folder, 'node_modules', name, 'index.js'), 'module.exports = {}\n')
  }
  for (const file of [...TARGETS, ...MORE_TARGETS]) write(join(folder, file), 'export const stub = 1\n')
  write(join(folder, 'shared/domain/good.ts'), "import * as z from 'zod'\nexport const good = z\n")
  write(
    join(folder, 'electron/core/store/database.ts'),
    "import Database from 'better-sqlite3'\nexport const open = Database\n"
  )
  write(
    join(folder, 'electron/core/fir/good.ts'),
    "import { good } from '#shared/domain/good.ts'\nexport const fine = good\n"
  )
  write(
    join(folder, 'electron/core/status/circle-b.ts'),
    "import * as back from './circle-a.ts'\nexport const used = back\n"
  )
  for (const [, file, specifier] of PLANTED)
    write(join(folder, file), `import * as planted from '${specifier}'\nexport const used = planted\n`)
}

describe('dependency directions', () => {
  let folder = ''
  let planted: Cruise
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
    plant(folder)
    planted = cruise(folder)
  }, SLOW_MS)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(PLANTED)('%s catches the import planted in %s of %s', (rule, file) => {
    const caught = planted.summary.violations.filter((violation) => violation.from === file)
    expect(caught.map((violation) => violation.rule.name)).toContain(rule)
  })

  it('leaves good imports alone', () => {
    const bad = new Set(PLANTED.map(([, file]) => file))
    expect(planted.summary.violations.filter((violation) => !bad.has(violation.from))).toEqual([])
    const good = planted.modules.find((module) => module.source === 'electron/core/fir/good.ts')
    expect(good?.dependencies.map((dependency) => dependency.resolved)).toEqual(['shared/domain/good.ts'])
  })

  it('has a planted import for each rule', async () => {
    const { default: config } = (await import(join(root, '.dependency-cruiser.cjs'))) as {
      default: { forbidden: ReadonlyArray<{ name: string }> }
    }
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(config.forbidden.map((rule) => rule.name)))
  })

  it(
    'finds the real tree clean, and really sees it',
    () => {
      const real = cruise(root)
      const edges = new Set(
        real.modules.flatMap((module) => module.dependencies.map(({ resolved }) => `${module.source} > ${resolved}`))
      )
      const leadsTo = (from: string, to: RegExp): boolean =>
        [...edges].some((edge) => edge.startsWith(`${from} > `) && to.test(edge))
      expect(leadsTo('electron/main.ts', /node_modules\/electron\//)).toBe(true)
      expect(leadsTo('electron/core/store/database.ts', /node_modules\/better-sqlite3\//)).toBe(true)
      expect(leadsTo('electron/core/app.ts', /shared\//)).toBe(true)
      expect(real.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} > ${to}`)).toEqual([])
    },
    SLOW_MS
  )
})
