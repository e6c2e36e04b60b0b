import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts'
import type { FieldValue, FirDocument, RegisterBlocker } from '#shared/domain/fir.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { sha256Hex } from '../generation/hash.ts'
import { statusOf } from '../store/fir-row.ts'
import { foldForSearch } from '../store/search-text.ts'
import { AppError } from '../support/errors.ts'
import { currentDocument } from './apply-draft.ts'
import { emptyDocument } from './document-from-draft.ts'
import { LOCAL_ACTOR, nowIst, type FirContext } from './fir-context.ts'
import { findRegisterBlockers, type LawLookup } from './register-blockers.ts'
import { searchBody, withDocument } from './row-from-document.ts'

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
    document: row.revision === 0 ? emptyDocument : currentDocument(context, firId, row.revision, stored?.draft),
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
  const revision = context.db.transaction(() => {
    const row = context.firs.get(input.firId)
    if (row.revision !== input.baseRevision) {
      throw new AppError('revision-conflict', 'the record was changed in the meantime', {
        details: { current: row.revision, base: input.baseRevision }
      })
    }
    refuseBlocked(checkRegister(context, row.id), registration.confirmsCognizable)
    const before = currentDocument(context, row.id, row.revision, context.drafts.newest(row.id)?.draft)
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
    const next = row.revision + 1
    const contentHash = sha256Hex(canonicalJson(document))
    const numbered = { ...row, status: 'registered', fir_no: registration.firNo, fir_year: registration.firYear }
    const saved = withDocument({ ...numbered, revision: next }, document)
    if (context.firs.numberTakenBy({ id: row.id, station: saved.station, ...registration }) !== undefined) {
      throw new AppError('fir-number-taken', 'another record of this station and year has this number')
    }
    context.revisions.insert({
      firId: row.id,
      revision: next,
      baseRevision: row.revision,
      source: 'officer',
      statementVersion: row.statement_version,
      edits: null,
      document,
      changeCount: 5,
      contentHash,
      now
    })
    context.firs.save(saved, now)
    const statement = context.statements.get(row.id, row.statement_version).text
    context.firs.index(row.seq, foldForSearch(searchBody(saved, statement, document)))
    context.audit.append({
      actor: LOCAL_ACTOR,
      action: 'fir.register',
      entity: 'fir',
      entityId: row.id,
      detail: {
        revision: next,
        contentHash,
        firNo: registration.firNo,
        firYear: registration.firYear,
        confirmsCognizable: registration.confirmsCognizable
      }
    })
    return next
  })
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
