import type { ReactNode } from 'react'
import type { FirDetail, Language } from '#shared/domain/fir.ts'
import { isEditable } from '#shared/domain/fir-status.ts'
import type { PaperCopy } from '#shared/domain/paper.ts'
import { iif1 } from '#shared/form/iif1.ts'
import { redactDetail } from '#shared/form/redact.ts'
import { countRows } from '../lib/document-edit.ts'
import { PaperAnnexe } from './paper-annexe.tsx'
import { PaperContext, type PaperData } from './paper-context.tsx'
import { PaperFoot } from './paper-foot.tsx'
import { PaperItem } from './paper-item.tsx'
import { Both } from './paper-parts.tsx'
import { paperWords } from './paper-words.ts'
import './paper.css'

type Props = Readonly<{
  detail: FirDetail
  language: Language
  packReviewed: boolean
  appVersion: string
  copy?: PaperCopy | undefined
  redacted?: boolean
}>

/** I.I.F.-I on A4: every item of the form, filled or visibly blank. The same for the screen and for the PDF. */
export function Paper({ detail: whole, language, packReviewed, appVersion, copy, redacted }: Props): ReactNode {
  const detail = redacted ? redactDetail(whole) : whole
  const t = paperWords(language)
  const data: PaperData = { detail, doc: detail.document, language, t }
  const unregistered = isEditable(detail.summary.status)
  return (
    <PaperContext value={data}>
      <article className="paper" lang={language} data-testid="paper">
        {unregistered && (
          <div className="paper-watermark" aria-hidden>
            {t('draftMark')}
          </div>
        )}
        <header className="paper-head">
          <div className="paper-corner">
            <span>{t('ncrb')}</span>
            <span>
              <Both label={iif1.shortName} />
            </span>
          </div>
          <h1>
            <Both label={iif1.title} />
          </h1>
          <p>
            <Both label={iif1.underSection} />
          </p>
          {copy && (
            <p className="paper-copy" data-testid="paper-copy">
              {t(`copyOf_${copy}`)}
            </p>
          )}
          {redacted && (
            <p className="paper-copy" data-testid="paper-redacted">
              {t('redactedLine')}
            </p>
          )}
          {unregistered && (
            <p className="paper-draft-line" data-testid="paper-draft-line">
              {t('draftLine', { ref: detail.summary.localRef })}
            </p>
          )}
        </header>
        {iif1.items
          .filter((item) => item.no !== 'A')
          .map((item) => (
            <PaperItem key={item.no} item={item} />
          ))}
        {countRows(detail.document, 'annexe') > 0 && <PaperAnnexe />}
        <PaperFoot packReviewed={packReviewed} appVersion={appVersion} />
      </article>
    </PaperContext>
  )
}
