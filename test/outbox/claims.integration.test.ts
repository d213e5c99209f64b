import { randomBytes, randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ehr } from '../../server/chart/ehr.ts'
import { EhrError } from '../../server/chart/ehr-error.ts'
import { identityDigest, identityFrom } from '../../server/chart/identity.ts'
import { markerFor, noteFor } from '../../server/chart/note.ts'
import { WRITE_PROFILES } from '../../server/chart/write-profiles/write-profile.ts'
import { withConsent } from '../../server/consent/consent-store.ts'
import { withdrawConsents } from '../../server/consent/ending-store.ts'
import { giveConsent } from '../../server/consent/giving-store.ts'
import { vaultWith } from '../../server/db/vault.ts'
import type { PatientLaunch } from '../../server/launch/open-launch.ts'
import { newSecret } from '../../server/launch/secret.ts'
import { clockWatch } from '../../server/outbox/clock-jump.ts'
import { type Delivery, deliverOne } from '../../server/outbox/deliver.ts'
import { adoptNotes, notesOf } from '../../server/outbox/outbox-store.ts'
import { oweNote } from '../../server/outbox/owed-store.ts'
import { signNoteOwed } from '../../server/outbox/sign-store.ts'
import { stopNotes } from '../../server/outbox/stop-store.ts'
import { startWorker } from '../../server/outbox/worker.ts'
import type { Issuer } from '../../server/programme/site.ts'
import { FhirId, LaunchId, OfferId } from '../../shared/ids.ts'
import { databases } from '../support/databases.ts'
import { emptyDatabase } from '../support/empty-database.ts'
import { freshDatabase } from '../support/postgres.ts'

const ISS = 'https://ehr.example/fhir'
const [DEADLINE_MS, SETTLE_MS] = [1_000, 100]
/** Identity, look and post of one note, each as slow as it may be. */
const FIRST_CLAIM_MS = 6 * DEADLINE_MS + SETTLE_MS
const vault = vaultWith([randomBytes(32)])

describe.each(databases)('a note that a worker has claimed, on %s', (_, databaseUrl) => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>
  beforeAll(async () => {
    database = await emptyDatabase(await databaseUrl())
  })
  afterAll(() => database.close())

  /** A signed note, a clock that is moved by hand, and an EHR that answers as told. */
  async function owed(issuer = ISS) {
    const { db } = database
    const clock = { at: new Date('2026-06-15T12:00:00Z'), counted: 0 }
    const now = () => clock.at
    const jump = (ms: number) => {
      clock.at = new Date(clock.at.getTime() + ms)
    }
    const pass = (ms: number) => {
      jump(ms)
      clock.counted += ms
    }
    const patient = FhirId.parse(randomUUID())
    const chart = { resourceType: 'Patient', id: patient, name: [{ family: 'Roy' }], birthDate: '1970-02-03' }
    const launch = {
      id: LaunchId.parse(newSecret()),
      issuer,
      patient,
      encounter: null,
      fhirUser: 'Practitioner/n',
    }
    const person = { issuer, patient }
    const given = {
      purposes: ['write-note' as const],
      textVersion: '1',
      language: 'fr' as const,
      mode: 'spoken' as const,
    }
    await giveConsent(db, person, { ...given, recordedBy: 'Practitioner/n', days: 1 }, now())
    const consented = await withConsent(db, person, 'write-note', now())
    const identity = identityFrom(chart, patient)
    if (!consented.ok || !identity) throw new Error('Nothing to start from')
    const offer = OfferId.parse(randomUUID())
    const marker = markerFor(offer)
    const owing = { kind: 'begin' as const, about: now(), replaces: null, marker }
    const row = await oweNote(db, { ...owing, person, offer })
    const facts = { ...owing, patient, encounter: null, author: 'Practitioner/n', language: 'fr' as const }
    await signNoteOwed(db, vault, row.id, {
      consented: consented.value,
      launch: launch as PatientLaunch,
      marker,
      document: noteFor({ ...facts, signedAt: now() }, WRITE_PROFILES['us-core']),
      language: 'fr',
      digest: 'words',
      identityDigest: identityDigest(identity),
      signedAt: now(),
    })
    const posts: string[] = []
    const ehr: Ehr = {
      fhirBase: issuer,
      patient,
      get: async () => chart,
      post: async (_note, _headers, mayLeave) => {
        if (!(await mayLeave())) return { kind: 'kept-back' }
        posts.push(patient)
        return { kind: 'stored', location: null, warnings: [] }
      },
      put: () => Promise.reject(new Error('a new note updates nothing')),
    }
    const delivery = (changes: Partial<Ehr> = {}): Delivery => ({
      db,
      now,
      ehrFor: async () => ({ ...ehr, ...changes }),
      vault,
      letGo: async () => false,
      issuerOf: () => ({ settleMs: SETTLE_MS, writeProfile: 'us-core' }) as Issuer,
      isSteady: clockWatch(now, () => clock.counted),
      chance: () => 0,
      deadlineMs: DEADLINE_MS,
      log: pino({ level: 'silent' }),
    })
    return { db, launch: launch.id as string, now, pass, jump, person, posts, ehr, chart, delivery }
  }

  test('and that leaves late is not taken by another worker while it is on its way', async () => {
    const { pass, posts, chart, ehr, delivery } = await owed()
    const other: boolean[] = []
    const slow = delivery({
      get: async () => {
        pass(FIRST_CLAIM_MS - 50)
        return chart
      },
      post: async (note, headers, mayLeave) => {
        const may = await mayLeave()
        pass(SETTLE_MS + DEADLINE_MS)
        other.push(await deliverOne(delivery()))
        return ehr.post(note, headers, async () => may)
      },
    })
    expect(await deliverOne(slow)).toBe(true)
    expect(other).toEqual([false])
    expect(posts).toHaveLength(1)
  })

  test('for too long does not leave: another worker may have it by now', async () => {
    const { pass, posts, chart, delivery } = await owed()
    await deliverOne(
      delivery({
        get: async () => {
          pass(FIRST_CLAIM_MS + 50)
          return chart
        },
      }),
    )
    expect(posts).toEqual([])
  })

  test('is held when it would go to another EHR than the one it was signed for', async () => {
    const { db, person, posts, delivery } = await owed()
    await deliverOne(delivery({ fhirBase: 'https://other.example/fhir' }))
    expect(posts).toEqual([])
    expect(await notesOf(db, person)).toMatchObject([{ state: 'held', reason: 'patient-mismatch' }])
  })

  test('waits for nobody else’s EHR: one that never answers does not hold up the notes for another', async () => {
    const [silent, answering] = ['https://silent.example/fhir', 'https://answering.example/fhir']
    const held = Promise.withResolvers<never>()
    const [stuck, quick] = [await owed(silent), await owed(answering)]
    const ehrFor = (launch: string) =>
      launch === stuck.launch ? held.promise : quick.delivery().ehrFor(LaunchId.parse(launch))
    const worker = startWorker({ ...quick.delivery(), ehrFor }, [silent, answering])
    await expect.poll(() => quick.posts).toHaveLength(1)
    held.reject(new EhrError('unreachable', { lasting: false }))
    await worker.stop()
    expect(stuck.posts).toEqual([])
  })

  const withdraw = ({ db, now, person }: Awaited<ReturnType<typeof owed>>) =>
    db.transaction().execute(async (tx) => {
      await withdrawConsents(tx, person, ['write-note'], now())
      await stopNotes(tx, person)
    })

  test('stops when the consent is withdrawn while the chart is asked whose it is', async () => {
    const signed = await owed()
    const asked = signed.delivery({
      get: async () => {
        await withdraw(signed)
        return signed.chart
      },
    })
    await deliverOne(asked)
    expect(signed.posts).toEqual([])
    expect(await notesOf(signed.db, signed.person)).toMatchObject([{ state: 'stopped', reason: 'consent-withdrawn' }])
  })

  const HOUR_MS = 3_600_000
  /** An EHR of its own, of which nothing else is due. */
  const alone = async (name: string) => {
    const issuer = `https://${name}.example/fhir`
    const note = await owed(issuer)
    return { ...note, deliver: (by: Delivery) => deliverOne(by, issuer) }
  }

  test('and that is on its way while the clock jumps an hour is taken by nobody else until its claim is over', async () => {
    const { pass, jump, posts, ehr, delivery, deliver } = await alone('jump-on-the-way')
    const other = delivery()
    const taken: boolean[] = []
    const died = delivery({
      post: async (note, headers, mayLeave) => {
        await ehr.post(note, headers, mayLeave)
        jump(HOUR_MS)
        taken.push(await deliver(other))
        pass(FIRST_CLAIM_MS - 1)
        taken.push(await deliver(other))
        throw new Error('died')
      },
    })
    await expect(deliver(died)).rejects.toThrow('died')
    expect(taken).toEqual([false, false])
    pass(1)
    expect(await deliver(other)).toBe(true)
    expect(posts).toHaveLength(1)
  })

  test('and that may have arrived is looked for when the chart has had its time, also by a clock that jumped', async () => {
    const { db, pass, jump, person, delivery, deliver } = await alone('jump-and-look')
    const worker = delivery({ post: async () => ({ kind: 'unproven' }) })
    await deliver(worker)
    jump(HOUR_MS)
    expect(await deliver(worker)).toBe(false)
    jump(-HOUR_MS)
    pass(FIRST_CLAIM_MS)
    expect(await deliver(worker)).toBe(true)
    expect(await notesOf(db, person)).toMatchObject([{ state: 'uncertain' }])
  })

  test('and what has never left does not wait for a clock that jumped', async () => {
    const { jump, posts, delivery, deliver } = await alone('jump-and-send')
    const worker = delivery()
    jump(HOUR_MS)
    expect(await deliver(worker)).toBe(true)
    expect(posts).toHaveLength(1)
  })

  test('goes on with the sign-in of whoever opened the chart again while it was tried with the ended one', async () => {
    const { db, now, person, posts, delivery, deliver } = await alone('signed-in-meanwhile')
    const again = LaunchId.parse(newSecret())
    const ended = {
      ...delivery(),
      async ehrFor() {
        await adoptNotes(db, { ...person, id: again, fhirUser: 'Practitioner/n' }, now())
        throw new EhrError('sign-in-needed', { lasting: true })
      },
    }
    expect(await deliver(ended)).toBe(true)
    expect(await notesOf(db, person)).toMatchObject([{ state: 'waiting', reason: null }])
    const asked: string[] = []
    const next = delivery()
    await deliver({
      ...next,
      ehrFor(launch) {
        asked.push(launch)
        return next.ehrFor(launch)
      },
    })
    expect(asked).toEqual([again])
    expect(posts).toHaveLength(1)
  })

  test('and a withdrawal at the same moment never wait for each other: one of them is first', async () => {
    for (let round = 0; round < 20; round += 1) {
      const signed = await owed()
      const withdrawn: Promise<void>[] = []
      const asked = signed.delivery({
        get: async () => {
          withdrawn.push(withdraw(signed))
          return signed.chart
        },
      })
      await deliverOne(asked)
      await Promise.all(withdrawn)
      const [note] = await notesOf(signed.db, signed.person)
      expect(note?.state).toBe(signed.posts.length === 1 ? 'in-chart' : 'stopped')
    }
  })
})

test('a withdrawal waits for what is being done with the consent, and so undoes all of it', async () => {
  const { db, close } = await emptyDatabase(await freshDatabase())
  const person = { issuer: ISS, patient: FhirId.parse('roy') }
  const given = { purposes: ['read-record' as const], textVersion: '1', language: 'fr' as const, mode: 'self' as const }
  await giveConsent(db, person, { ...given, recordedBy: 'Patient/roy', days: 1 }, new Date())
  const done: string[] = []
  const reading = Promise.withResolvers<void>()
  const acting = db.transaction().execute(async (tx) => {
    await withConsent(tx, person, 'read-record', new Date())
    reading.resolve()
    await new Promise((resolve) => setTimeout(resolve, 300))
    done.push('kept what was read')
  })
  await reading.promise
  await withdrawConsents(db, person, ['read-record'], new Date())
  done.push('withdrawn')
  await acting
  expect(done).toEqual(['kept what was read', 'withdrawn'])
  await close()
})
