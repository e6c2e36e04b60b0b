import type { ClipboardEvent, ReactNode } from 'react'
import { shortRef, withWholeRef } from '../lib/short-ref.ts'

type Props = Readonly<{ localRef: string; className?: string; children?: ReactNode }>

/** A local reference, short on the screen; whole when pointed at and when copied. */
export function LocalRef({ localRef, className, children }: Props): ReactNode {
  const onCopy = (event: ClipboardEvent): void => {
    const selected = window.getSelection()?.toString() ?? ''
    const whole = withWholeRef(selected, localRef)
    if (whole === selected) return
    event.clipboardData.setData('text/plain', whole)
    event.preventDefault()
  }
  return (
    <span className={className} title={localRef} onCopy={onCopy}>
      {children ?? shortRef(localRef)}
    </span>
  )
}
