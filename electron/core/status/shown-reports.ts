import { createHash } from 'node:crypto'
import type { Report } from '#shared/domain/series.ts'
import type { FilesPort } from '../fir/export-pdf.ts'
import { AppError } from '../support/errors.ts'

export type ReportKind = 'diagnostics' | 'prometheus'

const fileNames: Readonly<Record<ReportKind, string>> = {
  diagnostics: 'prathamiki-diagnostics.json',
  prometheus: 'prathamiki-metrics.prom'
}

export type ShownReports = Readonly<{
  /** Hands a text to the window, and keeps it until the next one of its kind. */
  show(kind: ReportKind, text: string): Report
  /**
   * Saves the very bytes that were shown. The window names them by the hash of what stood on its screen.
   * @throws AppError `report-outdated` when no text of that hash was the last one shown
   */
  save(sha256: string): Promise<Readonly<{ saved: boolean; fileName: string | null }>>
}>

/** What an officer has before the eyes is what is saved, and nothing else can be. */
export function createShownReports(
  ports: Readonly<{
    files: FilesPort
    /** Into the audit log. */
    note: (action: string, detail: Readonly<Record<string, string>>) => void
  }>
): ShownReports {
  const shown = new Map<ReportKind, Report>()
  return {
    show(kind, text) {
      const report = {
        text,
        sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
        fileName: fileNames[kind]
      }
      shown.set(kind, report)
      return report
    },
    async save(sha256) {
      for (const [kind, report] of shown) {
        if (report.sha256 !== sha256) continue
        // Before the dialog, as with a paper: nothing leaves without an entry because the power failed meanwhile.
        ports.note('report.save', { kind, sha256 })
        return await ports.files.save(report.fileName, Buffer.from(report.text, 'utf8'))
      }
      throw new AppError('report-outdated', 'save report: this text was not the last one shown')
    }
  }
}
