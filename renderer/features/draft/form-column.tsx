import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { iif1 } from '#shared/form/iif1.ts'
import { ModelServerStrip } from '../suggestion/model-server-strip.tsx'
import { DraftingProgress } from './drafting-progress.tsx'
import { FormItemView } from './form-item.tsx'
import { ItemRail } from './item-rail.tsx'
import { QuestionList } from './question-list.tsx'
import { RouteBanner } from './route-banner.tsx'
import { useDraft } from './draft-context.tsx'

/** The form, items 1 to 15 and the annexe, with the list of items always in reach. */
export function FormColumn(): ReactNode {
  const { t } = useTranslation()
  const { detail } = useDraft()
  return (
    <div className="form-area">
      <ItemRail />
      <div className="form-column" aria-label={t('draft.form')} role="region">
        {detail.summary.status === 'drafting' && <DraftingProgress detail={detail} />}
        <RouteBanner />
        <ModelServerStrip />
        <QuestionList />
        {iif1.items.map((item) => (
          <FormItemView key={item.no} item={item} />
        ))}
        {detail.draft && (
          <p className="quiet form-engine">
            {t('draft.engine', { version: detail.draft.engine.version, pack: detail.draft.engine.pack })}
          </p>
        )}
      </div>
    </div>
  )
}
