import { describe, expect, it } from 'vitest'
import { hasLuhnDigit, hasVerhoeffDigit } from '#shared/form/check-digits.ts'
import { fieldProblem } from '#shared/form/field-problems.ts'
import { singleFields, tables } from '#shared/form/iif1.ts'
import { fieldAt, makeRowPath } from '#shared/form/paths.ts'

const today = '2026-09-14'

function problemOf(path: string, value: string, idType?: string) {
  const field = fieldAt(path)
  if (!field) throw new Error(`no field ${path}`)
  return fieldProblem(field, path, value, today, idType)
}

describe('check digits', () => {
  it('know a right number and notice every single wrong digit and every swap of neighbours', () => {
    // 236 with its check digit 3 is the worked example of the literature.
    expect(hasVerhoeffDigit('2363')).toBe(true)
    const uid = '999941057058'
    expect(hasVerhoeffDigit(uid)).toBe(true)
    for (let at = 0; at < uid.length; at++) {
      for (let digit = 0; digit < 10; digit++) {
        const other = uid.slice(0, at) + String(digit) + uid.slice(at + 1)
        expect(hasVerhoeffDigit(other), other).toBe(other === uid)
      }
      const swapped =
        uid.slice(0, at) +
        uid
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        uid.slice(at + 2)
      expect(hasVerhoeffDigit(swapped), swapped).toBe(swapped === uid)
    }
    expect(hasLuhnDigit('490154203237518')).toBe(true)
    expect(hasLuhnDigit('490154203237517')).toBe(false)
  })
})

describe('what is wrong with a field', () => {
  it.each([
    ['occurrence.dateFrom', '2026-09-15', 'error'],
    ['occurrence.dateFrom', '1899-12-31', 'error'],
    ['occurrence.dateFrom', '2026-02-30', 'error'],
    ['occurrence.timeFrom', '24:10', 'error'],
    ['occurrence.timeFrom', '7:5', 'error'],
    ['informant.mobile', '12345', 'warning'],
    ['informant.mobile', '5839012345', 'warning'],
    ['informant.phone', '12', 'warning'],
    ['informant.uid', '1234', 'warning'],
    ['informant.uid', '9999 4105 7059', 'warning'],
    ['informant.age', '140', 'error'],
    ['informant.birth', '2030', 'error'],
    ['informant.birth', '2026-12-01', 'error'],
    ['informant.passportNo', '12345678', 'warning'],
    ['informant.address', '12 Canal Road, Dehradun, PIN 24800', 'warning'],
    ['informant.address', 'ग्राम धनौरा, पिन कोड 012345', 'warning'],
    ['accusedCount', 'two', 'error'],
    ['totalValueInr', '12.50', 'error'],
    ['property[0].valueInr', '9999999999999', 'error'],
    ['property[0].imei', '490154203237517', 'warning'],
    ['property[0].imei', '4901542032375181', 'warning'],
    ['fir.year', '2031', 'error']
  ] as const)('%s = %s: %s, said in both languages', (path, value, severity) => {
    const problem = problemOf(path, value)
    expect(problem?.severity).toBe(severity)
    expect(problem?.message.en).toMatch(/^[A-Z0-9].*\.$/)
    expect(problem?.message.hi).toMatch(/[\u0900-\u097f].*।$/)
  })

  it.each([
    ['occurrence.dateFrom', '2026-09-14'],
    ['occurrence.dateFrom', '1900-01-01'],
    ['occurrence.timeFrom', '00:00'],
    ['informant.mobile', '9839012345'],
    ['informant.mobile', '+91 98390 12345'],
    ['informant.phone', '0522-2345678'],
    ['informant.uid', '9999 4105 7058'],
    ['informant.birth', '1992'],
    ['informant.birth', 'about 1992'],
    ['informant.passportNo', 'M1234567'],
    ['informant.address', '12 Canal Road, Dehradun, PIN 248001'],
    ['informant.address', 'House 118, Lane 4'],
    ['totalValueInr', '125000'],
    ['property[0].imei', '490154203237518'],
    ['property[0].imei', 'SN-44X']
  ] as const)('%s = %s: nothing', (path, value) => {
    expect(problemOf(path, value)).toBeUndefined()
  })

  it('checks an id number by the type in its row', () => {
    expect(problemOf('informantId[0].number', 'ABCDE1234F', 'pan')).toBeUndefined()
    expect(problemOf('informantId[0].number', 'ABCDE12345', 'pan')?.severity).toBe('warning')
    expect(problemOf('informantId[0].number', '1234', 'uid')?.severity).toBe('warning')
    expect(problemOf('informantId[0].number', '1234', 'ration')).toBeUndefined()
  })

  it('says of every field that it is too long, by how much, and that nothing was cut', () => {
    const columns = [...tables.values()].flatMap(({ path, columns }) =>
      columns.map((one) => makeRowPath(path, 0, one.path))
    )
    for (const path of [...singleFields.keys(), ...columns]) {
      const field = fieldAt(path)
      const problem = problemOf(path, '1'.repeat((field?.maxChars ?? 0) + 3))
      expect(problem?.message.en, path).toContain('3 characters too long')
      expect(problem?.message.en, path).toContain('Nothing is cut')
    }
  })

  it('calls nothing future when no day is given, and says nothing of a blank', () => {
    const field = fieldAt('occurrence.dateFrom')
    if (!field) throw new Error('no date')
    expect(fieldProblem(field, 'occurrence.dateFrom', '2099-01-01', undefined)).toBeUndefined()
    for (const path of singleFields.keys()) expect(problemOf(path, '')).toBeUndefined()
  })
})
