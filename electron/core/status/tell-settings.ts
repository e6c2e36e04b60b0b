import type { SettingKey, Settings } from '#shared/domain/settings.ts'

/** Texts that name nobody and no place: words of a closed list. */
const closedWords: ReadonlySet<SettingKey> = new Set<SettingKey>(['language', 'server.protocol'])

/**
 * Settings as a technician may see them: numbers and switches as they are; of every text only whether it is there,
 * because texts are names of a station and an officer, an address, a certificate. A setting that is added later falls
 * under the same rule by itself.
 */
export function tellSettings(settings: Settings): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]: [string, string | number | boolean]) => {
      if (typeof value !== 'string' || closedWords.has(key as SettingKey)) return [key, value]
      return [key, value === '' ? 'empty' : 'set, not shown']
    })
  )
}
