// Counts what the runners report. A runner that ends without a report (killed, out of memory) counts as one failure.
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{passed: number, failed: number}} Counts */

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** A red runner must never come out as green, whatever its report says. */
const atLeastOneFailure = ({ passed, failed }, exitCode) => ({
  passed,
  failed: exitCode === 0 ? failed : Math.max(1, failed)
})

/**
 * @param {string} file of Vitest's json reporter
 * @param {number} exitCode
 * @returns {Counts} a test file that cannot be loaded has no tests to count: it is one failure
 */
export function vitestCounts(file, exitCode) {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0
  )
  const failed = report.numFailedTests + brokenFiles.length
  return atLeastOneFailure({ passed: report.numPassedTests, failed }, exitCode)
}

/**
 * Files whose process was ended by a signal before their tests could be judged: none of them failed, some never ended.
 * Seen with Node 24 when threads are ended while V8 compiles ("Check failed: jit_page.has_value()"): a fault of the
 * engine, not of the product, and not of the test that it happens to hit.
 *
 * @param {string} file of Vitest's json reporter
 * @returns {readonly string[]} empty when anything else failed as well: then there is no need to look twice
 */
export function filesCutOff(file) {
  const report = readReport(file)
  if (!report || report.numFailedTests > 0) return []
  const failed = report.testResults.filter((result) => result.status === 'failed')
  const isCutOff = ({ assertionResults }) =>
    assertionResults.length > 0 && assertionResults.every(({ status }) => status === 'pending' || status === 'passed')
  return failed.every(isCutOff) ? failed.map(({ name }) => name) : []
}

/**
 * @param {string} file of Playwright's json reporter
 * @param {number} exitCode
 * @returns {Counts} a flaky test is a failed one
 */
export function playwrightCounts(file, exitCode) {
  const stats = readReport(file)?.stats
  if (!stats) return { passed: 0, failed: 1 }
  return atLeastOneFailure({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, exitCode)
}

/** @param {...Counts} counts @returns {Counts} */
export const sumCounts = (...counts) =>
  counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0
  })

/** @param {Counts} counts @returns {string} the last line of `npm test` */
export const summaryLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`
