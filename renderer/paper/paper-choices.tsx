import type { ReactNode } from 'react'
import { NativeSelect, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { disclosureSchema, paperCopySchema, type Disclosure, type PaperCopy } from '#shared/domain/paper.ts'

/** What the officer chose for this print. */
export type PaperChoice = Readonly<{
  copy?: PaperCopy | undefined
  redacted: boolean
  disclosure?: Disclosure | undefined
}>

/** A sensitive case in full waits for the reason that s.72(2) BNS asks for. */
export const isPrintable = (choice: PaperChoice, sensitive: boolean): boolean =>
  !sensitive || choice.redacted || choice.disclosure !== undefined

type Props = Readonly<{ choice: PaperChoice; sensitive: boolean; onChange: (choice: PaperChoice) => void }>

/** Whose copy, and with a protected victim whether the paper may name her. */
export function PaperChoices({ choice, sensitive, onChange }: Props): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <NativeSelect
        aria-label={t('paper.copy')}
        value={choice.copy ?? ''}
        data-testid="paper-copy-choice"
        onChange={(event) => onChange({ ...choice, copy: paperCopySchema.safeParse(event.currentTarget.value).data })}
        data={[
          { value: '', label: t('paper.copyNone') },
          ...paperCopySchema.options.map((value) => ({ value, label: t(`paper.copyOf_${value}`) }))
        ]}
      />
      <Switch
        label={t('paper.hideIdentity')}
        checked={choice.redacted}
        data-testid="paper-redacted-choice"
        onChange={(event) => onChange({ ...choice, redacted: event.currentTarget.checked, disclosure: undefined })}
      />
      {sensitive && !choice.redacted && (
        <NativeSelect
          aria-label={t('paper.disclosure')}
          value={choice.disclosure ?? ''}
          data-testid="paper-disclosure-choice"
          onChange={(event) =>
            onChange({ ...choice, disclosure: disclosureSchema.safeParse(event.currentTarget.value).data })
          }
          data={[
            { value: '', label: t('paper.disclosureChoose') },
            ...disclosureSchema.options.map((value) => ({ value, label: t(`paper.disclosure_${value}`) }))
          ]}
        />
      )}
    </>
  )
}
