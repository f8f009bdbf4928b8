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

/** The failed tests of Vitest's JSON report, each with its file and the first lines of what went wrong. */
export function listVitestFailures(report: string): string[] {
  const { testResults } = JSON.parse(report) as {
    testResults: {
      name: string
      status: string
      message?: string
      assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
    }[]
  }
  return testResults.flatMap(({ name, status, message = '', assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
      ? [`${name}: ${cutShort(message)}`]
      : assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => `${name}, ${test.fullName}: ${cutShort(test.failureMessages.join('\n'))}`),
  )
}

/** The tests of Vitest's JSON report that were skipped; the reason stands in their names. */
export function listVitestSkipped(report: string): string[] {
  const { testResults } = JSON.parse(report) as {
    testResults: { assertionResults: { status: string; fullName: string }[] }[]
  }
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => fullName)
}

/** Enough of a message to see what failed, without the listing of where it was called from. */
function cutShort(message: string): string {
  const lines = message.split('\n').filter((line) => !/^\s+at /.test(line))
  return lines.slice(0, 8).join('\n    ').slice(0, 1000)
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

/** The tests of Playwright's JSON report that failed, at the second try too, and errors outside its tests. */
export function listPlaywrightFailures(report: string): string[] {
  const { errors } = JSON.parse(report) as { errors: { message?: string }[] }
  const failed = listTests(report).filter(({ status }) => status === 'unexpected')
  return [
    ...failed.map(({ title }) => title),
    ...errors.map(({ message = 'an error outside the tests' }) => cutShort(message)),
  ]
}

/** The tests of Playwright's JSON report that failed at first and passed when tried again. */
export function listSecondTries(report: string): string[] {
  return listTests(report)
    .filter(({ status }) => status === 'flaky')
    .map(({ title }) => title)
}
