import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppErrorCode } from '#shared/domain/error.ts'
import { codeOf } from '../api/client.ts'

type Props = Readonly<{ error: unknown } | { code: AppErrorCode }>

/** A failure in words: what happened, what is safe, what to do. */
export function ErrorNote(props: Props): ReactNode {
  const { t } = useTranslation()
  const code = 'code' in props ? props.code : codeOf(props.error)
  return (
    <div className="notice" data-tone="bad" role="alert" data-testid="error-note" data-code={code}>
      <p>
        <strong>{t(`errors.${code}.title`)}</strong>
      </p>
      <p>{t(`errors.${code}.happened`)}</p>
      <p>{t(`errors.${code}.safe`)}</p>
      <p>{t(`errors.${code}.todo`)}</p>
    </div>
  )
}
