import {
  settingChangesSchema,
  settingsSchema,
  type SettingChanges,
  type SettingKey,
  type Settings
} from '#shared/domain/settings.ts'
import { toIstIso, type Clock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'
import type { Logger } from '../support/logger.ts'
import type { AuditStore } from './audit-store.ts'
import type { CanonicalValue } from '#shared/domain/canonical-json.ts'
import type { Db } from './db-types.ts'

export type SettingsStore = Readonly<{
  /** All settings: what the station chose, and the default for everything else. */
  get(): Settings
  /**
   * Writes the changes and their audit entry in one transaction.
   * @throws AppError `bad-input` when a value is out of its range; nothing is written then
   */
  set(changes: SettingChanges, actor: string): Settings
}>

type Row = Readonly<{ key: string; value: string }>

const READ = 'SELECT key, value FROM settings'
const WRITE = `
INSERT INTO settings (key, value, updated_at) VALUES (:key, :value, :now)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`

/** A row this version does not know is left alone: a newer version wrote it and will want it back. */
export function createSettingsStore(
  db: Db,
  audit: Pick<AuditStore, 'append'>,
  ports: Readonly<{ clock: Clock; logger: Logger }>
): SettingsStore {
  const readAll = db.statement<Row>('settings.read', READ)
  const write = db.statement('settings.write', WRITE)
  let cached: Settings | null = null

  const get = (): Settings => {
    if (cached !== null) return cached
    const settings = toSettings(readAll.all(), ports.logger)
    // What is read inside a transaction may yet be rolled back.
    if (!db.inTransaction()) cached = settings
    return settings
  }

  return {
    get,
    set(changes, actor) {
      const parsed = settingChangesSchema.safeParse(changes)
      if (!parsed.success) throw new AppError('bad-input', 'a setting has a value it cannot have')
      const before = get()
      const changed = Object.entries(parsed.data).filter(([key, value]) => before[key as SettingKey] !== value)
      if (changed.length === 0) return before
      cached = null
      db.transaction(() => {
        const now = toIstIso(ports.clock.nowMs())
        for (const [key, value] of changed) write.run({ key, value: JSON.stringify(value), now })
        audit.append({
          actor,
          action: 'settings.change',
          entity: 'settings',
          entityId: '',
          detail: Object.fromEntries(changed.map(([key, value]) => [key, auditValue(before[key as SettingKey], value)]))
        })
      })
      return get()
    }
  }
}

/** Texts are names of a station and its officer: the log says that they changed, not to what. */
function auditValue(from: Settings[SettingKey], to: unknown): CanonicalValue {
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : 'changed'
}

function toSettings(rows: ReadonlyArray<Row>, logger: Logger): Settings {
  const stored: Record<string, unknown> = {}
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> = settingsSchema.shape
  for (const { key, value } of rows) {
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined
    if (schema === undefined) continue
    const parsed = parseJson(value)
    if (schema.safeParse(parsed).success) stored[key] = parsed
    else logger.warn('settings.bad-row', { reason: key })
  }
  return settingsSchema.parse(stored)
}

/** The column only takes JSON, but a damaged row must cost its own default and nothing more; null passes no setting. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
