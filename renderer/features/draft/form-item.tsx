import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/domain/error.ts'
import { isField, type FormItem, type FormPart } from '#shared/form/form-types.ts'
import { usePick } from '../../i18n/use-language.ts'
import { countRows } from '../../lib/document-edit.ts'
import { FieldBox } from './field-box.tsx'
import { Narrative } from './narrative.tsx'
import { SectionList } from './section-list.tsx'
import { TableBox } from './table-box.tsx'
import { useDoc } from './draft-context.tsx'

function Part({ part }: Readonly<{ part: FormPart }>): ReactNode {
  const { t } = useTranslation()
  switch (part.kind) {
    case 'table':
      return <TableBox table={part} />
    case 'sections':
      return <SectionList />
    case 'statement':
      return (
        <div className="stack form-wide">
          <p className="quiet">{t('draft.statementAtLeft')}</p>
          <Narrative />
        </div>
      )
    default:
      return isField(part) ? <FieldBox field={part} path={part.path} /> : assertNever(part, 'part')
  }
}

/** One numbered item. The annexe, rarely filled, stays folded until it holds something. */
export function FormItemView({ item }: Readonly<{ item: FormItem }>): ReactNode {
  const pick = usePick()
  const annexed = useDoc((doc) => countRows(doc, 'annexe') > 0)
  const parts = (
    <div className="form-grid">
      {item.parts.map((part, index) => (
        <Part key={'path' in part ? part.path : index} part={part} />
      ))}
    </div>
  )
  if (item.no === 'A') {
    return (
      <details className="form-item" id={`item-${item.no}`} open={annexed}>
        <summary className="form-item-title">{pick(item.label)}</summary>
        {parts}
      </details>
    )
  }
  return (
    <section className="form-item" id={`item-${item.no}`} aria-labelledby={`title-${item.no}`}>
      <h2 className="form-item-title" id={`title-${item.no}`}>
        <span className="form-item-no">{item.no}</span> {pick(item.label)}
      </h2>
      {parts}
    </section>
  )
}
