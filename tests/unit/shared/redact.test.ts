import { describe, expect, it } from 'vitest'
import { singleFields, tables } from '#shared/form/iif1.ts'
import { makeRowPath } from '#shared/form/paths.ts'
import { isShownRedacted } from '#shared/form/redact.ts'

const columnPaths = [...tables.values()].flatMap(({ path, columns }) =>
  columns.map((column) => makeRowPath(path, 0, column.path))
)

describe('a redacted paper', () => {
  it('hides every path of the informant, the accused, the victims and the witnesses', () => {
    const people = /^(?:informant\.|informantId|accused\[|annexe|victim|witness|vehicle)/
    const paths = [...singleFields.keys(), ...columnPaths].filter((path) => people.test(path))
    expect(paths.length).toBeGreaterThan(40)
    for (const path of paths) expect(isShownRedacted(path), path).toBe(false)
  })

  it.each([
    'occurrence.place',
    'delayReason',
    'property[3].description',
    'property[0].imei',
    'action.refusalReason',
    'new.field'
  ])('hides %s', (path) => expect(isShownRedacted(path)).toBe(false))

  it.each([
    'station.name',
    'fir.no',
    'gd.entryNo',
    'occurrence.dateFrom',
    'property[2].valueInr',
    'action.ioName',
    'officer.name'
  ])('shows %s', (path) => expect(isShownRedacted(path)).toBe(true))
})
