import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { factMarkId } from '../../lib/marks.ts'
import { tieSentences } from '../../lib/narrative-sources.ts'
import { useDraft } from './draft-context.tsx'

/** The machine's account sentence by sentence; pointing at one shows in the statement the words it rests on. */
export function NarrativeSentences({ text, lang }: Readonly<{ text: string; lang: 'en' | 'hi' }>): ReactNode {
  const { t } = useTranslation()
  const { detail, pointing } = useDraft()
  const letGo = (): void => pointing.setState({ markIds: [], from: null })
  return (
    <details>
      <summary>{t('draft.narrative.sources')}</summary>
      <ol className="narrative-sources" lang={lang} data-testid={`narrative-sources-${lang}`}>
        {tieSentences(text, detail.draft?.facts ?? []).map((sentence, index) => {
          const show = (): void => pointing.setState({ markIds: sentence.paths.map(factMarkId), from: 'form' })
          return (
            <li key={index}>
              {sentence.paths.length === 0 ? (
                sentence.text
              ) : (
                <button
                  type="button"
                  className="link-button"
                  onClick={show}
                  onFocus={show}
                  onBlur={letGo}
                  onMouseEnter={show}
                  onMouseLeave={letGo}
                >
                  {sentence.text}
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
