import type { RegisterBlocker } from '#shared/domain/fir.ts'
import { fieldAt } from '#shared/form/paths.ts'

/** Where on the form a blocker is put right; null when it is nowhere on the form. */
export function placeOf({ code, path }: RegisterBlocker): string | null {
  if (path && fieldAt(path)) return path
  if (code === 'gd-entry-missing') return 'gd.entryNo'
  if (code === 'delay-reason-missing') return 'delayReason'
  const ofSections = ['no-section', 'not-cognizable', 'unconfirmed-classification', 'section-blocked']
  return ofSections.includes(code) ? 'sections' : null
}
