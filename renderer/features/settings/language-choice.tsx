import type { ReactNode } from 'react'
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSetLanguage } from '../../api/use-set-language.ts'
import { useLanguage } from '../../i18n/use-language.ts'

/** Language of the window; what is printed is chosen at the print. */
export function LanguageChoice(): ReactNode {
  const { t } = useTranslation()
  const setLanguage = useSetLanguage()
  return (
    <div className="card stack">
      <h2 className="table-title">{t('settings.language')}</h2>
      <SegmentedControl
        aria-label={t('settings.language')}
        value={useLanguage()}
        onChange={(value) => setLanguage(value === 'hi' ? 'hi' : 'en')}
        data={[
          { value: 'en', label: t('common.language.en') },
          { value: 'hi', label: t('common.language.hi') }
        ]}
      />
    </div>
  )
}
