import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { codeOf } from '../api/client.ts'

/** Says that an action failed, what is safe and what to do; stays until it is closed. */
export function showFailure(error: unknown): void {
  const code = codeOf(error)
  notifications.show({
    color: 'red',
    autoClose: false,
    title: i18next.t(`errors.${code}.title`),
    message: [i18next.t(`errors.${code}.safe`), i18next.t(`errors.${code}.todo`)].join(' ')
  })
}

/** Says why the lock was not closed: something on the screen is not saved yet. */
export function showUnsaved(): void {
  notifications.show({
    color: 'red',
    autoClose: false,
    title: i18next.t('common.lockUnsaved.title'),
    message: i18next.t('common.lockUnsaved.text')
  })
}

/** Says that a screen was left with words that could not be stored yet: they are kept, and where to find them. */
export function showLeftUnsaved(): void {
  notifications.show({
    color: 'red',
    autoClose: false,
    title: i18next.t('common.leftUnsaved.title'),
    message: i18next.t('common.leftUnsaved.text')
  })
}
