import { useState, type ChangeEvent } from 'react'
import { fieldProblem } from '#shared/form/field-problems.ts'
import type { FormField } from '#shared/form/form-types.ts'
import { usePick } from '../../i18n/use-language.ts'

export type Fitting = Readonly<{
  value: string
  error: string | null
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
}>

/**
 * Text that is too long for its field stays in the box, whole and marked, and is stored once it fits: a `maxlength`
 * would cut a pasted text without a word.
 */
export function useFitting(field: FormField, value: string, store: (value: string) => void): Fitting {
  const pick = usePick()
  const [overlong, setOverlong] = useState<string | null>(null)
  const problem = overlong === null ? undefined : fieldProblem(field, field.path, overlong, undefined)
  return {
    value: overlong ?? value,
    error: problem ? pick(problem.message) : null,
    onChange(event) {
      const text = event.currentTarget.value
      const fits = text.length <= field.maxChars
      setOverlong(fits ? null : text)
      if (fits) store(text)
    }
  }
}
