import * as z from 'zod'

/**
 * The life of a record. `intake`: a statement is being taken down. `drafting`: the engine works on it. `draft`: the
 * officer corrects it. `registered` and what follows are legal acts and never go back to a draft.
 */
export const firStatusSchema = z.enum([
  'intake',
  'drafting',
  'draft',
  'registered',
  'ncr',
  'efir_pending_signature',
  'efir_signed',
  'efir_lapsed',
  'enquiry',
  'refused',
  'transferred'
])
export type FirStatus = z.infer<typeof firStatusSchema>

/** Which state may follow which. s.173(1)(ii) BNSS: an electronic FIR lapses unless signed within three days. */
export const firTransitions: Readonly<Record<FirStatus, ReadonlyArray<FirStatus>>> = {
  intake: ['drafting', 'draft'],
  drafting: ['draft', 'intake'],
  draft: ['drafting', 'registered', 'ncr', 'efir_pending_signature', 'enquiry', 'refused'],
  efir_pending_signature: ['efir_signed', 'efir_lapsed'],
  efir_signed: ['registered'],
  efir_lapsed: ['draft'],
  enquiry: ['registered', 'ncr', 'refused'],
  registered: ['transferred'],
  ncr: ['registered'],
  refused: ['registered'],
  transferred: []
}

export function canMove(from: FirStatus, to: FirStatus): boolean {
  return firTransitions[from].includes(to)
}

/** May the officer still change the document? After registration only supplements. */
export function isEditable(status: FirStatus): boolean {
  return status === 'intake' || status === 'drafting' || status === 'draft'
}
