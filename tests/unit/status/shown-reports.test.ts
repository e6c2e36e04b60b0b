import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createShownReports } from '../../../electron/core/status/shown-reports.ts'

function rig() {
  const events: string[] = []
  const saved: Buffer[] = []
  const reports = createShownReports({
    files: {
      save: (name, bytes) => {
        events.push(`save ${name}`)
        saved.push(Buffer.from(bytes))
        return Promise.resolve({ saved: true, fileName: name })
      }
    },
    note: (action, detail) => void events.push(`note ${action} ${detail['kind']} ${detail['sha256']}`)
  })
  return { reports, events, saved }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('a report that was shown', () => {
  it('is saved byte for byte, after its entry in the audit log', async () => {
    const { reports, events, saved } = rig()
    const text = '{"क": 1}\n'
    const shown = reports.show('diagnostics', text)
    expect(shown).toEqual({ text, sha256: hashOf(text), fileName: 'prathamiki-diagnostics.json' })
    expect(await reports.save(shown.sha256)).toEqual({ saved: true, fileName: 'prathamiki-diagnostics.json' })
    expect(saved).toEqual([Buffer.from(text)])
    expect(events).toEqual([`note report.save diagnostics ${shown.sha256}`, 'save prathamiki-diagnostics.json'])
  })

  it('cannot be saved once another one was shown, nor can one that never was', async () => {
    const { reports, events } = rig()
    const first = reports.show('diagnostics', 'one')
    reports.show('diagnostics', 'two')
    await expect(reports.save(first.sha256)).rejects.toMatchObject({ code: 'report-outdated' })
    await expect(reports.save(hashOf('never'))).rejects.toMatchObject({ code: 'report-outdated' })
    expect(events).toEqual([])
  })

  it('does not take the place of one of the other kind', async () => {
    const { reports, saved } = rig()
    const one = reports.show('diagnostics', 'one')
    reports.show('prometheus', 'two')
    await reports.save(one.sha256)
    expect(saved.map(String)).toEqual(['one'])
  })
})
