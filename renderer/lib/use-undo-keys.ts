import { useEffect } from 'react'

type Actions = Readonly<{ undo: () => void; redo: () => void; submit?: () => void; enabled?: boolean }>

/**
 * Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y over the whole screen instead of one box, and Ctrl+Enter for its main action. Heard
 * by the document: a button that removes itself leaves the keyboard with nothing. A dialog's keys and those of an
 * input method that is composing are their own.
 */
export function useUndoKeys({ undo, redo, submit, enabled = true }: Actions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) undo()
      else if ((key === 'z' && event.shiftKey) || key === 'y') redo()
      else if (key === 'enter' && submit) submit()
      else return
      event.preventDefault()
    }
    if (!enabled) return undefined
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [undo, redo, submit, enabled])
}
