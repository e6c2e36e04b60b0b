// What set-up tells the person in front of it. Everything goes to stderr, so that stdout stays free for results
// (`npm run draft -- --json FILE | jq` must work on the very first run too).

/** One line of progress. @param {string} text */
export function say(text) {
  process.stderr.write(`[prathamiki] ${text}\n`)
}

/** @param {number} ms @returns {string} e.g. `0.4 s`, `1 min 12 s` */
export function formatDuration(ms) {
  const seconds = ms / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** Silence longer than this makes people press Ctrl+C. */
const HEARTBEAT_MS = 15_000

/**
 * Runs one long step, says when it starts, that it is still going on, and how long it took.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(title, work) {
  const startedAt = performance.now()
  say(`${title} ...`)
  const heartbeat = setInterval(
    () => say(`  still at it after ${formatDuration(performance.now() - startedAt)}`),
    HEARTBEAT_MS
  )
  try {
    const result = await work()
    say(`  done in ${formatDuration(performance.now() - startedAt)}`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}

/** A failure that the person can do something about: printed as plain text, without a stack. */
export class SetupError extends Error {
  /** @param {string} message @param {number} [exitCode] */
  constructor(message, exitCode = 1) {
    super(message)
    this.name = 'SetupError'
    this.exitCode = exitCode
  }
}

/** Runs an entry point and turns its failure into a message and an exit code. @param {() => Promise<number>} main */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    say(error instanceof SetupError ? error.message : (error?.stack ?? String(error)))
    process.exitCode = error instanceof SetupError ? error.exitCode : 1
  }
}
