import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A verified copy. Its name holds all that is needed to choose one, so that there is no second file to lose. */
export type BackupFile = Readonly<{
  file: string
  name: string
  /** When it was taken by the wall clock, Indian Standard Time, ISO 8601. */
  takenAt: string
  /** Last audit entry in it: the order of copies, because the wall clock may have jumped between two of them. */
  auditSeq: number
}>

const SEQ_DIGITS = 10
const NAME = /^record-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})-(\d{10})\.db$/

export const backupDirOf = (recordFile: string): string => join(dirname(recordFile), 'backups')

/** @param takenAt ISO 8601 with the offset of India, as `toIstIso` makes it */
export function backupName(takenAt: string, auditSeq: number): string {
  return `record-${stampOf(takenAt)}-${String(auditSeq).padStart(SEQ_DIGITS, '0')}.db`
}

/** `2026-01-15T10:00:00.000+05:30` as `20260115T100000000`: colons are not allowed in names on Windows. */
export function stampOf(istIso: string): string {
  return istIso.slice(0, 23).replace(/[-:.]/g, '')
}

/** The copies there are, newest first. What is half written has another name and is not among them. */
export function listBackups(recordFile: string): BackupFile[] {
  const dir = backupDirOf(recordFile)
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .flatMap((name) => {
      const parts = NAME.exec(name)
      if (parts === null) return []
      const [, year, month, day, hour, minute, second, ms, seq] = parts
      const takenAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}+05:30`
      return [{ file: join(dir, name), name, takenAt, auditSeq: Number(seq) }]
    })
    .sort((a, b) => b.auditSeq - a.auditSeq || (a.name < b.name ? 1 : -1))
}

/** Makes the folder, and clears what a power cut left half written: it was never a copy of anything. */
export function prepareBackupDir(recordFile: string): string {
  const dir = backupDirOf(recordFile)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(dir)) {
    const writer = PARTIAL.exec(name)?.[1]
    if (writer !== undefined && !isAlive(Number(writer))) rmSync(join(dir, name), { force: true })
  }
  return dir
}

/** `record-<process>.partial`: the name says who writes it, so that nobody takes a copy away under another's hands. */
const PARTIAL = /^record-(\d+)\.partial$/

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // EPERM: it is there, but somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes all but the newest `keep` copies. Nothing else in the folder is touched. */
export function rotateBackups(recordFile: string, keep: number): void {
  for (const { file } of listBackups(recordFile).slice(Math.max(1, keep))) rmSync(file, { force: true })
}
