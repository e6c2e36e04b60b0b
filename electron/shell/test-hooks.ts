/**
 * Every way a test or a development machine may bend the product, in one place. In a packaged build none of them
 * exists: whoever can set an environment variable must not be able to move the record or load a foreign binding.
 */
export type TestHooks = Readonly<{
  /** Where the store lies, instead of the user-data folder. */
  dataDir: string | null
  /** Where an exported PDF is written without asking. */
  saveDir: string | null
  /** A SQLite binding compiled for an older runtime, instead of the one that comes with the library. */
  sqliteBinding: string | null
}>

const noHooks: TestHooks = { dataDir: null, saveDir: null, sqliteBinding: null }

/** @param environment usually `process.env`; an empty value counts as not set. */
export function readTestHooks(environment: Readonly<Record<string, string | undefined>>, packaged: boolean): TestHooks {
  if (packaged) return noHooks
  return {
    dataDir: environment['PRATHAMIKI_DATA_DIR'] || null,
    saveDir: environment['PRATHAMIKI_SAVE_DIR'] || null,
    sqliteBinding: environment['PRATHAMIKI_SQLITE_BINDING'] || null
  }
}
