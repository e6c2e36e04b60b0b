import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { groupIndian, readRupees } from '../lib/numbers.ts'
import { TypedBox, type TypedBoxProps } from './typed-box.tsx'

/** Whole rupees, shown 1,25,000, stored as digits. */
export function RupeesBox(props: TypedBoxProps): ReactNode {
  const { t } = useTranslation()
  const reading = {
    placeholder: t('common.rupeesHint'),
    show: groupIndian,
    read: readRupees,
    problem: t('common.rupeesProblem')
  }
  return <TypedBox {...props} reading={reading} />
}
