export interface Tally {
  passed: number
  failed: number
}

/** Counts single tests in Vitest's JSON report; a test file that did not load counts as one failure. */
export function countVitest(report: string): Tally {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as {
    numPassedTests: number
    numFailedTests: number
    testResults: { status: string; assertionResults: unknown[] }[]
  }
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}

/**
 * Counts single tests in Playwright's JSON report; errors outside tests count as failures.
 * A test that passed at its second try has passed: `listSecondTries` names it.
 */
export function countPlaywright(report: string): Tally {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number }
    errors: unknown[]
  }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs?: {
    title: string
    tests: { status: string; annotations: { type: string; description?: string }[] }[]
  }[]
}

type PlaywrightTest = { title: string; status: string; reason?: string }

function listTests(report: string): PlaywrightTest[] {
  const read = ({ suites = [], specs = [] }: PlaywrightSuite): PlaywrightTest[] => [
    ...specs.flatMap(({ title, tests }) =>
      tests.map(({ status, annotations }) => {
        const reason = annotations.find(({ type }) => type === 'skip')?.description
        return { title, status, ...(reason !== undefined && { reason }) }
      }),
    ),
    ...suites.flatMap(read),
  ]
  return read(JSON.parse(report) as PlaywrightSuite)
}

/** The tests of Playwright's JSON report that were skipped, each with its reason. */
export function listSkipped(report: string): string[] {
  return listTests(report)
    .filter(({ status }) => status === 'skipped')
    .map(({ title, reason }) => (reason === undefined ? title : `${title} (${reason})`))
}

/** The tests of Playwright's JSON report that failed at first and passed when tried again. */
export function listSecondTries(report: string): string[] {
  return listTests(report)
    .filter(({ status }) => status === 'flaky')
    .map(({ title }) => title)
}
