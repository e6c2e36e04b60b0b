import { useState, type ReactNode } from 'react'
import { Popover } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconEyeOff, IconLock, IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSeal } from '../features/start/use-seal.ts'
import { useSessionLock } from '../features/start/use-session-lock.ts'
import './lock-menu.css'

/** The two locks, each with what it does to the work that is running. */
export function LockMenu(): ReactNode {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const seal = useSeal()
  const lock = useSessionLock()
  useHotkeys(
    [
      ['mod+L', () => lock()],
      ['mod+shift+L', () => seal()]
    ],
    []
  )
  const choices = [
    { name: 'session', icon: <IconEyeOff size={20} aria-hidden />, keys: 'Ctrl+L', run: lock },
    { name: 'seal', icon: <IconShieldLock size={20} aria-hidden />, keys: 'Ctrl+Shift+L', run: seal }
  ] as const
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={360} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <button type="button" className="shell-link" onClick={() => setOpen(!open)} data-testid="lock">
          <IconLock size={18} aria-hidden />
          {t('common.lock.menu')}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="lock-choices" aria-label={t('common.lock.menu')}>
        {choices.map(({ name, icon, keys, run }) => (
          <button type="button" className="lock-choice" key={name} onClick={run} data-testid={`lock-${name}`}>
            {icon}
            <span>
              <span className="lock-name">
                {t(`common.lock.${name}`)} <kbd>{keys}</kbd>
              </span>
              <span className="lock-why">{t(`common.lock.${name}Why`)}</span>
            </span>
          </button>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
