// Packed as resources/default_app.asar of the fallback Electron: opens the app folder named on the command line, as the
// default app of an official Electron does. Playwright's loader arrives through `-r` and must run before the app.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { Module } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** @returns {{folder: string | undefined, preload: string[], wantsVersion: boolean}} */
function readArguments(args) {
  const preload = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]
    if (arg === '-r' || arg === '--require') preload.push(args[++at])
    else if (arg === '-v' || arg === '--version') return { folder: undefined, preload, wantsVersion: true }
    else if (!arg.startsWith('-')) return { folder: arg, preload, wantsVersion: false }
  }
  return { folder: undefined, preload, wantsVersion: false }
}

async function openApp(folder) {
  const path = resolve(folder)
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const name = manifest.productName ?? manifest.name
  if (name) app.name = name
  if (manifest.version) app.setVersion(manifest.version)
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`)
  app.setAppPath(path)
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  await import(pathToFileURL(join(path, manifest.main ?? 'index.js')).href)
}

const { folder, preload, wantsVersion } = readArguments(process.argv.slice(1))
if (preload.length > 0) Module._preloadModules(preload)
if (wantsVersion) {
  console.log(`v${process.versions.electron}`)
  app.exit(0)
} else if (folder === undefined) {
  console.error('usage: electron <app folder>')
  app.exit(2)
} else {
  try {
    // Awaited at the top level: Electron holds `ready` back until this module is done, and the app must be able to
    // register its scheme and enable the sandbox before that.
    await openApp(folder)
  } catch (error) {
    console.error(`cannot start ${folder}:`, error)
    app.exit(1)
  }
}
