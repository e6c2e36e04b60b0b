import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings, settingChangesSchema, settingsSchema, type SettingKey } from '#shared/domain/settings.ts'

const keys = Object.keys(settingsSchema.shape) as SettingKey[]

describe('settings', () => {
  it('have a default each, within their own limits', () => {
    expect(Object.keys(defaultSettings).sort()).toEqual([...keys].sort())
    expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings)
  })

  it('start from the times the design names: cache 3600, 1800 and 300 s, autosave within a second', () => {
    expect(defaultSettings['cache.recordTtlSeconds']).toBe(3600)
    expect(defaultSettings['cache.listTtlSeconds']).toBe(1800)
    expect(defaultSettings['cache.statsTtlSeconds']).toBe(300)
    expect(defaultSettings['autosave.maxWaitMs']).toBeLessThan(1000)
    expect(defaultSettings['workers.count']).toBe(2)
  })

  it('bound every number from both sides', () => {
    for (const key of keys) {
      if (typeof defaultSettings[key] !== 'number') continue
      const accepts = (value: number): boolean => settingChangesSchema.safeParse({ [key]: value }).success
      expect([accepts(-1), accepts(1e15), accepts(0.5), accepts(Number.NaN), accepts(Infinity)]).toEqual([
        false,
        false,
        false,
        false,
        false
      ])
    }
  })

  it('bound every text', () => {
    for (const key of keys) {
      if (typeof defaultSettings[key] !== 'string') continue
      expect(settingChangesSchema.safeParse({ [key]: 'x'.repeat(1000) }).success).toBe(false)
    }
  })
})

describe('changes of settings', () => {
  it('fill in nothing that was not asked for', () => {
    expect(settingChangesSchema.parse({})).toEqual({})
    for (const key of keys) {
      expect(settingChangesSchema.parse({ [key]: defaultSettings[key] })).toEqual({ [key]: defaultSettings[key] })
    }
  })

  it('refuse a key that is no setting', () => {
    for (const text of ['{"nope":1}', '{"__proto__":{"x":1}}', '{"constructor":1}', '{"toString":1}']) {
      expect(settingChangesSchema.safeParse(JSON.parse(text)).success).toBe(false)
    }
  })

  it('make valid settings of valid ones, whichever are taken', () => {
    fc.assert(
      fc.property(fc.subarray(keys), (some) => {
        const changes = settingChangesSchema.parse(Object.fromEntries(some.map((key) => [key, defaultSettings[key]])))
        expect(settingsSchema.parse({ ...defaultSettings, ...changes })).toEqual(defaultSettings)
      })
    )
  })
})
