import type { ClipboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_STATEMENT_CODE_POINTS } from '#shared/domain/limits.ts'
import { countCodePoints } from '#shared/domain/statement.ts'
import { showNumber } from '../../lib/numbers.ts'
import type { TooLong } from './too-long-notice.tsx'

type Props = Readonly<{
  text: string
  count: number
  onChange: (text: string) => void
  onTooLong: (tooLong: TooLong) => void
}>

/** The statement, word for word. A paste that would not fit is refused whole: nothing is ever cut. */
export function StatementBox({ text, count, onChange, onTooLong }: Props): ReactNode {
  const { t } = useTranslation()
  const over = count > MAX_STATEMENT_CODE_POINTS

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text/plain')
    const { selectionStart, selectionEnd } = event.currentTarget
    const after = count - countCodePoints(text.slice(selectionStart, selectionEnd)) + countCodePoints(pasted)
    if (after <= MAX_STATEMENT_CODE_POINTS) return
    event.preventDefault()
    onTooLong({ from: 'paste', count: after })
  }

  return (
    <div className="intake-box">
      <label className="intake-label" htmlFor="statement">
        {t('intake.label')}
      </label>
      <textarea
        id="statement"
        className="intake-text"
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={onPaste}
        placeholder={t('intake.placeholder')}
        aria-describedby="statement-count"
        aria-invalid={over}
        autoFocus
        spellCheck={false}
        data-testid="intake-text"
      />
      <p id="statement-count" className={over ? 'intake-count intake-over' : 'intake-count quiet'}>
        {t('intake.count', { used: showNumber(count), limit: showNumber(MAX_STATEMENT_CODE_POINTS) })}
        {over && ` ${t('intake.over', { extra: showNumber(count - MAX_STATEMENT_CODE_POINTS) })}`}
      </p>
    </div>
  )
}
