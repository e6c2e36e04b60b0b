import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts'
import type { PaperCopy } from '#shared/domain/paper.ts'
import { AppError, toAppError } from '../support/errors.ts'
import { LOCAL_ACTOR, type FirContext } from './fir-context.ts'

export type PaperRequest = Readonly<{
  firId: string
  language: 'en' | 'hi'
  /** Whose copy it is, named on the sheet. */
  copy?: PaperCopy | undefined
  /** Everything by which a protected person may be known is hidden. */
  redacted: boolean
  /** SHA-256 of the newest audit entry before the print, hex: at the foot of every sheet. */
  auditHead: string
}>

export type PrinterPort = Readonly<{
  /** The paper of a record as PDF bytes. */
  toPdf(request: PaperRequest): Promise<Uint8Array>
}>

export type FilesPort = Readonly<{
  /** Asks a person where to save; the path is never known to the window. */
  save(suggestedName: string, bytes: Uint8Array): Promise<{ saved: boolean; fileName: string | null }>
}>

/**
 * Prints a record to a file that the officer chooses. The file is named by reference or number, never by a person, and
 * the export is audited. A sensitive case is printed redacted unless the officer says why it must name the victim.
 * @throws AppError `bad-input` for a sensitive case in full without its reason, `export-failed`, `disk-full`, `not-found`
 */
export async function exportPdf(
  context: FirContext,
  ports: Readonly<{ printer: PrinterPort; files: FilesPort }>,
  input: CallParsed<'fir.exportPdf'>
): Promise<CallOutput<'fir.exportPdf'>> {
  const { firId, language, copy, disclosure } = input
  const row = context.firs.get(firId)
  const sensitive = row.sensitive === 1
  const redacted = input.redacted ?? sensitive
  if (sensitive && !redacted && disclosure === undefined) {
    throw new AppError('bad-input', 'a paper that names a protected victim needs the reason of its disclosure')
  }
  const record = row.fir_no === null ? `draft-${row.local_ref}` : `fir-${row.fir_year}-${row.fir_no}`
  const name = [record, ...(copy ? [copy] : []), ...(redacted ? ['redacted'] : []), language].join('-')
  try {
    const auditHead = context.audit.newest()?.hash ?? ''
    const bytes = await ports.printer.toPdf({ firId, language, copy, redacted, auditHead })
    // Audited before the dialog: a paper must not leave without an entry because the power failed while it was open.
    const { revision } = context.firs.get(firId)
    auditPrint(context, firId, { language, revision, copy, redacted, disclosure: redacted ? undefined : disclosure })
    return await ports.files.save(`${name}.pdf`, bytes)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('export-failed', toAppError(error, 'print to PDF').message, { cause: error })
  }
}

type PrintDetail = Readonly<{
  language: string
  revision: number
  copy: string | undefined
  redacted: boolean
  disclosure: string | undefined
}>

function auditPrint(context: FirContext, firId: string, detail: PrintDetail): void {
  context.db.transaction(() =>
    context.audit.append({ actor: LOCAL_ACTOR, action: 'fir.print-pdf', entity: 'fir', entityId: firId, detail })
  )
}
