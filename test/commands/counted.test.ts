import { expect, test } from 'vitest'
import { counted, type Report } from '../../commands/counted.ts'

type File = Report['testResults'][number]
const file = (status: string, ...tests: string[]): File => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((one, index) => ({ fullName: `test ${index + 1}`, status: one })),
})

test.each<[string, File[], number, number]>([
  ['what passed and what failed', [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')], 3, 1],
  ['a skipped test as failed', [file('passed', 'passed', 'skipped')], 1, 1],
  ['a test still to write as failed', [file('passed', 'todo')], 0, 1],
  ['a file that could not be loaded as one failure', [file('failed')], 0, 1],
  ['a file whose cleaning up broke as one failure', [file('failed', 'passed', 'passed')], 2, 1],
  ['a file whose preparation broke as its tests, once', [file('failed', 'skipped', 'skipped')], 0, 2],
  ['nothing as nothing', [], 0, 0],
])('counts %s', (_, testResults, passed, failed) => {
  expect(counted({ testResults })).toMatchObject({ passed, failed })
})

test('names each test that did not run', () => {
  const { complaints } = counted({ testResults: [file('passed', 'passed', 'skipped')] })
  expect(complaints).toEqual(['Did not run, which counts as failed: test 2'])
})
