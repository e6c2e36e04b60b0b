import { useCallback, type KeyboardEvent } from 'react'

type Actions = Readonly<{ undo: () => void; redo: () => void; submit?: () => void }>

/**
 * Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y over the whole screen instead of one box, and Ctrl+Enter for its main action.
 * While an input method is composing, the keys are its own.
 */
export function useUndoKeys({ undo, redo, submit }: Actions): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) undo()
      else if ((key === 'z' && event.shiftKey) || key === 'y') redo()
      else if (key === 'enter' && submit) submit()
      else return
      event.preventDefault()
    },
    [undo, redo, submit]
  )
}
