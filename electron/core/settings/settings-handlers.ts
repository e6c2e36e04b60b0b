import type { Handlers } from '#shared/ipc/contract.ts'
import type { SettingsStore } from '../store/settings-store.ts'
import { LOCAL_ACTOR } from '../fir/fir-context.ts'

/** The `settings.*` part of the contract. `changed` runs after the commit. */
export function createSettingsHandlers(
  settings: SettingsStore,
  changed: () => void
): Pick<Handlers, 'settings.get' | 'settings.set'> {
  return {
    'settings.get': () => settings.get(),
    'settings.set': ({ changes }) => {
      const after = settings.set(changes, LOCAL_ACTOR)
      changed()
      return after
    }
  }
}
