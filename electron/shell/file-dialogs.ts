import { open, rename, rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import type { FilesPort } from '../core/fir/export-pdf.ts'
import { AppError, toErrorData } from '../core/support/errors.ts'

export type FileDialogPorts = Readonly<{
  dialog: Pick<Dialog, 'showSaveDialog'>
  /** The window the dialog belongs to; null when it is gone. */
  parent: () => BrowserWindow | null
  documentsDir: () => string
  /** Test hook: write there without asking. */
  saveDir: string | null
}>

/** The one place where a path of the user's own folders exists. It comes from the dialog, never from the window. */
export function createFileDialogs({ dialog, parent, documentsDir, saveDir }: FileDialogPorts): FilesPort {
  const ask = async (name: string): Promise<string | null> => {
    if (saveDir !== null) return join(saveDir, name)
    const extension = extname(name).slice(1) || 'pdf'
    const filters = [{ name: extension.toUpperCase(), extensions: [extension] }]
    const options = { defaultPath: join(documentsDir(), name), filters }
    const window = parent()
    const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
    return answer.canceled || answer.filePath === '' ? null : answer.filePath
  }
  return {
    async save(suggestedName, bytes) {
      const path = await ask(safeFileName(suggestedName))
      if (path === null) return { saved: false, fileName: null }
      await writeWhole(path, bytes)
      return { saved: true, fileName: basename(path) }
    }
  }
}

/** References and numbers only, in signs that every file system takes. */
export function safeFileName(suggested: string): string {
  const cleaned = suggested
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 120)
  return cleaned === '' ? 'fir.pdf' : cleaned
}

/** @throws AppError `disk-full` or `export-failed`; no half-written paper is left under the chosen name */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.part`
  try {
    const file = await open(beside, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true })
    const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC'
    throw new AppError(full ? 'disk-full' : 'export-failed', `writing the file: ${toErrorData(cause).message}`, {
      cause
    })
  }
}
