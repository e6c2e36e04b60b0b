import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts'
import { AppError, toAppError } from '../support/errors.ts'
import { LOCAL_ACTOR, type FirContext } from './fir-context.ts'

export type PrinterPort = Readonly<{
  /** The paper of a record as PDF bytes. */
  toPdf(request: Readonly<{ firId: string; language: 'en' | 'hi' }>): Promise<Uint8Array>
}>

export type FilesPort = Readonly<{
  /** Asks a person where to save; the path is never known to the window. */
  save(suggestedName: string, bytes: Uint8Array): Promise<{ saved: boolean; fileName: string | null }>
}>

/**
 * Prints a record to a file that the officer chooses. The file is named by reference or number, never by a person, and
 * the export is audited.
 * @throws AppError `export-failed`, `disk-full`, `not-found`
 */
export async function exportPdf(
  context: FirContext,
  ports: Readonly<{ printer: PrinterPort; files: FilesPort }>,
  { firId, language }: CallParsed<'fir.exportPdf'>
): Promise<CallOutput<'fir.exportPdf'>> {
  const row = context.firs.get(firId)
  const name = row.fir_no === null ? `draft-${row.local_ref}` : `fir-${row.fir_year}-${row.fir_no}`
  try {
    const bytes = await ports.printer.toPdf({ firId, language })
    // Audited before the dialog: a paper must not leave without an entry because the power failed while it was open.
    auditPrint(context, firId, language, context.firs.get(firId).revision)
    return await ports.files.save(`${name}-${language}.pdf`, bytes)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('export-failed', toAppError(error, 'print to PDF').message, { cause: error })
  }
}

function auditPrint(context: FirContext, firId: string, language: string, revision: number): void {
  context.db.transaction(() =>
    context.audit.append({
      actor: LOCAL_ACTOR,
      action: 'fir.print-pdf',
      entity: 'fir',
      entityId: firId,
      detail: { language, revision }
    })
  )
}
