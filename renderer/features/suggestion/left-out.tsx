import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#shared/domain/sync.ts'

/** What of an answer failed the checks, and why. Never the words themselves. */
export function LeftOut({ leftOut }: Pick<Suggestion, 'leftOut'>): ReactNode {
  const { t } = useTranslation()
  if (leftOut.length === 0) return null
  return (
    <section data-testid="left-out">
      <h3 className="table-title">{t('suggestion.leftOut')}</h3>
      <ul className="suggested-questions quiet">
        {leftOut.map(({ part, reason, count }, index) => (
          <li key={index}>
            {t(`suggestion.part.${part}`)}: {t(`suggestion.why.${reason}`, { count })}
          </li>
        ))}
      </ul>
    </section>
  )
}
