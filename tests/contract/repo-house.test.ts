import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const readText = (name: string): string => readFileSync(resolve(root, name), 'utf8')

type Manifest = Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'scripts', Record<string, string>>
>
type Locked = Readonly<{ version?: string; integrity?: string; resolved?: string; link?: boolean }>

const manifest = JSON.parse(readText('package.json')) as Manifest
const locked = Object.entries(
  (JSON.parse(readText('package-lock.json')) as { packages: Record<string, Locked> }).packages
)

describe('the house', () => {
  it('pins every direct dependency to one exact version', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
    const loose = Object.entries(all).filter(([, wanted]) => !/^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+$/.test(wanted))
    expect(loose).toEqual([])
  })

  it('knows the content of every package by its hash, and names no other place to get it from', () => {
    const packages = locked.filter(([path]) => path !== '')
    expect(packages.length).toBeGreaterThan(100)
    expect(packages.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
    const elsewhere = packages.filter(
      ([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/')
    )
    expect(elsewhere.map(([path]) => path)).toEqual([])
  })

  it('ships only the native binding as a dependency: everything else is bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
  })

  it('has a script behind every command', () => {
    const files = Object.values(manifest.scripts).flatMap((command) => command.match(/scripts\/[\w-]+\.mjs/g) ?? [])
    expect(files).toEqual(
      expect.arrayContaining(['scripts/start.mjs', 'scripts/test.mjs', 'scripts/draft.mjs', 'scripts/bench.mjs'])
    )
    expect(files.filter((file) => !existsSync(resolve(root, file)))).toEqual([])
  })

  it('lets a build machine run exactly npm test', () => {
    accessSync(resolve(root, '.ci/run'), constants.X_OK)
    const commands = readText('.ci/run')
      .split('\n')
      .filter((line) => /\bnpm\b/.test(line) && !line.startsWith('#'))
    expect(commands).toEqual(['exec npm test'])
  })
})
