import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEnvironment } from '../../../scripts/checks/test-environment.mjs'
import {
  filesCutOff,
  playwrightCounts,
  sumCounts,
  summaryLine,
  vitestCounts
} from '../../../scripts/checks/test-results.mjs'

describe('counting test results', () => {
  let file = ''
  let folder = ''
  const report = (content: object): void => writeFileSync(file, JSON.stringify(content))
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'results-'))
    file = join(folder, 'report.json')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('takes the numbers of both runners', () => {
    report({ numPassedTests: 7, numFailedTests: 1, testResults: [] })
    const unit = vitestCounts(file, 1)
    report({ stats: { expected: 3, unexpected: 1, flaky: 1 } })
    const window = playwrightCounts(file, 1)
    expect(summaryLine(sumCounts(unit, window))).toBe('10 passed, 3 failed')
  })

  it('counts a test file that cannot be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    report({ numPassedTests: 7, numFailedTests: 0, testResults: [broken] })
    expect(vitestCounts(file, 1)).toEqual({ passed: 7, failed: 1 })
  })

  it('never turns a red runner green', () => {
    report({ numPassedTests: 7, numFailedTests: 0, testResults: [] })
    expect(vitestCounts(file, 1).failed).toBe(1)
    report({ stats: { expected: 3, unexpected: 0, flaky: 0 } })
    expect(playwrightCounts(file, 1).failed).toBe(1)
  })

  it('looks twice only at files whose process was ended, and at nothing when a test failed', () => {
    const ended = { name: 'ended.test.ts', status: 'failed', assertionResults: [{ status: 'pending' }] }
    const whole = { name: 'whole.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }
    const failed = { name: 'failed.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] }
    const broken = { name: 'broken.test.ts', status: 'failed', assertionResults: [] }
    report({ numPassedTests: 1, numFailedTests: 0, testResults: [ended, whole] })
    expect(filesCutOff(file)).toEqual(['ended.test.ts'])
    report({ numPassedTests: 1, numFailedTests: 1, testResults: [ended, failed] })
    expect(filesCutOff(file)).toEqual([])
    report({ numPassedTests: 1, numFailedTests: 0, testResults: [ended, broken] })
    expect(filesCutOff(file)).toEqual([])
    report({ numPassedTests: 1, numFailedTests: 0, testResults: [whole] })
    expect(filesCutOff(file)).toEqual([])
  })

  it('counts a runner that leaves no report as a failure', () => {
    expect(vitestCounts(file, 0)).toEqual({ passed: 0, failed: 1 })
    expect(playwrightCounts(file, 0)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('the home that tests get', () => {
  it('is not the person’s, and is gone afterwards', () => {
    const made = createTestEnvironment({ HOME: '/home/officer', XDG_DATA_HOME: '/home/officer/data', PATH: '/usr/bin' })
    expect(made.env.HOME?.startsWith(made.folder)).toBe(true)
    expect(made.env.TMPDIR?.startsWith(made.folder)).toBe(true)
    expect(made.env['XDG_DATA_HOME']).toBeUndefined()
    expect(statSync(made.env['XDG_RUNTIME_DIR'] ?? '').mode & 0o777).toBe(0o700)
    made.remove()
    expect(existsSync(made.folder)).toBe(false)
  })
})
