import type { AlertView } from '#shared/domain/alert.ts'
import type { AlertList } from '#shared/domain/series.ts'
import { toIstIso, type Clock } from '../support/clock.ts'
import { alertRules, RAISE_AGAIN_MS } from './alert-rules.ts'
import type { Finding } from './judge-alerts.ts'

export type AlertLog = Readonly<{
  /** Takes in what one sample found. @returns what is raised now, and whether the list looks different from before */
  observe(findings: ReadonlyArray<Finding>): Readonly<{ raised: ReadonlyArray<Finding>; changed: boolean }>
  list(): AlertList
}>

type Entry = { view: AlertView; raisedMs: number }

/** Alerts by kind and level: at most two of each kind, however long the program runs. */
export function createAlertLog(clock: Pick<Clock, 'nowMs' | 'monotonicMs'>): AlertLog {
  const entries = new Map<string, Entry>()

  const take = (finding: Finding): Readonly<{ raised: boolean; began: boolean }> => {
    const key = `${finding.kind} ${finding.level}`
    const at = toIstIso(clock.nowMs())
    const known = entries.get(key)
    const isDue = !known || clock.monotonicMs() - known.raisedMs >= RAISE_AGAIN_MS
    entries.set(key, {
      raisedMs: known && !isDue ? known.raisedMs : clock.monotonicMs(),
      view: {
        ...finding,
        unit: alertRules[finding.kind].unit,
        active: true,
        firstAt: known?.view.firstAt ?? at,
        lastAt: at,
        times: (known?.view.times ?? 0) + (isDue ? 1 : 0)
      }
    })
    return { raised: isDue, began: known?.view.active !== true }
  }

  return {
    observe(findings) {
      const found = new Set(findings.map(({ kind, level }) => `${kind} ${level}`))
      let changed = false
      for (const [key, entry] of entries) {
        if (!entry.view.active || found.has(key)) continue
        entry.view = { ...entry.view, active: false }
        changed = true
      }
      const raised = findings.filter((finding) => {
        const took = take(finding)
        changed ||= took.raised || took.began
        return took.raised
      })
      return { raised, changed }
    },
    list() {
      const views = [...entries.values()].map(({ view }) => view)
      const worstFirst = (a: AlertView, b: AlertView): number =>
        a.level === b.level ? (a.lastAt < b.lastAt ? 1 : -1) : a.level === 'critical' ? -1 : 1
      return {
        active: views.filter(({ active }) => active).sort(worstFirst),
        earlier: views.filter(({ active }) => !active).sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1))
      }
    }
  }
}
