import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readTime } from '../lib/ist.ts'
import { TypedBox, type TypedBoxProps } from './typed-box.tsx'

/** A time of the day, typed and stored HH:MM in 24 hours. */
export function TimeBox(props: TypedBoxProps): ReactNode {
  const { t } = useTranslation()
  const reading = {
    placeholder: t('common.timeHint'),
    show: (value: string) => value,
    read: readTime,
    problem: t('common.timeProblem')
  }
  return <TypedBox {...props} reading={reading} />
}
