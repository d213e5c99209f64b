import type { Router } from 'express'
import { api } from '../../shared/api.ts'
import type { ChartNote } from '../../shared/note.ts'
import { type ChartRecord, isWhole, type ReadProgress, readsLess } from '../../shared/record.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Consented } from '../consent/consent.ts'
import { withConsent } from '../consent/consent-store.ts'
import { inTransaction } from '../db/transaction.ts'
import { featuresFrom } from '../features/features.ts'
import { NO_STAND_INS, type StandIns, unknownConceptsIn } from '../features/stand-in.ts'
import type { House } from '../house.ts'
import { answer, respond, room } from '../http/endpoint.ts'
import { problemOf } from '../http/problems.ts'
import { hasPatient, type PatientLaunch } from '../launch/open-launch.ts'
import { sharedWithMentor } from '../offers/shared-with-mentor.ts'
import { ledgerOf } from '../outbox/ledger-store.ts'
import { foundInChart } from '../outbox/outbox-store.ts'
import { ANCESTORS, deciding, NEOPLASTIC } from '../terminology/ancestors.ts'
import type { Chart } from './chart.ts'
import { notesIn } from './chart-notes.ts'
import { type Ehr, openEhr } from './ehr.ts'
import { withoutShown } from './note-text.ts'
import { ofOnePatient } from './of-one-patient.ts'
import { readChart } from './read-chart.ts'
import { keepRecord, recordOf } from './record-store.ts'
import { whileAgreed } from './while-agreed.ts'

/** token → record → features: the chart, read only after the patient agreed. */
export function chartRoutes(house: House): Router {
  const router = room()

  respond(house, router, api.readRecord, async ({ launch }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    const consented = await withConsent(house.db, launch, 'read-record', house.now())
    if (!consented.ok) return consented
    await house.tokens.accessFor(launch.id) // a token that is not this patient's begins nothing
    return ok(async (res, record) => {
      res.type('application/x-ndjson')
      const say = (line: ReadProgress) => void res.write(`${JSON.stringify(line)}\n`)
      const read = await readRecord(house, launch, consented.value, say).catch((thrown: unknown) =>
        refuse(problemOf(thrown)),
      )
      if (!read.ok) await record(read.reason)
      say(read.ok ? { kind: 'record', record: read.value } : { kind: 'problem', problem: read.reason })
      res.end()
    })
  })

  answer(house, router, api.record, async ({ launch }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    const consented = await withConsent(house.db, launch, 'read-record', house.now())
    if (!consented.ok) return consented
    const record = await recordOf(house.db, house.vault, launch.id)
    return record ? ok(record) : refuse('record-not-read')
  })

  answer(house, router, api.chartNotes, async ({ launch }) => {
    if (!hasPatient(launch)) return refuse('patient-missing')
    if (launch.lacks.includes('read-notes')) return refuse('scopes-missing')
    const allowed = await mayReadNotes(house, launch)
    if (!allowed.ok) return allowed
    const { patient, match } = allowed.value
    const only = match && (await ledgerOf(house.db, launch)).flatMap((one) => (one.offer === match ? one.marker : []))
    const marked = await reading(
      house,
      launch,
      async () => (await mayReadNotes(house, launch)).ok,
      (ehr) => notesIn(ehr, patient, house.config.ehrDeadlineMs, only),
    )
    await foundInChart(house.db, launch, marked)
    const notes = marked.map(({ note }) => note)
    const still = await mayReadNotes(house, launch)
    return still.ok ? ok(launch.role === 'mentor' ? notes.map(forMentor) : notes) : still
  })

  return router
}

/** What the person shows to their care team is not for a mentor. */
const forMentor = (note: ChartNote): ChartNote => ({ ...note, text: note.text && withoutShown(note.text) })

async function readRecord(
  house: House,
  launch: PatientLaunch,
  consented: Consented<'read-record'>,
  onProgress: (line: ReadProgress) => void,
): Promise<Result<ChartRecord, 'consent-missing' | 'record-read-less'>> {
  const deadlineMs = house.config.ehrDeadlineMs
  const asked = house.issuers.get(launch.issuer)?.extraResources ?? []
  const extras = asked.map((resource) => ({ resource, granted: launch.extras.includes(resource) }))
  const agrees = async () => (await withConsent(house.db, launch, 'read-record', house.now())).ok
  const chart = await reading(house, launch, agrees, (ehr) =>
    readChart({ ehr, consented, lacks: launch.lacks, extras, deadlineMs, onProgress }),
  )
  const { otherPatient } = chart.leftOut
  if (otherPatient > 0) house.log.error({ event: 'other-patient-in-chart', issuer: launch.issuer, otherPatient })
  const readAt = house.now().toISOString()
  const asOf = readAt.slice(0, 10) // in UTC, as many EHRs write moments: what was done this evening is not to come
  const record: ChartRecord = {
    features: featuresFrom(chart, asOf, await standInsFor(house, chart)),
    completeness: isWhole(chart.missing) ? 'complete' : 'partial',
    missing: [...chart.missing],
    leftOut: chart.leftOut,
    readAt,
  }
  // Consent may have been withdrawn while the chart was being read: then nothing of it is kept.
  return inTransaction(house.db, async (tx) => {
    const still = await withConsent(tx, launch, 'read-record', house.now())
    if (!still.ok) return still
    const before = await recordOf(tx, house.vault, launch.id)
    if (before && readsLess(before.missing, record.missing)) return refuse('record-read-less')
    await keepRecord(tx, house.vault, launch, record)
    return ok(record)
  })
}

/** Where the site names a terminology server: what subsumes the concepts that our tables do not know. */
async function standInsFor({ terminology }: House, chart: Chart): Promise<StandIns> {
  if (!terminology) return NO_STAND_INS
  return deciding(await terminology.ancestorsOf(unknownConceptsIn(chart), ANCESTORS, NEOPLASTIC))
}

/** Reads as long as the patient agrees: a withdrawal stops the call that is on its way, and there is no next one. */
async function reading<T>(
  house: House,
  launch: PatientLaunch,
  agrees: () => Promise<boolean>,
  read: (ehr: Ehr) => Promise<T>,
): Promise<T> {
  const underWay = house.readings.begin(launch)
  try {
    const ehr = openEhr(await house.tokens.accessFor(launch.id), house.config.ehrDeadlineMs)
    return await ofOnePatient(whileAgreed(ehr, agrees, underWay.signal), read)
  } finally {
    underWay.end()
  }
}

/** A clinician with consent to read; a mentor only for whom they accompany, if the patient agreed to share, and of that. */
async function mayReadNotes(house: House, launch: PatientLaunch) {
  if (launch.role === 'mentor') return sharedWithMentor(house, launch)
  const consented = await withConsent(house.db, launch, 'read-record', house.now())
  return consented.ok ? ok({ patient: consented.value.patient, match: null }) : consented
}
