import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Replaces a file so that after a power cut there is the old one or the new one, never a half: written beside it,
 * forced to the disk, renamed over it, and the rename forced to the disk too.
 * @throws Error of node:fs
 */
export function writeFileAtomic(file: string, content: string): void {
  const temporary = writeBeside(file, content)
  renameSync(temporary, file)
  syncDirectory(dirname(file))
}

/**
 * The same for a file that must not exist yet, also when two processes try at once.
 * @returns false when it does exist; it is left as it is
 * @throws Error of node:fs
 */
export function createFileAtomic(file: string, content: string): boolean {
  const temporary = writeBeside(file, content)
  try {
    linkSync(temporary, file)
  } catch {
    // Exists already, or a file system without hard links, where a look before the rename has to do.
    if (existsSync(file)) {
      rmSync(temporary)
      return false
    }
    renameSync(temporary, file)
  }
  rmSync(temporary, { force: true })
  syncDirectory(dirname(file))
  return true
}

/** Forces the content of a closed file to the disk. Never for a database that is open: closing drops its locks. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes renames in a directory durable. Windows has no such call and keeps its own journal. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(directory, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function writeBeside(file: string, content: string): string {
  const temporary = `${file}.${process.pid}.tmp`
  writeFileSync(temporary, content, { mode: 0o600, flush: true })
  return temporary
}
