import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Decision of the project: all times are Asia/Kolkata, whatever zone the operating system is set to. */
const zones = ['Asia/Kolkata', 'UTC', 'America/New_York', 'Pacific/Kiritimati']

const runIn = (zone: string, args: ReadonlyArray<string>): string =>
  execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, TZ: zone } })

const clockScript = `
import { toIstIso } from './electron/core/support/clock.ts'
console.log(toIstIso(Date.UTC(2026, 11, 31, 18, 29, 59)), toIstIso(Date.UTC(2026, 11, 31, 18, 30)))`

describe('the zone of the operating system', () => {
  it('changes nothing in a draft with relative dates', () => {
    const draft = (zone: string): Record<string, unknown> => {
      const args = ['electron/cli/draft-cli.ts', '--json', '--received-at', '2026-09-13T00:30:00+05:30']
      const drafted = JSON.parse(runIn(zone, [...args, 'resources/examples/complaint-hi.txt'])) as Record<
        string,
        unknown
      >
      return { ...drafted, ms: 0 }
    }
    const [first, ...others] = zones.map(draft)
    for (const other of others) expect(other).toEqual(first)
  })

  it('changes nothing in the time written into records', () => {
    for (const zone of zones) {
      const printed = runIn(zone, ['--input-type=module-typescript', '--eval', clockScript])
      expect(printed.trim()).toBe('2026-12-31T23:59:59.000+05:30 2027-01-01T00:00:00.000+05:30')
    }
  })
})
