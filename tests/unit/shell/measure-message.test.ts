import { describe, expect, it } from 'vitest'
import { MAX_IPC_BYTES, MAX_STATEMENT_CODE_POINTS } from '../../../shared/domain/limits.ts'
import { measureMessage } from '../../../electron/shell/measure-message.ts'

const kindOf = (message: unknown): string => measureMessage(message, MAX_IPC_BYTES).kind

describe('measureMessage', () => {
  it.each([[undefined], [null], [{}], [{ firId: 'x', list: [1, true, null, 'é'] }], [Object.create(null)]])(
    'takes plain data: %j',
    (message) => expect(kindOf(message)).toBe('measured')
  )

  it('has room for the longest statement in any script', () => {
    expect(kindOf({ text: '𑀓'.repeat(MAX_STATEMENT_CODE_POINTS) })).toBe('measured')
    expect(kindOf({ text: 'क'.repeat(MAX_STATEMENT_CODE_POINTS) })).toBe('measured')
  })

  it('weighs UTF-8, so that Devanagari counts three bytes a letter', () => {
    expect(kindOf({ text: 'क'.repeat(MAX_IPC_BYTES / 3) })).toBe('too-large')
    expect(kindOf({ text: 'k'.repeat(MAX_IPC_BYTES / 3) })).toBe('measured')
  })

  it.each([
    ['one huge text', { text: 'x'.repeat(MAX_IPC_BYTES + 1) }],
    ['many small texts', Array.from({ length: MAX_IPC_BYTES / 4 }, () => 'abcd')],
    ['an array of holes', new Array(2 ** 31)],
    ['a huge key', { ['k'.repeat(MAX_IPC_BYTES + 1)]: 1 }]
  ])('refuses %s', (_what, message) => expect(kindOf(message)).toBe('too-large'))

  it('ends on a cycle and on great depth', () => {
    const cycle: { self?: unknown } = {}
    cycle.self = cycle
    expect(kindOf(cycle)).toBe('too-large')
    let deep: unknown = 0
    for (let level = 0; level < 200_000; level++) deep = [deep]
    expect(kindOf(deep)).toBe('measured')
  })

  it.each([
    [new Map()],
    [new Set()],
    [new Date(0)],
    [/x/],
    [new Error('x')],
    [new Uint8Array(8)],
    [new ArrayBuffer(8)],
    [1n],
    [Symbol('x')],
    [() => 1],
    [{ inner: { when: new Date(0) } }]
  ])('refuses what JSON cannot say: %o', (message) => expect(kindOf(message)).toBe('not-json'))
})
