import { AppError } from '../../electron/core/support/errors.ts'

/** The code of the AppError that `work` throws; undefined when it throws none. Anything else thrown goes through. */
export function errorCode(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

export async function errorCodeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
