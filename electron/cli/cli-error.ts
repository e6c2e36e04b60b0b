import { toErrorData } from '../core/support/errors.ts'
import type { AppErrorCode, AppErrorData } from '#shared/domain/error.ts'

/** What the command line cannot go on from: printed as `code: message`, exit code 2. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: AppErrorCode

  constructor(code: AppErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Code and sentence of whatever was thrown; never a stack, never words of the statement. */
export function describeError(thrown: unknown): Readonly<Pick<AppErrorData, 'code' | 'message'>> {
  if (thrown instanceof CliError) return { code: thrown.code, message: thrown.message }
  const { code, message } = toErrorData(thrown)
  return { code, message }
}
