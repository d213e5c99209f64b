import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { chanceFrom } from '../../bench/matching/chance.ts'
import { people } from '../../sandbox/people/index.ts'
import { markerFor } from '../../server/chart/note.ts'
import type { NoteState } from '../../shared/note.ts'
import type { OfferView } from '../../shared/offer.ts'
import { alive } from '../support/alive.ts'
import { databases } from '../support/databases.ts'
import { signOneOfMany } from '../support/many-notes.ts'
import type { Visit } from '../support/visit.ts'
import { astray } from './astray.ts'
import { type Killable, openKillable } from './killable.ts'

/** `npm test` makes a small storm; `npm run storm` makes the whole one, and takes STORM_SEED to make the same again. */
const KILLS = Number(process.env.STORM_KILLS ?? 4)
const NOTES = Number(process.env.STORM_NOTES ?? 28)
const SEED = Number(process.env.STORM_SEED ?? Date.now() % 2 ** 31)
process.stdout.write(`A storm of ${KILLS} kills and ${NOTES} notes, seed ${SEED}\n`)

/** What goes wrong as well, some of it between one kill and the next. */
const FAULTS = [
  { kind: 'store-and-hang' },
  { kind: 'store-and-reset' },
  { kind: 'delay', ms: 200 },
  { kind: 'truncate' },
  { kind: 'html' },
  { kind: 'status', status: 503 },
] as const
const FAULTS_A_KILL = 3
const MOST_TRIES = 300
const TO_DOCUMENTS = { method: 'POST', path: '^/DocumentReference' }

const patients = alive.slice(0, 7).map(({ id }) => id)

let app: Killable
/** `next` is, for each nurse, the note they sign now. */
type Storm = { killed: number; next: number[]; over: boolean }
afterEach(() => app.stop())

describe.each(databases)(
  'an app that is killed again and again while notes are signed and sent, on %s',
  (name, databaseUrl) => {
    test('has every note in its own chart in the end, once and in the order of its signing', async () => {
      app = await openKillable({ ignoreIfNoneExist: true, databaseUrl: await databaseUrl() })
      const offers: OfferView[] = []
      for (const patient of patients) offers.push(await (await app.open(patient)).toAcceptedOffer())
      const storm: Storm = { killed: 0, next: patients.map((_, nth) => nth), over: false }
      const signing = Promise.all(offers.map((offer, nth) => nurseOf(storm, patients[nth] ?? '', offer, nth)))
      signing.catch(() => {
        storm.over = true
      })
      await killAgainAndAgain(storm)
      const signed = new Map(await signing)

      const told: NoteState[] = []
      for (const patient of patients) told.push(...(await toldInTheEnd(patient)))
      const count = [...signed.values()].flat().length
      const { lost, duplicated, wrongChart } = astray(signed, textsIn)
      process.stdout.write(
        `${name}: ${storm.killed} kills, ${count} notes, ${lost} lost, ${duplicated} duplicated, ${wrongChart} in a wrong chart\n`,
      )
      expect({ lost, duplicated, wrongChart }).toEqual({ lost: 0, duplicated: 0, wrongChart: 0 })
      expect(told).toEqual(Array(NOTES).fill('in-chart'))
      expect(patients.map(textsIn)).toEqual([...signed.values()])
      // The notes of two matches read alike: they are told apart by their markers.
      const first = patients.map((patient) => app.sandbox.chart(patient)[0]?.identifier?.[0]?.value)
      expect(first).toEqual(offers.map(({ id }) => markerFor(id)))
      expect(people.filter(({ id }) => !patients.includes(id)).flatMap(({ id }) => textsIn(id))).toEqual([])
    })
  },
)

/** One kill a share of the notes, at any moment, but never so often that nobody can sign any more. */
async function killAgainAndAgain(storm: Storm): Promise<void> {
  const chance = chanceFrom(SEED)
  const share = NOTES / KILLS
  while (storm.killed < KILLS && !storm.over) {
    for (let nth = 0; nth < FAULTS_A_KILL; nth += 1)
      app.sandbox.faults.add({ match: TO_DOCUMENTS, times: 1, effect: chance.one(FAULTS) })
    const allSignedTo = Math.floor((storm.killed - 1) * share)
    while (Math.min(...storm.next) < allSignedTo && !storm.over) await sleep(20)
    await sleep(chance.between(100, 1_000))
    await app.kill()
    storm.killed += 1
    await app.start()
  }
}

/**
 * Signs every seventh note, each not before its share of the storm. When the page breaks off, the nurse opens the chart
 * again and goes on where they were.
 */
async function nurseOf(storm: Storm, patient: string, offer: OfferView, first: number): Promise<[string, string[]]> {
  const signed: string[] = []
  let visit: Visit | null = null
  for (let nth = first, tries = 1; nth < NOTES && !storm.over; ) {
    while (storm.killed < Math.floor((nth * KILLS) / NOTES) && !storm.over) await sleep(20)
    try {
      visit ??= await app.open(patient)
      signed.push(await signOneOfMany(visit, nth === first ? offer : null, nth))
      nth += patients.length
      storm.next[first] = nth
      tries = 1
    } catch (cause) {
      if (tries === MOST_TRIES) throw cause
      tries += 1
      visit = null
      await sleep(200)
    }
  }
  return [patient, signed]
}

/** What a nurse who opens the chart again is told of its notes, once none is on its way any more. */
async function toldInTheEnd(patient: string): Promise<NoteState[]> {
  for (;;) {
    const notes = await (await app.open(patient)).must('owedNotes')
    const states = notes.map(({ state }) => state)
    if (!states.some((state) => state === 'waiting' || state === 'uncertain')) return states
    await sleep(500)
  }
}

const textsIn = (patient: string) =>
  app.sandbox
    .chart(patient)
    .map(({ content }) => Buffer.from(content[0]?.attachment.data ?? '', 'base64').toString('utf8'))
