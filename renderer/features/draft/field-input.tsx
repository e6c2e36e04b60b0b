import type { ReactNode } from 'react'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormField } from '#shared/form/form-types.ts'
import { DateBox } from '../../components/date-box.tsx'
import { RupeesBox } from '../../components/rupees-box.tsx'
import { TimeBox } from '../../components/time-box.tsx'
import { usePick } from '../../i18n/use-language.ts'
import { useFitting } from './use-fitting.ts'

type Props = Readonly<{
  field: FormField
  id: string
  testId: string
  value: string
  /** The record can be read, not changed. */
  readOnly: boolean
  onChange: (value: string) => void
  onFocus: () => void
  onBlur: () => void
}>

/** The box that fits the kind of field. */
export function FieldInput({ field, ...props }: Props): ReactNode {
  const { t } = useTranslation()
  const pick = usePick()
  const { id, testId, value, readOnly, onFocus, onBlur } = props
  const fitting = useFitting(field, value, props.onChange)
  const shared = { id, readOnly, onFocus, onBlur, 'data-testid': testId }
  const blank = t(field.filledBy === 'engine' ? 'common.notStated' : 'common.toFill')
  switch (field.kind) {
    case 'date':
      return <DateBox {...props} />
    case 'time':
      return <TimeBox {...props} />
    case 'rupees':
      return <RupeesBox {...props} />
    case 'choice': {
      const chosen = field.choices?.find((choice) => choice.value === value)
      // A list that cannot be opened would be a list in name only.
      if (readOnly) return <TextInput {...shared} value={chosen ? pick(chosen.label) : ''} placeholder={blank} />
      return (
        <NativeSelect
          id={id}
          onFocus={onFocus}
          onBlur={onBlur}
          data-testid={testId}
          value={value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          data={[
            { value: '', label: blank },
            ...(field.choices ?? []).map((choice) => ({ value: choice.value, label: pick(choice.label) }))
          ]}
        />
      )
    }
    case 'longText':
      return <Textarea {...shared} autosize minRows={2} maxRows={10} placeholder={blank} {...fitting} />
    default:
      return (
        <TextInput
          {...shared}
          inputMode={field.kind === 'text' ? 'text' : 'numeric'}
          placeholder={blank}
          {...fitting}
        />
      )
  }
}
