/** The place of a path on the screen: a field, a section of item 2, or for a row that is not there yet its table. */
function placeOf(path: string): HTMLElement | null {
  return document.getElementById(`at-${path}`) ?? document.getElementById(`at-${path.split('[')[0] ?? ''}`)
}

/** Brings a field of the form, or a section of item 2, into view and gives it the keyboard. */
export function focusField(path: string): void {
  const element = path === '' ? null : placeOf(path)
  if (!element) return
  element.closest('details')?.setAttribute('open', '')
  element.scrollIntoView({ block: 'center' })
  const box = element.querySelector<HTMLElement>('textarea, input:not([type="radio"]), select')
  const first = box ?? element.querySelector<HTMLElement>('input, button')
  first?.focus({ preventScroll: true })
}
