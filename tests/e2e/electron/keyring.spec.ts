import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../../support/electron-app.ts'
import { makeHome, openKeyringSession } from '../../support/keyring-session.ts'
import { callFrom, setUp, unlock } from '../../support/station-steps.ts'

const stored = ['.local', 'share', 'keyrings']

test('with a keyring the store opens by itself, and by the passphrase when the keyring is lost', async ({
  station
}) => {
  const { home, remove } = makeHome()
  const open = async () => {
    const session = await openKeyringSession(home)
    await expect.poll(() => session.isOpen()).toBe(true)
    return session
  }
  try {
    const login = await open()
    const first = await station.start({ passwordStore: 'gnome-libsecret', env: login.env })
    expect((await callFrom(first.page, 'app.state', {})).keyring).toEqual({ usable: true, backend: 'gnome_libsecret' })
    await setUp(first.page)
    await first.quit()

    const second = await station.start({ passwordStore: 'gnome-libsecret', env: login.env })
    await expect(second.page.getByTestId('nav-home')).toBeVisible()
    await second.quit()
    await login.end()

    // The next morning: another session, the same keyring.
    const morning = await open()
    const third = await station.start({ passwordStore: 'gnome-libsecret', env: morning.env })
    await expect(third.page.getByTestId('nav-home')).toBeVisible()
    await third.quit()
    await morning.end()

    // The account was made anew: its keyring is empty.
    rmSync(join(home, ...stored), { recursive: true })
    const anew = await open()
    const fourth = await station.start({ passwordStore: 'gnome-libsecret', env: anew.env })
    await unlock(fourth.page)
    await fourth.quit()
    await anew.end()
  } finally {
    remove()
  }
})
