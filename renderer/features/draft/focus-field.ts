/** Brings a field of the form, or a section of item 2, into view and gives it the keyboard. */
export function focusField(path: string): void {
  const element = path === '' ? null : document.getElementById(`at-${path}`)
  if (!element) return
  element.closest('details')?.setAttribute('open', '')
  element.scrollIntoView({ block: 'center' })
  element.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
}
