import { describe, expect, it } from 'vitest'
import { hasDisplay, noDisplayAdvice } from '../../../scripts/setup/display.mjs'
import { isSandboxFailure, sandboxCure } from '../../../scripts/setup/sandbox.mjs'
import { ensureSystem, findMissing, findProgram, packageNames } from '../../../scripts/setup/system-libraries.mjs'
import { parseOsRelease, usesT64Names } from '../../../scripts/setup/system-release.mjs'

const NOWHERE = { package: 'libnowhere1', library: 'libnowhere.so.1', t64: true }

describe('system packages', () => {
  it.each([
    ['ID=ubuntu\nVERSION_ID="24.04"\n', true],
    ['ID=ubuntu\nVERSION_ID="22.04"\n', false],
    ['ID=debian\nVERSION_ID="12"\n', false],
    ['ID=debian\nVERSION_ID="13"\n', true],
    ['ID=debian\nVERSION_CODENAME=sid\n', true],
    ['ID=linuxmint\nID_LIKE=ubuntu\nVERSION_ID="22"\n', undefined]
  ])('knows from %j whether libraries carry t64 names', (text, expected) => {
    expect(usesT64Names(parseOsRelease(text))).toBe(expected)
  })

  it('appends t64 only to the packages that were renamed', () => {
    const needs = [{ package: 'libgtk-3-0', t64: true }, { package: 'libnss3' }]
    expect(packageNames(needs, true)).toEqual(['libgtk-3-0t64', 'libnss3'])
    expect(packageNames(needs, false)).toEqual(['libgtk-3-0', 'libnss3'])
  })

  it('finds programs, and does not find what is not there', () => {
    expect(findProgram('sh')).toMatch(/\/sh$/)
    expect(findProgram('no-such-program-anywhere')).toBeUndefined()
  })

  it('lists each missing package once', async () => {
    const twice = [
      { package: 'tool', program: 'no-such-a' },
      { package: 'tool', program: 'no-such-b' }
    ]
    expect(await findMissing([...twice, { package: 'dash', program: 'sh' }])).toEqual([twice[0]])
  })

  it.runIf(findProgram('apt-get'))('tells one line to run, and runs nothing by itself', async () => {
    const refusal = ensureSystem([NOWHERE], { mayInstall: false, command: 'npm start' })
    await expect(refusal).rejects.toThrow(/apt-get install -y libnowhere1(t64)?\n[^]*npm start -- --install-system/)
  })
})

describe('a machine without a screen', () => {
  it('is one with neither X nor Wayland', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
  })

  it('is told both ways to go on', () => {
    expect(noDisplayAdvice()).toContain('xvfb-run -a npm start')
    expect(noDisplayAdvice()).toContain('npm run draft -- FILE')
  })
})

describe('a sandbox that cannot start', () => {
  it('is recognised by what Chromium says', () => {
    expect(isSandboxFailure('FATAL:zygote_host_impl_linux.cc(127)] No usable sandbox! Update your kernel')).toBe(true)
    expect(isSandboxFailure('FATAL: The SUID sandbox helper binary was found, but is not configured')).toBe(true)
    expect(isSandboxFailure('App threw an error during load')).toBe(false)
  })

  it('is cured for this one binary, and never by switching the sandbox off', () => {
    expect(sandboxCure('/somewhere/electron')).toContain('profile prathamiki-electron /somewhere/electron')
    expect(sandboxCure('/somewhere/electron')).not.toContain('no-sandbox')
  })
})
