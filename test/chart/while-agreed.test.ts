import { expect, test } from 'vitest'
import type { Ehr } from '../../server/chart/ehr.ts'
import { readingsUnderWay } from '../../server/chart/readings.ts'
import { whileAgreed } from '../../server/chart/while-agreed.ts'
import { FhirId } from '../../shared/ids.ts'

const ALICE = { issuer: 'https://ehr.example', patient: FhirId.parse('alice') }

/** A chart that answers only when it is told to, or when the call is broken off. */
function slowChart() {
  const asked: string[] = []
  const answers: (() => void)[] = []
  const ehr: Ehr = {
    fhirBase: ALICE.issuer,
    patient: ALICE.patient,
    get: (path, signal) =>
      new Promise((resolve, reject) => {
        asked.push(path)
        answers.push(() => resolve({ path }))
        signal?.addEventListener('abort', () => reject(new Error('broken off')))
      }),
    post: async () => ({ kind: 'not-sent' }),
    put: async () => ({ kind: 'not-sent' }),
  }
  return { ehr, asked, answer: () => answers.shift()?.() }
}

test('the agreement is asked for before every call: the first after a withdrawal is not made', async () => {
  const { ehr, asked, answer } = slowChart()
  let agrees = true
  const door = whileAgreed(ehr, async () => agrees, new AbortController().signal)
  const first = door.get('Condition?page=1')
  await Promise.resolve()
  answer()
  await first
  agrees = false
  await expect(door.get('Condition?page=2')).rejects.toMatchObject({ code: 'consent-ended' })
  expect(asked).toEqual(['Condition?page=1'])
})

test('a withdrawal breaks off the call that is on its way, and no other person’s', async () => {
  const readings = readingsUnderWay()
  const alice = readings.begin(ALICE)
  const bob = readings.begin({ ...ALICE, patient: FhirId.parse('bob') })
  const elsewhere = readings.begin({ ...ALICE, issuer: 'https://other.example' })
  const { ehr } = slowChart()
  const reading = whileAgreed(ehr, async () => true, alice.signal).get('Condition')
  await Promise.resolve()
  readings.stop(ALICE)
  await expect(reading).rejects.toThrow('broken off')
  expect([bob.signal.aborted, elsewhere.signal.aborted]).toEqual([false, false])
})

test('a reading that has ended is stopped by nobody', () => {
  const readings = readingsUnderWay()
  const one = readings.begin(ALICE)
  one.end()
  readings.stop(ALICE)
  expect(one.signal.aborted).toBe(false)
})
