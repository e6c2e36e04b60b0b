import type { Language } from '#shared/domain/fir.ts'
import type { FormField } from '#shared/form/form-types.ts'
import { showDate } from '../lib/ist.ts'
import { groupIndian } from '../lib/numbers.ts'

/** A stored value as Indian forms print it: DD-MM-YYYY, 1,25,000, the words of a choice. */
export function showFieldValue(field: FormField, value: string, language: Language): string {
  switch (field.kind) {
    case 'date':
      return showDate(value)
    case 'rupees':
      return groupIndian(value)
    case 'choice':
      return field.choices?.find((choice) => choice.value === value)?.label[language] ?? value
    default:
      return value
  }
}
