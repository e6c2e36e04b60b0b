import type { ReactNode } from 'react'
import { isField, isTable, type FormItem, type FormPart } from '#shared/form/form-types.ts'
import { PaperAction } from './paper-action.tsx'
import { Both, Field } from './paper-parts.tsx'
import { PaperSections } from './paper-sections.tsx'
import { PaperSignature } from './paper-signature.tsx'
import { PaperStatement } from './paper-statement.tsx'
import { PaperTable } from './paper-table.tsx'

function Part({ part }: Readonly<{ part: FormPart }>): ReactNode {
  if (isTable(part)) return <PaperTable table={part} />
  if (isField(part)) return <Field field={part} path={part.path} />
  return part.kind === 'sections' ? <PaperSections /> : <PaperStatement />
}

/** `3(a)` stands once before its fields, not before each of them. */
function withoutRepeat(part: FormPart, before: FormPart | undefined): FormPart {
  return before && part.no === before.no ? { ...part, no: undefined } : part
}

function partsOf(item: FormItem): ReactNode {
  // Two items are laid out on paper in another way than their fields on the screen.
  if (item.no === '13') return <PaperAction item={item} />
  if (item.no === '14') return <PaperSignature />
  return item.parts.map((part, index) => (
    <Part key={'path' in part ? part.path : index} part={withoutRepeat(part, item.parts[index - 1])} />
  ))
}

/** One numbered item. */
export function PaperItem({ item }: Readonly<{ item: FormItem }>): ReactNode {
  return (
    <section className="paper-item" data-item={item.no}>
      <h2>
        <span className="paper-item-no">{item.no}.</span> <Both label={item.label} />
      </h2>
      <div className="paper-item-body">{partsOf(item)}</div>
    </section>
  )
}
