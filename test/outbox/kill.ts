import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alive } from '../support/alive.ts'
import type { Visit } from '../support/visit.ts'
import { type Killable, openKillable } from './killable.ts'

const TIMES = 10

/** The app is killed after the EHR stored a note and before it answered; then it starts again. */
export function killedWhileSending(database: () => Promise<string | undefined>): void {
  describe.each([
    ['honours If-None-Exist', false],
    ['ignores If-None-Exist', true],
  ])('an EHR that %s', (_, ignoreIfNoneExist) => {
    let app: Killable
    beforeAll(async () => {
      app = await openKillable({ ignoreIfNoneExist, databaseUrl: await database() })
    })
    afterAll(() => app.stop())

    test.each(alive.slice(0, TIMES).map(({ id }, index) => [index + 1, id] as const))(
      'killed while sending, time %i: the chart holds exactly one note',
      async (_, patient) => {
        const visit = await signed(patient)
        await stored(patient)
        await app.kill()
        await app.start()
        await visit.noteIn(['in-chart'], 20_000)
        await sleep(300)
        expect(app.sandbox.chart(patient)).toHaveLength(1)
      },
    )

    async function signed(patient: string): Promise<Visit> {
      const visit = await app.open(patient)
      const offer = await visit.toAcceptedOffer()
      app.sandbox.faults.add({
        match: { method: 'POST', path: '^/DocumentReference' },
        times: 1,
        effect: { kind: 'store-and-hang' },
      })
      await visit.sign(offer)
      return visit
    }

    async function stored(patient: string): Promise<void> {
      while (app.sandbox.chart(patient).length === 0) await sleep(10)
    }
  })
}
