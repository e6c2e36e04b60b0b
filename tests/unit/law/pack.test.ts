import { describe, expect, it } from 'vitest'
import { checkPack } from '../../../electron/core/law/check-pack.ts'
import { findSections } from '../../../electron/core/law/find-sections.ts'
import { loadPack, parsePack } from '../../../electron/core/law/load-pack.ts'
import { pack, packFolder } from './support.ts'

const row = (id: string) => {
  const found = pack.rows.find((one) => one.id === id)
  if (!found) throw new Error(`no row ${id}`)
  return found
}

describe('the statute pack', () => {
  it('is sound: every cue parses, every reference resolves, every id is unique', () => {
    expect(checkPack(pack).problems).toEqual([])
  })

  it('gives the same hash every time and survives the way to a worker', () => {
    const first = loadPack(packFolder)
    expect(first.hash).toBe(loadPack(packFolder).hash)
    expect(parsePack(first.json)).toEqual(first.pack)
  })

  it('says that no lawyer has signed it', () => {
    expect(pack.reviewedBy).toBeNull()
  })

  it.each([
    ['BNS 106(2)', 'cognizable', 'non_bailable'],
    ['BNS 124(2)', 'cognizable', 'non_bailable'],
    ['BNS 132', 'cognizable', 'non_bailable'],
    ['BNS 137(2)', 'cognizable', 'bailable'],
    ['BNS 333', 'cognizable', 'non_bailable'],
    ['BNS 336(3)', 'cognizable', 'non_bailable'],
    ['BNS 336(4)', 'cognizable', 'bailable'],
    ['BNS 329(3)', 'cognizable', 'bailable'],
    ['BNS 331(4)', 'cognizable', 'non_bailable'],
    ['BNS 316(2)', 'cognizable', 'non_bailable'],
    ['BNS 115(2)', 'non_cognizable', 'bailable'],
    ['BNS 303(2)', 'conditional', 'conditional'],
    ['BNS 85', 'conditional', 'non_bailable'],
    ['IPC 379', 'cognizable', 'non_bailable'],
    ['IPC 498A', 'conditional', 'non_bailable'],
    ['IT Act 66C', 'cognizable', 'bailable']
  ])('%s is %s and %s, as the Schedules say', (id, cognizable, bailable) => {
    expect([row(id).cognizable, row(id).bailable]).toEqual([cognizable, bailable])
  })

  it('keeps 106(2) blocked and gives the IPC its own dates', () => {
    expect(row('BNS 106(2)').blocked?.en).toContain('not in force')
    expect(row('IPC 379').inForceTo).toBe('2024-06-30')
    expect(row('BNS 303(2)').inForceFrom).toBe('2024-07-01')
  })

  it('points both ways between the codes', () => {
    expect(row('IPC 420').corresponds).toContain('BNS 318(4)')
    expect(row('BNS 318(4)').corresponds).toContain('IPC 420')
  })

  it('finds rows by number, by act and number, and by words of either language', () => {
    const ids = (query: string) => findSections(pack, query, 8).map((one) => one.id)
    expect(ids('303(2)')).toEqual(['BNS 303(2)'])
    expect(ids('धारा 331')).toContain('BNS 331(4)')
    expect(ids('IPC 420')).toEqual(['IPC 420'])
    expect(ids('66c')).toEqual(['IT Act 66C'])
    expect(ids('snatching of chain')).toContain('BNS 304(2)')
    expect(ids('दहेज मृत्यु')).toContain('BNS 80(2)')
    expect(ids('zzzz')).toEqual([])
  })

  it('reports what is wrong with a broken pack', () => {
    const broken = {
      ...pack,
      motifs: { ...pack.motifs, loop: ['%loop'], bad: ['took ..'] },
      rows: [...pack.rows, { ...row('BNS 309(4)'), displaces: ['BNS 999'] }]
    }
    const problems = checkPack(broken).problems.join('\n')
    for (const part of ['used twice', 'BNS 999', 'contains itself', 'motif bad']) expect(problems).toContain(part)
  })
})
