import { expect, test } from 'vitest'
import { eachLine } from '../../client/api.ts'
import { afterLine, lastWhole, type RecordState } from '../../client/use-record.ts'
import { record } from './fixtures.ts'

const streamOf = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part))
      controller.close()
    },
  })

test.each([
  ['whole lines', ['a\n', 'b\n']],
  ['lines cut anywhere', ['a', '\nb', '\n']],
  ['a last line without its end', ['a\nb']],
])('the reading is told line by line: %s', async (_, parts) => {
  const lines: string[] = []
  await eachLine(streamOf(...parts), (line) => lines.push(line))
  expect(lines).toEqual(['a', 'b'])
})

test('a letter cut in two by the network is one letter again', async () => {
  const [first = 0, ...rest] = new TextEncoder().encode('é\n')
  const lines: string[] = []
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Uint8Array.of(first))
      controller.enqueue(Uint8Array.from(rest))
      controller.close()
    },
  })
  await eachLine(stream, (line) => lines.push(line))
  expect(lines).toEqual(['é'])
})

const WHOLE = record()
const ready: RecordState = { state: 'ready', record: WHOLE }

test('a reading that fails leaves what an earlier one understood', () => {
  const reading = afterLine(ready, { kind: 'page', resource: 'Condition', entries: 3 })
  const failed = afterLine(reading, { kind: 'problem', problem: 'ehr-unreachable' })
  expect(failed).toMatchObject({ state: 'failed', problem: 'ehr-unreachable' })
  expect(lastWhole(failed)).toBe(WHOLE)
})

test('a new reading takes the place of the old one only when it is whole', () => {
  const newer = record({}, { readAt: '2026-11-24T15:00:00.000Z' })
  const reading = afterLine(ready, { kind: 'done', resource: 'Patient', entries: 1 })
  expect(lastWhole(reading)).toBe(WHOLE)
  expect(lastWhole(afterLine(reading, { kind: 'record', record: newer }))).toBe(newer)
})
