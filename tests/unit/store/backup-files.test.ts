import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupDirOf, backupName, listBackups, rotateBackups } from '../../../electron/core/store/backup-files.ts'
import { toIstIso } from '../../../electron/core/support/clock.ts'
import { tempDir } from '../../support/temp-dir.ts'

const at = (minute: number): string => toIstIso(Date.UTC(2026, 0, 15, 4, 30 + minute, 7, 89))

function folderWith(...names: string[]): string {
  const recordFile = join(tempDir(), 'record.db')
  mkdirSync(backupDirOf(recordFile))
  for (const name of names) writeFileSync(join(backupDirOf(recordFile), name), '')
  return recordFile
}

describe('the names of backups', () => {
  it('say when they were taken and how far the audit log went', () => {
    expect(backupName(at(0), 42)).toBe('record-20260115T100007089-0000000042.db')
    const [backup] = listBackups(folderWith(backupName(at(0), 42)))
    expect(backup).toMatchObject({ takenAt: '2026-01-15T10:00:07.089+05:30', auditSeq: 42 })
  })

  it('put the copy with the longest audit log first, then the later one', () => {
    const names = [backupName(at(1), 5), backupName(at(9), 3), backupName(at(2), 5), backupName(at(3), 4)]
    expect(listBackups(folderWith(...names)).map(({ name }) => name)).toEqual([names[2], names[0], names[3], names[1]])
  })

  it('of other files are not ours', () => {
    const others = ['record-7.partial', 'record.db', 'record-20260115T100007089-42.db', 'x.db', '.DS_Store']
    expect(listBackups(folderWith(...others))).toEqual([])
    expect(listBackups(join(tempDir(), 'record.db'))).toEqual([])
  })

  it('decide what goes: all but the newest, never the last one, never another file', () => {
    const recordFile = folderWith('note.txt', ...[1, 2, 3, 4].map((n) => backupName(at(n), n)))
    rotateBackups(recordFile, 2)
    expect(listBackups(recordFile).map(({ auditSeq }) => auditSeq)).toEqual([4, 3])
    rotateBackups(recordFile, 0)
    expect(readdirSync(backupDirOf(recordFile)).sort()).toEqual(['note.txt', backupName(at(4), 4)])
  })
})
