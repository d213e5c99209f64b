import { randomBytes, randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ehr } from '../../server/chart/ehr.ts'
import { identityDigest, identityFrom } from '../../server/chart/identity.ts'
import { markerFor, noteFor } from '../../server/chart/note.ts'
import { WRITE_PROFILES } from '../../server/chart/write-profiles/write-profile.ts'
import { withConsent } from '../../server/consent/consent-store.ts'
import { giveConsent } from '../../server/consent/giving-store.ts'
import { withdraw } from '../../server/consent/withdrawal.ts'
import { vaultWith } from '../../server/db/vault.ts'
import type { House } from '../../server/house.ts'
import type { PatientLaunch } from '../../server/launch/open-launch.ts'
import { newSecret } from '../../server/launch/secret.ts'
import { type Delivery, deliverOne } from '../../server/outbox/deliver.ts'
import { notesOf } from '../../server/outbox/outbox-store.ts'
import { oweNote } from '../../server/outbox/owed-store.ts'
import { signNoteOwed } from '../../server/outbox/sign-store.ts'
import type { Issuer } from '../../server/programme/site.ts'
import { Purpose } from '../../shared/consent.ts'
import { FhirId, LaunchId, OfferId } from '../../shared/ids.ts'
import { databases } from '../support/databases.ts'
import { emptyDatabase } from '../support/empty-database.ts'

const NOW = new Date('2026-06-15T12:00:00Z')
const now = () => NOW
const house = { now } as House // nobody here has an offer: only the hour is asked for
const vault = vaultWith([randomBytes(32)])

describe.each(databases)('a withdrawal on the way of a note, on %s', (_, databaseUrl) => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>
  beforeAll(async () => {
    database = await emptyDatabase(await databaseUrl())
  })
  afterAll(() => database.close())

  /** A note that was signed a moment ago, and the chart it is owed to, in an EHR that is nobody else's. */
  async function signed() {
    const { db } = database
    const issuer = `https://ehr.example/${randomUUID()}`
    const person = { issuer, patient: FhirId.parse(randomUUID()) }
    const launch = { ...person, id: LaunchId.parse(newSecret()), encounter: null, fhirUser: 'Practitioner/n' }
    const given = { purposes: Purpose.options, textVersion: '1', language: 'fr', mode: 'spoken', days: 1 } as const
    await giveConsent(db, person, { ...given, purposes: [...given.purposes], recordedBy: 'Practitioner/n' }, NOW)
    const consented = await withConsent(db, person, 'write-note', NOW)
    const chart = { resourceType: 'Patient', id: person.patient, name: [{ family: 'Roy' }], birthDate: '1970-02-03' }
    const identity = identityFrom(chart, person.patient)
    if (!consented.ok || !identity) throw new Error('Nothing to start from')
    const offer = OfferId.parse(randomUUID())
    const marker = markerFor(offer)
    const owing = { kind: 'begin', about: NOW, replaces: null, marker } as const
    const row = await oweNote(db, { ...owing, person, offer })
    const facts = { ...owing, patient: person.patient, encounter: null, author: 'Practitioner/n', signedAt: NOW }
    await signNoteOwed(db, vault, row.id, {
      consented: consented.value,
      launch: launch as PatientLaunch,
      marker,
      document: noteFor({ ...facts, language: 'fr' }, WRITE_PROFILES['us-core']),
      language: 'fr',
      digest: 'words',
      identityDigest: identityDigest(identity),
      signedAt: NOW,
    })
    const posts: string[] = []
    const ehr: Ehr = {
      fhirBase: issuer,
      patient: person.patient,
      get: async (path) => (path.startsWith('Patient/') ? chart : { resourceType: 'Bundle', type: 'searchset' }),
      post: async (_note, _headers, mayLeave) => {
        if (!(await mayLeave())) return { kind: 'kept-back' }
        posts.push(person.patient)
        return { kind: 'stored', location: null, warnings: [] }
      },
      put: () => Promise.reject(new Error('a new note updates nothing')),
    }
    const delivery = (changes: Partial<Ehr> = {}, before: () => Promise<void> = async () => {}): Delivery => ({
      db,
      now,
      isSteady: () => true,
      chance: () => 0,
      ehrFor: async () => {
        await before()
        return { ...ehr, ...changes }
      },
      vault,
      letGo: async () => false,
      issuerOf: () => ({ settleMs: 100, writeProfile: 'us-core' }) as Issuer,
      deadlineMs: 1_000,
      log: pino({ level: 'silent' }),
    })
    const takeBack = (purposes: Purpose[]) => db.transaction().execute((tx) => withdraw(house, tx, person, purposes))
    const notes = () => notesOf(db, person)
    return { db, person, ehr, posts, delivery, takeBack, notes }
  }
  type Signed = Awaited<ReturnType<typeof signed>>

  const STEPS: readonly (readonly [string, (note: Signed, takeBack: () => Promise<void>) => Promise<unknown>])[] = [
    [
      'before a worker takes it',
      async ({ delivery }, takeBack) => {
        await takeBack()
        await deliverOne(delivery())
      },
    ],
    ['while a worker that took it waits for access', ({ delivery }, takeBack) => deliverOne(delivery({}, takeBack))],
    [
      'while the chart is asked whose it is',
      ({ delivery, ehr }, takeBack) =>
        deliverOne(
          delivery({
            get: async (path) => {
              await takeBack()
              return ehr.get(path)
            },
          }),
        ),
    ],
    [
      'while a new token is fetched for it',
      ({ delivery, ehr }, takeBack) =>
        deliverOne(
          delivery({
            post: async (...sent) => {
              await takeBack()
              return ehr.post(...sent)
            },
          }),
        ),
    ],
    [
      'while it waits for a chart that was busy',
      async ({ delivery }, takeBack) => {
        await deliverOne(delivery({ post: async () => ({ kind: 'busy', waitMs: 0 }) }))
        await takeBack()
        await deliverOne(delivery())
      },
    ],
    [
      'while it is held for a sign-in',
      async ({ delivery }, takeBack) => {
        await deliverOne(delivery({ post: async () => ({ kind: 'sign-in-needed' }) }))
        await takeBack()
        await deliverOne(delivery())
      },
    ],
  ]

  describe.each(['write-note', 'match'] as const)('of the agreement to %s', (purpose) => {
    test.each(STEPS)('%s: it never leaves, and the clinician is told why', async (_name, step) => {
      const note = await signed()
      await step(note, () => note.takeBack([purpose]))
      await deliverOne(note.delivery())
      expect(note.posts).toEqual([])
      expect(await note.notes()).toMatchObject([{ state: 'stopped', reason: 'consent-withdrawn' }])
    })

    test('while it is being sent: what the chart has is said to be there, and nothing is sent again', async () => {
      const note = await signed()
      const send: Ehr['post'] = async (sent, headers, mayLeave) => {
        const may = await mayLeave()
        await note.takeBack([purpose])
        return note.ehr.post(sent, headers, async () => may)
      }
      await deliverOne(note.delivery({ post: send }))
      await deliverOne(note.delivery())
      expect(note.posts).toHaveLength(1)
      expect(await note.notes()).toMatchObject([{ state: 'in-chart' }])
    })

    test('after a sending nobody knows the end of: it is not sent again', async () => {
      const note = await signed()
      await deliverOne(note.delivery({ post: async () => ({ kind: 'unproven' }) }))
      await note.takeBack([purpose])
      await deliverOne(note.delivery())
      expect(note.posts).toEqual([])
      expect(await note.notes()).toMatchObject([{ state: 'stopped' }])
    })
  })

  test('an agreement that expired before the note left: it never leaves', async () => {
    const { delivery, posts, notes } = await signed()
    const later = new Date(NOW.getTime() + 2 * 86_400_000)
    await deliverOne({ ...delivery(), now: () => later })
    expect(posts).toEqual([])
    expect(await notes()).toMatchObject([{ state: 'stopped', reason: 'consent-withdrawn' }])
  })

  test.each(['read-record', 'tell-mentor', 'share-summaries'] as const)(
    'of the agreement to %s leaves the note alone: it tells of nothing that was read or shared',
    async (purpose) => {
      const note = await signed()
      await note.takeBack([purpose])
      await deliverOne(note.delivery())
      expect(note.posts).toHaveLength(1)
    },
  )
})
