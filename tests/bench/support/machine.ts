import { cpus, totalmem } from 'node:os'
import { readFileSync } from 'node:fs'

const packages = ['better-sqlite3', 'keyv', 'lru-cache', 'plainjob', 'zod'] as const

/** What the numbers depend on, without a name that tells whose machine it was. */
export function describeMachine(): Readonly<Record<string, string | number>> {
  const versions = packages.map((name) => [name, versionOf(name)])
  return {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cpus: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryMb: Math.round(totalmem() / 1024 / 1024),
    ...(Object.fromEntries(versions) as Record<string, string>)
  }
}

function versionOf(name: string): string {
  const file = new URL(`../../../node_modules/${name}/package.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
