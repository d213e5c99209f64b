import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { alive } from '../support/alive.ts'
import { databases } from '../support/databases.ts'
import { type Killable, openKillable } from './killable.ts'

const KILLS = 4
const SIGNED_A_KILL = 4
/** What goes wrong as well, each for two notes. */
const FAULTS = [
  { kind: 'store-and-hang' },
  { kind: 'store-and-reset' },
  { kind: 'delay', ms: 200 },
  { kind: 'truncate' },
  { kind: 'html' },
  { kind: 'status', status: 503 },
] as const

const patients = alive.slice(0, KILLS * SIGNED_A_KILL).map(({ id }) => id)

let app: Killable
afterEach(() => app.stop())

describe.each(databases)(
  'an app that is killed again and again while notes are signed and sent, on %s',
  (_, databaseUrl) => {
    test('has every note in its own chart in the end, once', async () => {
      app = await openKillable({ ignoreIfNoneExist: true, databaseUrl: await databaseUrl() })
      const match = { method: 'POST', path: '^/DocumentReference' }
      for (const patient of patients) await (await app.open(patient)).toAcceptedOffer()
      for (const effect of FAULTS) app.sandbox.faults.add({ match, times: 2, effect })
      const signing: Promise<void>[] = []
      for (let kill = 0; kill < KILLS; kill += 1) {
        signing.push(...patients.slice(kill * SIGNED_A_KILL, (kill + 1) * SIGNED_A_KILL).map(signedInTheEnd))
        await sleep(100 + Math.random() * 900)
        await app.kill()
        await app.start()
      }
      await Promise.all(signing)

      for (const patient of patients) await (await app.open(patient)).noteIn(['in-chart'], 60_000)
      const charts = patients.map((patient) => app.sandbox.chart(patient).map(({ subject }) => subject?.reference))
      expect(charts).toEqual(patients.map((patient) => [`Patient/${patient}`]))
    })
  },
)

/** As a nurse does whose page breaks off: they open the chart again, and go on where they were. */
async function signedInTheEnd(patient: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const visit = await app.open(patient)
      const [[owed], [offer]] = [await visit.must('owedNotes'), await visit.must('offers')]
      if (!owed) await visit.sign({ id: offer?.id ?? '' })
      return
    } catch (cause) {
      if (tries === 100) throw cause
      await sleep(200)
    }
  }
}
