import type { ReactNode } from 'react'
import { Value } from './paper-parts.tsx'
import { usePaper } from './paper-context.tsx'

/** Item 14: the place for the signature or the thumb of the one who informed. */
export function PaperSignature(): ReactNode {
  const { doc, t } = usePaper()
  const kind = doc.fields['signature.kind']?.value
  return (
    <div className="paper-sign paper-sign-start">
      <div className="paper-sign-box" />
      <p>{t(kind === 'thumb' ? 'thumb' : kind === 'signature' ? 'signature' : 'signatureOrThumb')}</p>
      <Value text={doc.fields['informant.name']?.value ?? ''} />
    </div>
  )
}
