import type { AppErrorCode, AppErrorData } from '#shared/domain/error.ts'

type Details = AppErrorData['details']

/**
 * The one error class of the core. `message` names the operation in English for the log and never holds a word of a
 * complaint; the window shows its own sentence by `code`.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: AppErrorCode
  readonly details: Details

  constructor(code: AppErrorCode, message: string, options: { cause?: unknown; details?: Details } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.details = options.details
  }

  toData(): AppErrorData {
    return { code: this.code, message: this.message.slice(0, 500), ...(this.details ? { details: this.details } : {}) }
  }
}

/**
 * Makes a storable description of whatever was thrown: an Error, a string, null, an object whose getters throw.
 * The text of a foreign error is kept out on purpose: it may quote the data it failed on.
 */
export function toErrorData(thrown: unknown): AppErrorData {
  if (isAppError(thrown)) return thrown.toData()
  return { code: 'internal', message: `unexpected ${describeThrown(thrown)}` }
}

/** `instanceof` asks the object itself, and a hostile one throws on being asked. */
function isAppError(thrown: unknown): thrown is AppError {
  try {
    return thrown instanceof AppError
  } catch {
    return false
  }
}

function describeThrown(thrown: unknown): string {
  if (thrown === null || thrown === undefined) return String(thrown)
  if (typeof thrown !== 'object') return typeof thrown
  try {
    const name = thrown instanceof Error ? thrown.name : 'object'
    return /^[A-Za-z]{1,40}$/.test(name) ? name : 'object'
  } catch {
    return 'object with a throwing getter'
  }
}

/** Turns anything thrown into an AppError, keeping the original as the cause. */
export function toAppError(thrown: unknown, operation: string): AppError {
  if (isAppError(thrown)) return thrown
  const data = toErrorData(thrown)
  return new AppError(data.code, `${operation}: ${data.message}`, { cause: thrown })
}
