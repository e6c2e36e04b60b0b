import { describe, expect, it } from 'vitest'
import { defaultSettings, settingsSchema, type SettingKey, type Settings } from '#shared/domain/settings.ts'
import { tellSettings } from '../../../electron/core/status/tell-settings.ts'

const MARK = 'Qanungo-7391'
const keys = Object.keys(settingsSchema.shape) as SettingKey[]
const texts = keys.filter((key) => typeof defaultSettings[key] === 'string')

describe('settings as a technician sees them', () => {
  it('hold no text that a person has typed, in whatever setting it stands', () => {
    const typed = texts.filter((key) => key !== 'language' && key !== 'server.protocol')
    expect(typed.length).toBeGreaterThan(6)
    const settings = { ...defaultSettings, ...Object.fromEntries(typed.map((key) => [key, MARK])) } as Settings
    const told = tellSettings(settings)
    expect(JSON.stringify(told)).not.toContain(MARK)
    for (const key of typed) expect(told[key]).toBe('set, not shown')
  })

  it('say of an empty one that it is empty, and of a number what it is', () => {
    const told = tellSettings(defaultSettings)
    expect(told).toMatchObject({ 'station.name': 'empty', language: 'en', 'workers.count': 2 })
    expect(Object.keys(told).sort()).toEqual([...keys].sort())
  })
})
