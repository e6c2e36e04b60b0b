import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { diffWords, isRewritten, type DiffPart } from '../../lib/word-diff.ts'

type Props = Readonly<{ from: string; to: string; lang: string }>

/**
 * One text against another, word by word: struck through and underlined, and said so to a screen reader. Where little
 * is common to both they stand beside each other instead: a text in shreds tells nobody anything.
 */
export function WordChanges({ from, to, lang }: Props): ReactNode {
  const { t } = useTranslation()
  const parts = useMemo(() => diffWords(from, to), [from, to])
  if (from.trim() !== '' && isRewritten(parts)) {
    return (
      <div className="word-beside" data-testid="word-beside">
        <div>
          <p className="quiet">{t('suggestion.now')}</p>
          <p lang={lang}>{from}</p>
        </div>
        <div>
          <p className="quiet">{t('suggestion.suggested')}</p>
          <p lang={lang}>{to}</p>
        </div>
      </div>
    )
  }
  return (
    <p className="word-changes" lang={lang} data-testid="word-changes">
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </p>
  )
}

function Part({ part: { kind, text } }: Readonly<{ part: DiffPart }>): ReactNode {
  const { t } = useTranslation()
  if (kind === 'same') return <span>{text}</span>
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="for-reader">{t(`suggestion.${kind}`)} </span>
      {text}
    </Tag>
  )
}
