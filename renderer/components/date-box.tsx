import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readDate, showDate } from '../lib/ist.ts'
import { TypedBox, type TypedBoxProps } from './typed-box.tsx'

/** A day, typed DD-MM-YYYY, stored YYYY-MM-DD. */
export function DateBox(props: TypedBoxProps): ReactNode {
  const { t } = useTranslation()
  const reading = {
    placeholder: t('common.dateHint'),
    show: showDate,
    read: readDate,
    problem: t('common.dateProblem')
  }
  return <TypedBox {...props} reading={reading} />
}
