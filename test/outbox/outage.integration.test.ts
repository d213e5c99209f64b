import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { alive } from '../support/alive.ts'
import { databases } from '../support/databases.ts'
import { openWorld, type World } from '../support/world.ts'

const MINUTES_DOWN = 4 * 60
const STEP_MINUTES = 20
const RETRY_AFTER_S = 600
const patients = alive.slice(0, 8).map(({ id }) => id)

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
    const busy = { kind: 'status', status: 503, retryAfter: RETRY_AFTER_S } as const
    world.sandbox.faults.add({ match: { method: 'POST', path: '^/DocumentReference' }, effect: busy })
    for (const patient of patients) await signTwo(patient)

    vi.useFakeTimers({ toFake: ['Date'] })
    const counted = performance.now.bind(performance)
    vi.spyOn(performance, 'now').mockImplementation(() => counted() + passedMs)
    const downSince = new Date().toISOString()
    for (let minutes = 0; minutes < MINUTES_DOWN; minutes += STEP_MINUTES) await pass(STEP_MINUTES)
    expect(await signedIn('in-chart')).toBe(0)
    const tried = posts().filter(({ at }) => at > downSince)
    expect(tried.length).toBeGreaterThan(5)
    const waitedS = tried.slice(1).map(({ at }, nth) => (Date.parse(at) - Date.parse(tried[nth]?.at ?? at)) / 1000)
    expect(waitedS.filter((seconds) => seconds < RETRY_AFTER_S)).toEqual([])

    world.sandbox.faults.clear()
    const late = async () => {
      await pass(STEP_MINUTES)
      return signedIn('in-chart')
    }
    await expect.poll(late).toBe(patients.length * 2)
    for (const patient of patients) {
      const markers = world.sandbox.chart(patient).map(({ identifier }) => identifier?.[0]?.value)
      expect(markers).toEqual(await markersInOrder(patient))
      expect(markers).toHaveLength(2)
    }
  })

  /** The note of a match, and then the summary of what was agreed to. */
  async function signTwo(patient: string): Promise<void> {
    const visit = await world.launch(patient)
    await visit.sign(await visit.toAcceptedOffer())
    const { preview } = await visit.must('consentSummary', { language: 'fr' })
    await visit.must('fileConsentSummary', { language: 'fr', digest: preview.digest })
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

  /** What a nurse reads who opens the charts again. */
  async function signedIn(state: string): Promise<number> {
    const notes = await Promise.all(patients.map(async (patient) => (await world.launch(patient)).must('owedNotes')))
    expect(notes.flat()).toHaveLength(patients.length * 2)
    return notes.flat().filter((note) => note.state === state).length
  }

  async function markersInOrder(patient: string): Promise<string[]> {
    const rows = await sql<{
      marker: string
    }>`select marker from outbox where patient = ${patient} order by seq`.execute(world.app.house.db)
    return rows.rows.map(({ marker }) => marker)
  }
})
