import { useTranslation } from 'react-i18next'
import type { FirDocument, FirEdit } from '#shared/domain/fir.ts'
import { assertNever } from '#shared/domain/error.ts'
import { useFieldName } from './use-field-name.ts'
import { useDraft } from './draft-context.tsx'

/** Says what one change does to a stored version: which field, what stands there, what would stand there. */
export function useEditName(): (edit: FirEdit, stored: FirDocument) => string {
  const { t } = useTranslation()
  const fieldName = useFieldName()
  const { originals } = useDraft()
  return (edit, stored) => {
    switch (edit.kind) {
      case 'setField':
      case 'restoreField': {
        const mine = edit.kind === 'setField' ? edit.value : originals[edit.path]?.value
        return t('draft.conflict.field', {
          field: fieldName(edit.path),
          stored: stored.fields[edit.path]?.value || t('common.blank'),
          mine: mine || t('common.blank')
        })
      }
      case 'addSection':
        return t('draft.conflict.added', { act: edit.act, section: edit.section })
      case 'removeSection':
        return t('draft.conflict.removed', { act: edit.act, section: edit.section })
      case 'setNarrative':
        return t('draft.conflict.narrative', { language: t(`common.language.${edit.language}`) })
      default:
        return assertNever(edit, 'edit')
    }
  }
}
