import { useRef, useState, type ChangeEvent, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MAX_STATEMENT_CODE_POINTS } from '#shared/domain/limits.ts'
import { countCodePoints } from '#shared/domain/statement.ts'
import { readTextFile } from '../../lib/read-text-file.ts'
import type { TooLong } from './too-long-notice.tsx'

type Props = Readonly<{ current: string; onText: (text: string) => void; onTooLong: (tooLong: TooLong) => void }>

/** A statement typed elsewhere. It goes below what is already in the box, never over it. */
export function OpenTextFile({ current, onText, onTooLong }: Props): ReactNode {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [unreadable, setUnreadable] = useState(false)

  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const box = event.currentTarget
    const file = box.files?.[0]
    if (!file) return
    const text = await readTextFile(file)
    box.value = ''
    setUnreadable(text === null)
    if (text === null) return
    const joined = current.trim() === '' ? text : `${current}\n\n${text}`
    const count = countCodePoints(joined)
    if (count > MAX_STATEMENT_CODE_POINTS) onTooLong({ from: 'file', count })
    else onText(joined)
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".txt,text/plain"
        hidden
        onChange={(event) => void take(event)}
        data-testid="intake-file"
      />
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('intake.openFile')}
      </Button>
      {unreadable && <span role="alert">{t('intake.unreadable')}</span>}
    </>
  )
}
