import type { AppErrorCode } from '#shared/domain/error.ts'

/**
 * What a failure means for the job: `retry` may go well the next time; `final` will fail the same way again; `crash`
 * may go well, but twice is enough because it endangers the whole process; `stopped` is no failure of the job's.
 */
export type ErrorClass = 'retry' | 'final' | 'crash' | 'stopped'

const classes: Readonly<Record<AppErrorCode, ErrorClass>> = {
  'bad-input': 'final',
  'statement-empty': 'final',
  'statement-too-long': 'final',
  'text-not-well-formed': 'final',
  'not-found': 'final',
  'revision-conflict': 'final',
  'not-editable': 'final',
  'not-registrable': 'final',
  'fir-number-taken': 'final',
  'clock-behind': 'retry',
  'setup-needed': 'retry',
  locked: 'retry',
  'session-locked': 'retry',
  'wrong-passphrase': 'final',
  'passphrase-too-weak': 'final',
  'wrong-key': 'final',
  'keyring-unavailable': 'retry',
  'keyring-changed': 'final',
  'db-corrupt': 'retry',
  'db-newer': 'retry',
  'db-in-use': 'retry',
  'db-readonly': 'retry',
  'db-busy': 'retry',
  'disk-full': 'retry',
  'no-backup': 'retry',
  'job-finished': 'final',
  'lease-lost': 'stopped',
  cancelled: 'stopped',
  'worker-crash': 'retry',
  'worker-timeout': 'retry',
  'worker-out-of-memory': 'crash',
  'payload-unreadable': 'final',
  'pack-invalid': 'final',
  'export-failed': 'retry',
  'report-outdated': 'final',
  'remote-not-configured': 'retry',
  'remote-work-offline': 'retry',
  'remote-offline': 'retry',
  'remote-circuit-open': 'retry',
  'remote-timeout': 'retry',
  'remote-rate-limited': 'retry',
  'remote-server-error': 'retry',
  'remote-unauthorised': 'retry',
  'remote-forbidden': 'retry',
  'remote-conflict': 'final',
  'remote-too-large': 'final',
  'remote-refused': 'final',
  'remote-captive-portal': 'retry',
  'remote-bad-reply': 'retry',
  'remote-tls': 'retry',
  'remote-not-allowed': 'final',
  'sync-sensitive': 'final',
  'sync-not-maskable': 'final',
  'sync-answer-refused': 'retry',
  'unknown-call': 'final',
  'forbidden-sender': 'final',
  'payload-too-large': 'final',
  'shutting-down': 'stopped',
  internal: 'retry'
}

export function classifyError(code: AppErrorCode): ErrorClass {
  return classes[code]
}
