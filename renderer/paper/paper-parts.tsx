import type { ReactNode } from 'react'
import type { Bilingual, FormField } from '#shared/form/form-types.ts'
import { usePaper } from './paper-context.tsx'
import { showFieldValue } from './show-field-value.ts'

/** A label in both languages as the form prints it: the chosen one first, the other small. */
export function Both({ label }: Readonly<{ label: Bilingual }>): ReactNode {
  const { language } = usePaper()
  const other = language === 'en' ? 'hi' : 'en'
  return (
    <>
      <span lang={language}>{label[language]}</span>
      {label[other] !== label[language] && (
        <span className="paper-other" lang={other}>
          {' '}
          / {label[other]}
        </span>
      )}
    </>
  )
}

/** A value, or the line left for a pen. */
export function Value({ text, long }: Readonly<{ text: string; long?: boolean }>): ReactNode {
  const { t } = usePaper()
  if (text.trim() !== '') return <span className="paper-value">{text}</span>
  return (
    <span className={long ? 'paper-blank paper-blank-long' : 'paper-blank'} role="img" aria-label={t('blank')}>
      {long ? t('blankLong') : t('blankShort')}
    </span>
  )
}

/** `6(a) Name / नाम: ...` */
export function Field({ field, path }: Readonly<{ field: FormField; path: string }>): ReactNode {
  const { doc, language } = usePaper()
  const text = showFieldValue(field, doc.fields[path]?.value ?? '', language)
  return (
    <div className={field.kind === 'longText' ? 'paper-field paper-field-long' : 'paper-field'} data-path={path}>
      <span className="paper-label">
        {field.no && <span className="paper-no">{field.no} </span>}
        <Both label={field.label} />
        {': '}
      </span>
      <Value text={text} long={field.kind === 'longText'} />
    </div>
  )
}
