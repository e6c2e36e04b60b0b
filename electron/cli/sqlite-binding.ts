/** Node-API of the binding that the library ships: an older runtime dies on it without a word. */
const SHIPPED_NAPI = 10

/**
 * The SQLite binding that the set-up compiled for an older runtime. Where the shipped one fits it is taken, whatever
 * the environment says: a variable must not make a current runtime load a foreign binding.
 *
 * @param environment usually `process.env`; an empty value counts as not set
 * @param napi usually `process.versions.napi`
 * @returns its path, or undefined for the shipped one
 */
export function sqliteBindingFor(
  environment: Readonly<Record<string, string | undefined>>,
  napi: string | undefined
): string | undefined {
  if (Number(napi) >= SHIPPED_NAPI) return undefined
  return environment['PRATHAMIKI_SQLITE_BINDING'] || undefined
}
