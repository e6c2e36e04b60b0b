import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { diffWords } from '../../lib/word-diff.ts'

type Props = Readonly<{ from: string; to: string; lang: string }>

/** One text against another, word by word: struck through and underlined, and said so to a screen reader. */
export function WordChanges({ from, to, lang }: Props): ReactNode {
  const { t } = useTranslation()
  const parts = useMemo(() => diffWords(from, to), [from, to])
  return (
    <p className="word-changes" lang={lang} data-testid="word-changes">
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>
        const Tag = kind === 'added' ? 'ins' : 'del'
        return (
          <Tag key={index}>
            <span className="for-reader">{t(`suggestion.${kind}`)} </span>
            {text}
          </Tag>
        )
      })}
    </p>
  )
}
