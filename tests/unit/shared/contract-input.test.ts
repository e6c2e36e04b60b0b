import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract, events, type CallInput, type CallName } from '#shared/ipc/contract.ts'

const firId = '01JHKZ0000000000000000000A'
const receivedAt = '2026-01-15T10:00:00+05:30'

type TakesSomething<N extends CallName> = CallInput<N> extends Record<string, never> ? never : N

/** One good input for every call that takes any: the type makes a new call fail here until it has one. */
const samples: { readonly [N in CallName as TakesSomething<N>]: CallInput<N> } = {
  'app.setLanguage': { language: 'hi' },
  'session.setup': { passphrase: 'a long enough one' },
  'session.unlock': { passphrase: 'a long enough one' },
  'fir.create': { mode: 'oral', receivedAt, text: 'मेरा मोबाइल चोरी हो गया' },
  'fir.saveStatement': { firId, baseSaveCount: 0, text: '' },
  'fir.requestDraft': { firId },
  'fir.get': { firId },
  'fir.list': { search: 'राम', statuses: ['draft'], limit: 50 },
  'fir.saveEdit': {
    firId,
    baseRevision: 1,
    edits: [
      { kind: 'setField', path: 'informant.name', value: null },
      { kind: 'restoreField', path: 'informant.name' },
      { kind: 'addSection', act: 'BNS 2023', section: '303(2)' },
      { kind: 'removeSection', act: 'BNS 2023', section: '303(2)' },
      { kind: 'setNarrative', language: 'en', text: '' }
    ]
  },
  'fir.history': { firId },
  'fir.revision': { firId, revision: 1 },
  'fir.checkRegister': { firId },
  'fir.register': {
    firId,
    baseRevision: 1,
    registration: { firNo: '0012', firYear: 2026, readOver: true, copyGiven: true, signature: 'thumb' }
  },
  'fir.exportPdf': { firId, language: 'en' },
  'jobs.cancel': { jobId: firId },
  'jobs.retry': { jobId: firId },
  'law.find': { query: 'theft' },
  'remote.setKey': { key: 'sk-0123' },
  'remote.workOffline': { on: true },
  'sync.list': {},
  'sync.ofRecord': { firId },
  'sync.request': { firId },
  'sync.retry': { requestId: firId },
  'sync.cancel': { requestId: firId },
  'sync.allowSensitive': { firId, officer: 'SHO', reason: 'written order' },
  'suggestion.get': { requestId: firId },
  'suggestion.decide': { requestId: firId, decision: 'accepted' },
  'settings.set': { changes: { language: 'hi' } },
  'status.series': { minutes: 5, operation: 'api_request_duration_seconds' },
  'status.saveReport': { sha256: '0'.repeat(64) }
}

const names = Object.keys(contract) as CallName[]
const accepts = (name: CallName, input: unknown): boolean => contract[name].input.safeParse(input).success

type Path = ReadonlyArray<string | number>

/** Every object inside a value, with the way to it. */
function objectsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const here = Array.isArray(value) ? [] : [path]
  return [...here, ...Object.entries(value).flatMap(([key, item]) => objectsIn(item, [...path, key]))]
}

/** Every scalar inside a value, with the way to it. */
function scalarsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, item]) => scalarsIn(item, [...path, key]))
}

/** A copy with something done to the object at the path. */
function changed(value: unknown, path: Path, change: (object: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(value) as Record<string, unknown>
  let at = copy
  for (const step of path) at = at[step] as Record<string, unknown>
  change(at)
  return copy
}

describe.each(names)('the input of %s', (name) => {
  const sample: unknown = Object.hasOwn(samples, name) ? samples[name as keyof typeof samples] : {}

  it('is accepted when it is as it should be', () => {
    expect(accepts(name, sample)).toBe(true)
  })

  it('is refused with one key too many, at any depth', () => {
    for (const path of objectsIn(sample)) {
      for (const key of ['extra', 'constructor', 'toString', 'hasOwnProperty']) {
        expect(
          accepts(
            name,
            changed(sample, path, (object) => (object[key] = 1))
          )
        ).toBe(false)
      }
    }
  })

  it('is refused with a key called __proto__ of its own, at any depth, and poisons nothing', () => {
    for (const path of objectsIn(sample)) {
      const input = changed(sample, path, (object) =>
        Object.defineProperty(object, '__proto__', { value: { polluted: 1 }, enumerable: true })
      )
      expect(accepts(name, input)).toBe(false)
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('is refused with a required key too few', () => {
    for (const path of objectsIn(sample)) {
      const keys = Object.keys(changed(sample, path, () => undefined) as object)
      if (path.length > 0 || keys.length === 0) continue
      const without = keys.filter(
        (key) =>
          !accepts(
            name,
            changed(sample, path, (object) => delete object[key])
          )
      )
      const optional = ['search', 'statuses', 'limit', 'cursor', 'mode', 'receivedAt', 'operation']
      expect([...without, ...optional]).toEqual(expect.arrayContaining(keys))
    }
  })

  it('is refused with a huge text, a huge number or a thing of another type in any place', () => {
    const wrong: unknown[] = ['x'.repeat(300_000), 1e300, -1, 0.5, Number.NaN, true, {}, [], 5n, Symbol('x'), () => 1]
    for (const path of scalarsIn(sample)) {
      if (path.length === 0) continue
      const last = path[path.length - 1] ?? ''
      const refused = wrong.filter(
        (value) =>
          !accepts(
            name,
            changed(sample, path.slice(0, -1), (object) => (object[last] = value))
          )
      )
      // `true` is right where a declaration of the officer is asked for.
      expect(wrong.length - refused.length).toBeLessThanOrEqual(refused.includes(true) ? 0 : 1)
    }
  })

  it('is refused when it is no object at all', () => {
    for (const value of [undefined, null, 'x', 7, true, [], [sample], () => 1]) {
      expect(accepts(name, value)).toBe(false)
    }
  })

  it('never makes the check itself throw', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true }), (value) => {
        expect(typeof accepts(name, value)).toBe('boolean')
      }),
      { numRuns: 100 }
    )
  })
})

describe('ids and times in the contract', () => {
  it.each(['', 'x', firId.toLowerCase(), `${firId}A`, `${firId} `, `${firId}\n`, '../../etc/passwd', 'I'.repeat(26)])(
    'refuse %j as the id of a record',
    (bad) => {
      expect(accepts('fir.get', { firId: bad })).toBe(false)
    }
  )

  it.each(['2026-01-15', 'yesterday', '2026-13-01T00:00:00+05:30', '2026-02-30T10:00:00+05:30', '', '1e9'])(
    'refuse %j as a time of receipt',
    (bad) => {
      expect(accepts('fir.create', { mode: 'oral', text: 'x', receivedAt: bad })).toBe(false)
    }
  )

  it('take an FIR number of one to six ASCII digits', () => {
    const accepted = (firNo: string): boolean =>
      accepts('fir.register', {
        ...samples['fir.register'],
        registration: { ...samples['fir.register'].registration, firNo }
      })
    expect(['1', '0030', '123456'].every(accepted)).toBe(true)
    expect(['', '1234567', '१२', '12a', '-1', '1.5', ' 1', '1\n'].some(accepted)).toBe(false)
  })
})

describe('events', () => {
  it('carry ids and never data', () => {
    for (const [name, schema] of Object.entries(events)) {
      const keys = Object.keys((schema as { shape: object }).shape)
      expect(
        keys.every((key) => /Id$/.test(key)),
        name
      ).toBe(true)
    }
  })
})
