import { describe, expect, it } from 'vitest'
import { firstDifference } from '../../../scripts/setup/dependencies.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b': { version: '2.0.0', integrity: 'sha512-b' }
}

describe('deciding whether dependencies are as the lock file says', () => {
  it('is content with the same versions, whoever installed them', () => {
    expect(firstDifference(wanted, { ...wanted, 'node_modules/extra': { version: '9.0.0' } })).toBeUndefined()
  })

  it('names the first package that is missing', () => {
    expect(firstDifference(wanted, { 'node_modules/a': wanted['node_modules/a'] })).toBe('node_modules/b')
  })

  it('notices another version and another content of the same version', () => {
    const older = { ...wanted, 'node_modules/b': { version: '1.9.9', integrity: 'sha512-b' } }
    const other = { ...wanted, 'node_modules/b': { version: '2.0.0', integrity: 'sha512-x' } }
    expect(firstDifference(wanted, older)).toBe('node_modules/b')
    expect(firstDifference(wanted, other)).toBe('node_modules/b')
  })

  it('does not miss an optional package that is for another system', () => {
    const foreign = { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['mips'] }
    expect(firstDifference({ ...wanted, 'node_modules/foreign': foreign }, wanted)).toBeUndefined()
  })

  it('misses an optional package that is for this system', () => {
    const ours = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] }
    expect(firstDifference({ ...wanted, 'node_modules/ours': ours }, wanted)).toBe('node_modules/ours')
  })

  it('lets children of optional packages come and go with their parents', () => {
    expect(firstDifference({ 'node_modules/child': { version: '1.0.0', optional: true } }, {})).toBeUndefined()
  })

  it('reads one name where others write a list', () => {
    const single = { version: '1.0.0', optional: true, os: process.platform, cpu: process.arch }
    const foreign = { version: '1.0.0', optional: true, os: 'plan9' }
    expect(firstDifference({ 'node_modules/single': single, 'node_modules/foreign': foreign }, {})).toBe(
      'node_modules/single'
    )
  })

  it('reads a list that names the systems to leave out', () => {
    const not = { version: '1.0.0', optional: true, os: [`!${process.platform}`] }
    const others = { version: '1.0.0', optional: true, os: ['!plan9'] }
    expect(firstDifference({ 'node_modules/not': not }, {})).toBeUndefined()
    expect(firstDifference({ 'node_modules/others': others }, {})).toBe('node_modules/others')
  })
})
