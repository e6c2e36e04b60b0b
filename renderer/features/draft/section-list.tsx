import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AddSection } from './add-section.tsx'
import { ConsideredSections } from './considered-sections.tsx'
import { SectionCard } from './section-card.tsx'
import { useDoc, useDraft } from './draft-context.tsx'

/** Item 2: the sections that stand, those that were weighed, and the way to add one. */
export function SectionList(): ReactNode {
  const { t } = useTranslation()
  const { readOnly } = useDraft()
  const sections = useDoc((doc) => doc.sections)
  return (
    <div className="form-wide stack" id="at-sections">
      {sections.length === 0 && <p className="blank-line">{t('draft.sections.none')}</p>}
      {sections.map((section) => (
        <SectionCard key={`${section.act} ${section.section}`} chosen={section} />
      ))}
      <ConsideredSections />
      {!readOnly && <AddSection />}
    </div>
  )
}
