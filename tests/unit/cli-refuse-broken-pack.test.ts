import { describe, expect, it } from 'vitest'
import { refuseBrokenPack } from '../../electron/cli/refuse-broken-pack.ts'
import { CliError } from '../../electron/cli/cli-error.ts'
import { loadPack } from '../../electron/core/law/load-pack.ts'
import { fileURLToPath } from 'node:url'

const { pack } = loadPack(fileURLToPath(new URL('../../resources/law', import.meta.url)))

describe('a statute pack before the command line starts its workers', () => {
  it('passes as it ships', () => {
    expect(() => refuseBrokenPack(pack)).not.toThrow()
  })

  it('is refused by name with the cue that cannot be read', () => {
    const [first, ...rest] = pack.guards
    if (!first) throw new Error('the pack has no guards')
    const broken = { ...pack, guards: [{ ...first, cues: ['((('] }, ...rest] }
    expect(() => refuseBrokenPack(broken)).toThrowError(CliError)
    expect(() => refuseBrokenPack(broken)).toThrowError(/\(\(\(/)
  })
})
