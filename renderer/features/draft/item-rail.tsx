import type { ReactNode } from 'react'
import { IconAlertCircle, IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FormItem } from '#shared/form/form-types.ts'
import { iif1 } from '#shared/form/iif1.ts'
import { itemState } from '../../lib/item-state.ts'
import { useDoc } from './draft-context.tsx'
import { itemKey } from './item-key.ts'

const icons = {
  needed: <IconAlertCircle size={16} aria-hidden />,
  open: <IconCircle size={16} aria-hidden />,
  done: <IconCircleCheck size={16} aria-hidden />
} as const

function RailLink({ item }: Readonly<{ item: FormItem }>): ReactNode {
  const { t } = useTranslation()
  const state = useDoc((doc) => itemState(doc, item))
  const go = (): void => document.getElementById(`item-${item.no}`)?.scrollIntoView({ block: 'start' })
  return (
    <button type="button" className="rail-link" data-state={state} onClick={go} data-testid={`rail-${item.no}`}>
      {icons[state]}
      <span>
        {item.no} {t(`draft.item.${itemKey(item.no)}`)}
      </span>
      <span className="sr-only">{t(`draft.itemState.${state}`)}</span>
    </button>
  )
}

/** All items with their state; one press goes there. */
export function ItemRail(): ReactNode {
  const { t } = useTranslation()
  return (
    <nav className="rail" aria-label={t('draft.items')}>
      {iif1.items.map((item) => (
        <RailLink key={item.no} item={item} />
      ))}
    </nav>
  )
}
