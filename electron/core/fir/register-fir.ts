import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts'
import type { FieldValue, FirDocument, RegisterBlocker } from '#shared/domain/fir.ts'
import { statusOf } from '../store/fir-row.ts'
import { AppError } from '../support/errors.ts'
import { currentDocument } from './current-document.ts'
import { LOCAL_ACTOR, nowIst, type FirContext } from './fir-context.ts'
import { findRegisterBlockers, type LawLookup } from './register-blockers.ts'
import { foldStation } from './row-from-document.ts'
import { saveRevision } from './save-revision.ts'

export type RegisterContext = FirContext &
  Readonly<{
    lawOf: LawLookup
    /** Does the wall clock stand before the newest audit entry? (a dead CMOS battery after a power cut) */
    clockIsBehind: () => boolean
  }>

/** What still stands between a draft and its registration. @throws AppError `not-found` */
export function checkRegister(context: RegisterContext, firId: string): RegisterBlocker[] {
  const row = context.firs.get(firId)
  const stored = context.drafts.newest(firId)
  return findRegisterBlockers({
    status: statusOf(row),
    document: currentDocument(context, row),
    draftIsCurrent: stored?.statementVersion === row.statement_version,
    lawOf: context.lawOf,
    drafted: stored?.draft.sections ?? [],
    receivedAt: row.received_at,
    delayAskAfterHours: context.settings()['delay.askAfterHours'],
    clockIsBehind: context.clockIsBehind()
  })
}

const byOfficer = (value: string): FieldValue => ({ value, by: 'officer' })

/**
 * Registers a draft: the official number of CCTNS is entered, the document is frozen and its hash goes into the audit
 * chain, all in one transaction. Nothing of it leaves the machine.
 *
 * @throws AppError `not-registrable` (details: the first blocker), `clock-behind`, `fir-number-taken`,
 * `revision-conflict`, `not-found`
 */
export function registerFir(context: RegisterContext, input: CallParsed<'fir.register'>): CallOutput<'fir.register'> {
  const { registration } = input
  const now = nowIst(context)
  const { revision, afterCommit } = context.db.transaction(() => {
    const row = context.firs.get(input.firId)
    if (row.revision !== input.baseRevision) {
      throw new AppError('revision-conflict', 'the record was changed in the meantime', {
        details: { current: row.revision, base: input.baseRevision }
      })
    }
    refuseBlocked(checkRegister(context, row.id), registration.confirmsCognizable)
    const before = currentDocument(context, row)
    const document: FirDocument = {
      ...before,
      fields: {
        ...before.fields,
        'fir.no': byOfficer(registration.firNo),
        'fir.year': byOfficer(String(registration.firYear)),
        'fir.date': byOfficer(now.slice(0, 10)),
        'fir.time': byOfficer(now.slice(11, 16)),
        'signature.kind': byOfficer(registration.signature)
      }
    }
    const { firNo, firYear, confirmsCognizable } = registration
    const station = foldStation(document.fields['station.name']?.value ?? row.station)
    if (context.firs.numberTakenBy({ id: row.id, station, firNo, firYear }) !== undefined) {
      throw new AppError('fir-number-taken', 'another record of this station and year has this number')
    }
    const saved = saveRevision(context, {
      row: { ...row, status: 'registered', fir_no: firNo, fir_year: firYear },
      document,
      source: 'officer',
      statementVersion: row.statement_version,
      edits: null,
      changeCount: Object.keys(document.fields).length - Object.keys(before.fields).length,
      actor: LOCAL_ACTOR,
      action: 'fir.register',
      detail: { firNo, firYear, confirmsCognizable }
    })
    return { revision: saved, afterCommit: context.events.registered(row.id) }
  })
  afterCommit()
  context.changed(input.firId)
  return { revision, savedAt: now }
}

function refuseBlocked(blockers: ReadonlyArray<RegisterBlocker>, confirmsCognizable: boolean): void {
  const standing = blockers.filter((one) => !(one.code === 'unconfirmed-classification' && confirmsCognizable))
  const first = standing[0]
  if (!first) return
  if (first.code === 'clock-behind')
    throw new AppError('clock-behind', 'the clock stands before the newest audit entry')
  throw new AppError('not-registrable', 'the record cannot be registered yet', {
    details: { blocker: first.code, count: standing.length, ...(first.path ? { path: first.path } : {}) }
  })
}
