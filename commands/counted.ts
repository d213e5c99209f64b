/** What we read of vitest's JSON report. */
export type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

export type Counted = { readonly passed: number; readonly failed: number; readonly complaints: readonly string[] }

/**
 * Counts what passed and what did not, so that nothing is skipped in silence.
 *
 * A test that did not run counts as failed, and so does a file that failed outside of its tests: one that could
 * not be loaded, or whose cleaning up broke.
 */
export function counted({ testResults }: Report): Counted {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const notRun = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status === 'passed'),
  )
  const passed = tests.filter(({ status }) => status === 'passed').length
  return {
    passed,
    failed: tests.length - passed + broken.length,
    complaints: [
      ...notRun.map(({ fullName }) => `Did not run, which counts as failed: ${fullName}`),
      ...broken.map(({ name }) => `Failed outside of its tests: ${name}`),
    ],
  }
}
