// Two terminals may run set-up at the same time: whoever comes second waits and then finds the work done.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inCache } from './paths.mjs'
import { say } from './say.mjs'

const POLL_MS = 250
/** A lock file is empty only between its creation and the first write: longer than this, and its owner died there. */
const EMPTY_IS_STALE_MS = 10_000

/** Process id plus its start time, because ids are used again after a reboot. @param {number} pid */
function identityOf(pid) {
  try {
    // Field 22 of /proc/<pid>/stat; the name in field 2 may hold spaces, so count from behind its bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return `${pid} -`
  }
}

/** @param {string} owner the lock file's text */
function isAlive(owner) {
  const pid = Number(owner.split(' ')[0])
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  return owner === identityOf(pid)
}

/** @param {string} file @returns {string | undefined} the dead owner's text, undefined when the lock is good or gone */
function staleOwner(file) {
  try {
    const owner = readFileSync(file, 'utf8')
    if (owner === '') return Date.now() - statSync(file).mtimeMs > EMPTY_IS_STALE_MS ? owner : undefined
    return isAlive(owner) ? undefined : owner
  } catch {
    return undefined
  }
}

/** Takes a dead owner's lock away; by rename, so that only one of several waiters can do it. @param {string} file */
function breakStale(file) {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
    rmSync(aside, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/**
 * Runs `work` while no other process of this user runs work under the same name.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const file = inCache('locks', `${name}.lock`)
  mkdirSync(dirname(file), { recursive: true })
  let told = false
  for (;;) {
    try {
      writeFileSync(file, identityOf(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (staleOwner(file) !== undefined) {
      breakStale(file)
      continue
    }
    if (!told) say(`another set-up is busy with ${name}; waiting for it`)
    told = true
    await sleep(POLL_MS)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}
