import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Language } from '#shared/domain/fir.ts'
import { showLanguage } from '../i18n/index.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** Turns the window at once and tells the core, which remembers it. */
export function useSetLanguage(): (language: Language) => void {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (language: Language) => call('app.setLanguage', { language }),
    onMutate: (language) => showLanguage(language),
    onSettled: () => client.invalidateQueries({ queryKey: keys.appState })
  })
  return mutate
}
