import type { AlertKind, AlertUnit } from '#shared/domain/alert.ts'

/** Past `warn` it is worth a look, past `critical` somebody should act. `past`: on which side of the limit it is bad. */
export type AlertRule = Readonly<{
  unit: AlertUnit
  past: 'above' | 'below'
  warn: number
  critical: number
  /** How many records the value has to rest on. */
  least: number
}>

const MIB = 1024 * 1024
const GIB = 1024 * MIB

/**
 * Limits by kind. CPU, memory, response, errors, cache and model are those of AFIRGen's `alerting.py`; its limit for a
 * pool of database connections has no counterpart, because there is one connection.
 */
export const alertRules: Readonly<Record<AlertKind, AlertRule>> = {
  /** All processors of the machine, over a minute: one draft may use them whole for a second. */
  cpu: { unit: 'percent', past: 'above', warn: 70, critical: 90, least: 1 },
  /** Of the machine. */
  memory: { unit: 'percent', past: 'above', warn: 75, critical: 90, least: 1 },
  /** The slowest call of the window, 95 % within, over a minute. */
  response: { unit: 'seconds', past: 'above', warn: 2, critical: 5, least: 1 },
  /** Failed calls over five minutes. One failure among three calls is a fault, but no rate. */
  errors: { unit: 'percent', past: 'above', warn: 5, critical: 10, least: 20 },
  /** Since the program was started, of the lookups that could have been answered; a hundred lookups at the least. */
  'cache-hit': { unit: 'percent', past: 'below', warn: 70, critical: 50, least: 100 },
  /** One attempt at the model server, 95 % within, over a minute. */
  'model-latency': { unit: 'seconds', past: 'above', warn: 10, critical: 30, least: 1 },
  /** A draft takes under two seconds: whoever waits a minute waits for something that does not come. */
  'queue-age': { unit: 'seconds', past: 'above', warn: 60, critical: 600, least: 1 },
  /** It is cut back to 16 MiB after every quiet half minute: four times that means that no checkpoint gets through. */
  'wal-size': { unit: 'bytes', past: 'above', warn: 64 * MIB, critical: 256 * MIB, least: 1 },
  /** A year of a station with its copies is under 1 GiB; with half of that left a backup may fail. */
  'disk-left': { unit: 'bytes', past: 'below', warn: 2 * GIB, critical: 512 * MIB, least: 1 }
}

/** The same alert is raised again after this time at the earliest (AFIRGen: 300 s). */
export const RAISE_AGAIN_MS = 300_000
