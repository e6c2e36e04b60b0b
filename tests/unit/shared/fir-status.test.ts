import { describe, expect, it } from 'vitest'
import { canMove, firStatusSchema, firTransitions, isEditable, type FirStatus } from '#shared/domain/fir-status.ts'

const statuses = firStatusSchema.options
const reachableFrom = (start: FirStatus): Set<FirStatus> => {
  const seen = new Set<FirStatus>()
  const pending: FirStatus[] = [start]
  for (let status = pending.pop(); status; status = pending.pop()) {
    for (const next of firTransitions[status]) {
      if (seen.has(next)) continue
      seen.add(next)
      pending.push(next)
    }
  }
  return seen
}

describe('the states of a record', () => {
  it('are all named in the table of moves, and no other', () => {
    expect(Object.keys(firTransitions).sort()).toEqual([...statuses].sort())
    for (const to of Object.values(firTransitions).flat()) expect(statuses).toContain(to)
  })

  it('are all reached from the taking down of a statement', () => {
    const reached = reachableFrom('intake')
    for (const status of statuses) expect(reached.has(status)).toBe(true)
  })

  it('do not move to themselves', () => {
    for (const status of statuses) expect(canMove(status, status)).toBe(false)
  })

  it('lead from registration to no draft ever again', () => {
    for (const legal of ['registered', 'transferred'] as const) {
      for (const status of reachableFrom(legal)) expect(isEditable(status)).toBe(false)
    }
    expect(firTransitions.transferred).toEqual([])
  })

  it('register an electronic complaint only once it is signed, and let a lapsed one be taken up again', () => {
    expect(canMove('efir_pending_signature', 'registered')).toBe(false)
    expect(canMove('efir_pending_signature', 'efir_signed')).toBe(true)
    expect(canMove('efir_signed', 'registered')).toBe(true)
    expect(canMove('efir_lapsed', 'draft')).toBe(true)
  })

  it('let a refusal and an entry as non-cognizable still become an FIR', () => {
    expect(canMove('refused', 'registered')).toBe(true)
    expect(canMove('ncr', 'registered')).toBe(true)
  })

  it('register nothing that was never drafted', () => {
    expect(canMove('intake', 'registered')).toBe(false)
    expect(canMove('drafting', 'registered')).toBe(false)
    expect(canMove('draft', 'registered')).toBe(true)
  })

  it('can be edited before they are a legal act, and only then', () => {
    expect(statuses.filter(isEditable)).toEqual(['intake', 'drafting', 'draft'])
  })
})
