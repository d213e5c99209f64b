import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { NoteState } from '../../shared/note.ts'
import { alive } from '../support/alive.ts'
import { databases } from '../support/databases.ts'
import { signOneOfMany } from '../support/many-notes.ts'
import { openWorld, type World } from '../support/world.ts'

const MINUTES_DOWN = 4 * 60
const STEP_MINUTES = 20
const RETRY_AFTER_S = 600
/** `npm test` signs a few notes; `npm run storm` signs 500. */
const NOTES = Number(process.env.OUTAGE_NOTES ?? 20)
const patients = alive.slice(0, 10).map(({ id }) => id)

describe.each(databases)('an EHR that is down for four hours, on %s', (_, databaseUrl) => {
  let world: World
  let passedMs = 0
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl(), sandbox: { accessTokenSeconds: 24 * 3_600 } })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
  afterAll(() => world.stop())

  test('has every note afterwards, once and in the order of its signing, and was left alone for as long as it asked', async () => {
    const busy = {
      match: { method: 'POST', path: '^/DocumentReference' },
      effect: { kind: 'status', status: 503, retryAfter: RETRY_AFTER_S },
    } as const
    world.sandbox.faults.add(busy)
    await signAll()

    vi.useFakeTimers({ toFake: ['Date'] })
    const counted = performance.now.bind(performance)
    vi.spyOn(performance, 'now').mockImplementation(() => counted() + passedMs)
    const downSince = new Date().toISOString()
    for (let minutes = 0; minutes < MINUTES_DOWN; minutes += STEP_MINUTES) await pass(STEP_MINUTES)
    expect(await told('waiting')).toBe(NOTES)
    expect(posts().filter(({ at }) => at > downSince).length).toBeGreaterThan(5)

    world.sandbox.faults.clear()
    // While the notes go out it asks to be left alone again, and gives no proof of one.
    world.sandbox.faults.add({ ...busy, times: 3, match: { ...busy.match, patient: patients[4] } })
    const noProof = { kind: 'html' } as const
    world.sandbox.faults.add({ match: { ...busy.match, patient: patients[5] }, times: 1, effect: noProof })
    const late = async () => {
      await pass(STEP_MINUTES)
      return told('in-chart')
    }
    await expect.poll(late, { timeout: 30_000 + NOTES * 200 }).toBe(NOTES)
    for (const patient of patients) {
      const markers = world.sandbox.chart(patient).map(({ identifier }) => identifier?.[0]?.value)
      expect(markers).toEqual(await markersInOrder(patient))
      expect(markers).toHaveLength(NOTES / patients.length)
    }
    expect(tooSoon()).toEqual([])
  })

  /** One note for each patient in turn, until all are signed. */
  async function signAll(): Promise<void> {
    const visits = await Promise.all(patients.map((patient) => world.launch(patient)))
    for (let nth = 0; nth < NOTES; nth += 1) {
      const visit = visits[nth % patients.length]
      if (visit) await signOneOfMany(visit, nth < patients.length ? await visit.toAcceptedOffer() : null, nth)
    }
  }

  /** So many minutes go by on every clock, and the worker does what is due then. */
  async function pass(minutes: number): Promise<void> {
    passedMs += minutes * 60_000
    vi.setSystemTime(Date.now() + minutes * 60_000)
    world.app.house.noteIsDue()
    let before = -1
    while (before !== world.sandbox.log().length) {
      before = world.sandbox.log().length
      await sleep(100)
    }
  }

  const posts = () =>
    world.sandbox.log().filter(({ method, resourceType }) => method === 'POST' && resourceType === 'DocumentReference')

  /** The seconds after which it was asked again, where it had asked for more. */
  function tooSoon(): number[] {
    const asked = posts()
    const waitedS = asked.slice(1).map(({ at }, nth) => (Date.parse(at) - Date.parse(asked[nth]?.at ?? at)) / 1000)
    return waitedS.filter((seconds, nth) => asked[nth]?.status === 503 && seconds < RETRY_AFTER_S)
  }

  /** How many notes a nurse who opens the charts again is told are so. */
  async function told(state: NoteState): Promise<number> {
    const notes = await Promise.all(patients.map(async (patient) => (await world.launch(patient)).must('owedNotes')))
    expect(notes.flat()).toHaveLength(NOTES)
    return notes.flat().filter((note) => note.state === state).length
  }

  async function markersInOrder(patient: string): Promise<string[]> {
    const rows = await sql<{
      marker: string
    }>`select marker from outbox where patient = ${patient} order by seq`.execute(world.app.house.db)
    return rows.rows.map(({ marker }) => marker)
  }
})
