import type { AppErrorCode } from '#shared/domain/error.ts'

/** A statement that cannot be drafted from, as the core's typed error; details never hold words of the statement. */
export class DraftInputError extends Error {
  readonly code: AppErrorCode
  readonly details: Readonly<Record<string, number | string>>

  constructor(code: AppErrorCode, details: Readonly<Record<string, number | string>> = {}) {
    super(`statement cannot be drafted: ${code}`)
    this.name = 'DraftInputError'
    this.code = code
    this.details = details
  }
}
