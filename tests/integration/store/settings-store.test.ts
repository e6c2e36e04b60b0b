import { describe, expect, it } from 'vitest'
import { defaultSettings, type SettingChanges } from '../../../shared/domain/settings.ts'
import { createAuditStore, type AuditStore } from '../../../electron/core/store/audit-store.ts'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { createSettingsStore, type SettingsStore } from '../../../electron/core/store/settings-store.ts'
import { errorCode } from '../../support/error-code.ts'
import { migratedDb, type TestDb } from '../../support/migrated-db.ts'
import { readRow, writeRow } from '../../support/settings-rows.ts'

function open(store: TestDb, db: Db): { settings: SettingsStore; audit: AuditStore } {
  const audit = createAuditStore(db, store.clock)
  return { audit, settings: createSettingsStore(db, audit, store) }
}

describe('settings', () => {
  it('are the defaults until the station chooses, and survive a restart', () => {
    const store = migratedDb()
    const { settings } = open(store, store.db)
    expect(settings.get()).toEqual(defaultSettings)
    const changed = { ...defaultSettings, 'workers.count': 4, 'station.name': 'कोतवाली' }
    expect(settings.set({ 'workers.count': 4, 'station.name': 'कोतवाली' }, 'station')).toEqual(changed)
    expect(settings.get()).toEqual(changed)
    expect(open(store, store.reopen()).settings.get()).toEqual(changed)
  })

  it('are changed together with their audit entry, which holds no name', () => {
    const store = migratedDb()
    const { settings, audit } = open(store, store.db)
    settings.set({ 'workers.count': 4, 'officer.name': 'Asha Verma' }, 'station')
    expect(audit.newest()).toMatchObject({
      action: 'settings.change',
      actor: 'station',
      detail: '{"officer.name":"changed","workers.count":{"from":2,"to":4}}'
    })
    const before = audit.newest()?.seq
    settings.set({ 'workers.count': 4 }, 'station')
    expect(audit.newest()?.seq).toBe(before)
  })

  it('are refused as a whole when one is out of its range or unknown', () => {
    const store = migratedDb()
    const { settings, audit } = open(store, store.db)
    const bad: unknown[] = [{ 'workers.count': 99, 'station.name': 'x' }, { 'no.such': 1 }, { 'workers.count': '4' }]
    for (const changes of bad) {
      expect(errorCode(() => settings.set(changes as SettingChanges, 'station'))).toBe('bad-input')
    }
    expect(settings.get()).toEqual(defaultSettings)
    expect(audit.newest()).toBeNull()
  })

  it('fall back one by one where a row is damaged, with a line in the log', () => {
    const store = migratedDb()
    writeRow(store.db, 'workers.count', 'four')
    writeRow(store.db, 'station.name', 'Kotwali')
    const { settings } = open(store, store.db)
    expect(settings.get()).toEqual({ ...defaultSettings, 'station.name': 'Kotwali' })
    expect(store.log.filter(({ event }) => event === 'settings.bad-row').map(({ fields }) => fields.reason)).toEqual([
      'workers.count'
    ])
  })

  it('keep the rows of a version to come', () => {
    const store = migratedDb()
    writeRow(store.db, 'sync.serverUrl', 'https://example.invalid')
    writeRow(store.db, '__proto__', { polluted: true })
    const { settings } = open(store, store.db)
    settings.set({ 'workers.count': 3 }, 'station')
    expect(settings.get()).toEqual({ ...defaultSettings, 'workers.count': 3 })
    expect(readRow(store.db, 'sync.serverUrl')).toBe('https://example.invalid')
  })

  it('read again after a transaction that was rolled back', () => {
    const store = migratedDb()
    const { settings } = open(store, store.db)
    settings.get()
    expect(() =>
      store.db.transaction(() => {
        settings.set({ 'workers.count': 4 }, 'station')
        expect(settings.get()['workers.count']).toBe(4)
        throw new Error('undone')
      })
    ).toThrow('undone')
    expect(settings.get()).toEqual(defaultSettings)
  })
})
