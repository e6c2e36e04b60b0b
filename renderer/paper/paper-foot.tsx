import type { ReactNode } from 'react'
import { machineItems } from '../lib/machine-items.ts'
import { usePaper } from './paper-context.tsx'

/** What a machine did on this paper, with what it can be made again from, and that no lawyer has read the law data. */
export function PaperFoot({
  packReviewed,
  appVersion
}: Readonly<{ packReviewed: boolean; appVersion: string }>): ReactNode {
  const { detail, doc, t } = usePaper()
  const items = machineItems(doc)
  const engine = detail.draft?.engine
  return (
    <footer className="paper-foot" data-testid="paper-foot">
      {engine && (
        <p>
          {items.length > 0 ? t('machine', { items: items.join(', ') }) : t('machineNone')}{' '}
          {t('engine', {
            app: appVersion,
            version: engine.version,
            pack: engine.pack,
            input: engine.inputHash,
            output: engine.outputHash
          })}
        </p>
      )}
      {!packReviewed && <p data-testid="paper-not-reviewed">{t('notReviewed')}</p>}
      <p>{t('reference', { ref: detail.summary.localRef, revision: detail.revision })}</p>
    </footer>
  )
}
