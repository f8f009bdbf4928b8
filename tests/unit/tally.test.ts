import { expect, it } from 'vitest'
import {
  countPlaywright,
  countVitest,
  listPlaywrightFailures,
  listSecondTries,
  listSkipped,
  listVitestFailures,
  listVitestSkipped,
} from '../tally.ts'

it('a test file that does not load counts as one failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ],
  }
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 5, failed: 2 })
})

it('a browser run that breaks outside its tests is not a success', () => {
  const report = { stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [{}] }
  expect(countPlaywright(JSON.stringify(report))).toEqual({ passed: 3, failed: 1 })
})

it('what was skipped is named with its reason', () => {
  const skip = [{ type: 'skip', description: 'Firefox is not installed' }]
  const report = {
    suites: [
      {
        suites: [
          {
            specs: [
              { title: 'opens in Firefox', tests: [{ status: 'skipped', annotations: skip }] },
              { title: 'opens', tests: [{ status: 'expected', annotations: [] }] },
            ],
          },
        ],
      },
    ],
  }
  expect(listSkipped(JSON.stringify(report))).toEqual([
    'opens in Firefox (Firefox is not installed)',
  ])
})

it('what Vitest skipped is named, the reason in its name', () => {
  const report = {
    testResults: [
      {
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          { status: 'skipped', fullName: 'agrees with R (left out without R)' },
          { status: 'failed', fullName: 'takes away' },
        ],
      },
      { assertionResults: [] },
    ],
  }
  expect(listVitestSkipped(JSON.stringify(report))).toEqual(['agrees with R (left out without R)'])
})

it('a test that passed only when tried again has passed, and is named', () => {
  const report = JSON.stringify({
    stats: { expected: 1, unexpected: 1, flaky: 1 },
    errors: [],
    suites: [
      {
        specs: [
          { title: 'opens', tests: [{ status: 'expected', annotations: [] }] },
          { title: 'opens late', tests: [{ status: 'flaky', annotations: [] }] },
          { title: 'stays shut', tests: [{ status: 'unexpected', annotations: [] }] },
        ],
      },
    ],
  })
  expect(countPlaywright(report)).toEqual({ passed: 2, failed: 1 })
  expect(listSecondTries(report)).toEqual(['opens late'])
  expect(listPlaywrightFailures(report)).toEqual(['stays shut'])
})

it('a failed test is named with its file and what went wrong, without the places it was called from', () => {
  const report = {
    testResults: [
      {
        name: 'tests/unit/broken.test.ts',
        status: 'failed',
        message: 'no such file',
        assertionResults: [],
      },
      {
        name: 'tests/unit/sums.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds', failureMessages: [] },
          {
            status: 'failed',
            fullName: 'takes away',
            failureMessages: ['Error: expected 1 to be 2\n    at sums.test.ts:3:1'],
          },
        ],
      },
    ],
  }
  expect(listVitestFailures(JSON.stringify(report))).toEqual([
    'tests/unit/broken.test.ts: no such file',
    'tests/unit/sums.test.ts, takes away: Error: expected 1 to be 2',
  ])
})
