import type { ReactNode } from 'react'
import { IconArrowGuide } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../i18n/use-language.ts'
import { useLawText } from '../../i18n/use-law-text.ts'
import { useDraft } from './draft-context.tsx'

/** Which way the law takes this information, and what must be minded on it. Nothing here decides for the officer. */
export function RouteBanner(): ReactNode {
  const { t } = useTranslation()
  const pick = usePick()
  const { say } = useLawText()
  const { detail } = useDraft()
  const { draft, draftIsCurrent } = detail
  if (!draft) return null
  return (
    <>
      <div className="notice route" data-tone={draft.route === 'fir' ? 'info' : 'warn'} data-testid="route-banner">
        <p className="row">
          <IconArrowGuide size={20} aria-hidden />
          <strong data-testid="route" data-route={draft.route}>
            {t(`law.route.${draft.route}`)}
          </strong>
          <span className="quiet">{t(`law.code.${draft.code}`)}</span>
        </p>
        <p>{pick(draft.routeReason)}</p>
      </div>
      {!draftIsCurrent && (
        <p className="notice" data-tone="warn">
          {t('draft.statementChanged')}
        </p>
      )}
      {draft.guards.length > 0 && (
        <details className="notice guards" data-tone="warn" data-testid="guards" open>
          <summary>
            <strong>{t('draft.guards', { count: draft.guards.length })}</strong>
          </summary>
          <ul>
            {draft.guards.map((guard) => (
              <li key={guard.id} data-guard={guard.id}>
                {say(guard.why)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
