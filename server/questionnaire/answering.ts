import type { z } from 'zod'
import { Answers } from '../../shared/answers.ts'
import type { Problem } from '../../shared/problem.ts'
import type { AnswerGiven, Kept, QuestionnaireView, ShownToTeam } from '../../shared/questionnaire.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { recordOf } from '../chart/record-store.ts'
import type { Consented } from '../consent/consent.ts'
import { withConsent } from '../consent/consent-store.ts'
import { entryOf } from '../consent/entry.ts'
import type { Db } from '../db/database.ts'
import { inTransaction } from '../db/transaction.ts'
import type { House } from '../house.ts'
import type { PatientLaunch } from '../launch/open-launch.ts'
import type { LastLookedFor } from '../offers/last-looked-for.ts'
import { retell } from '../offers/retold.ts'
import { correctedBy } from '../profile/corrected.ts'
import { correctionsOf } from '../profile/correction-store.ts'
import { answersFrom } from './answers-from.ts'
import { answersOf, type Draft, keepAnswers } from './draft-store.ts'
import { subjectsOf } from './form.ts'
import { fitting, givenOf, type Heard, heardIn } from './given.ts'
import { initialFrom, saidByChart } from './initial.ts'
import { itemsIn } from './questionnaire.ts'
import { responseFrom } from './response.ts'
import { isNoted, saidSoFar } from './said-so-far.ts'
import { ownQuestions, seenByTeam, shownToTeam } from './shown.ts'

/**
 * The questionnaire as this person or their clinician sees it, with what was answered.
 *
 * refuses  consent-missing, and who may not be matched
 */
export async function questionnaireFor(
  house: House,
  launch: PatientLaunch,
): Promise<Result<QuestionnaireView, Problem>> {
  const { questionnaire } = house.config
  const entry = await entryOf(house, launch)
  if (!entry.ok) return entry
  return inTransaction(house.db, async (tx) => {
    const consented = await withConsent(tx, launch, 'match', house.now())
    if (!consented.ok) return consented
    const mayRead = (await withConsent(tx, launch, 'read-record', house.now())).ok
    const record = mayRead ? await recordOf(tx, house.vault, launch.id) : null
    const said = record && (await correctionsOf(tx, house.vault, launch))
    const chart = record && said && correctedBy(record.features, said)
    const draft = await saidSoFar(house, tx, launch)
    const all = heardOf(house, draft)
    const mine = launch.role === 'patient'
    const heard = mine ? all : seenByTeam(questionnaire, all)
    const left = new Set([
      ...(mine ? [] : ownQuestions(questionnaire)),
      ...(chart ? saidByChart(questionnaire, chart) : []),
    ])
    return ok({
      ...keptOf(draft),
      subjects: subjectsOf(questionnaire)
        .map((subject) => ({ ...subject, questions: subject.questions.filter(({ id }) => !left.has(id)) }))
        .filter(({ questions }) => questions.some(({ kind }) => kind !== 'words' && kind !== 'title')),
      given: givenOf(heard.entries),
      initial: chart ? initialFrom(questionnaire, chart) : {},
      noted: draft !== null && isNoted(draft),
      retired: all.aside.length > 0,
      lost: draft?.lost ?? false,
      answers: answersOfHeard(house, launch, heard),
      shown: shownToTeam(questionnaire, all.entries),
    })
  })
}

const heardOf = (house: House, draft: Draft | null): Heard =>
  heardIn(house.config.questionnaire, [...(draft?.response.item ?? []), ...(draft?.aside ?? [])])

const NOTHING_KEPT: Kept = { version: 0, state: 'none', savedAt: null }

function keptOf(draft: Omit<Draft, 'lost'> | null): Kept {
  if (draft === null || isNoted(draft)) return NOTHING_KEPT
  const { version, response, savedAt } = draft
  return { version, state: response.status === 'in-progress' ? 'begun' : 'finished', savedAt: savedAt.toISOString() }
}

/**
 * Keeps one answer. The same answer said again changes nothing.
 *
 * refuses  answers-changed when another page kept something since `version`; not-allowed a clinician at a question that
 *          is the person's own
 */
export async function saveAnswer(
  house: House,
  launch: PatientLaunch,
  { question: id, value, version }: z.output<typeof AnswerGiven>,
): Promise<Result<Kept, Problem>> {
  const { questionnaire } = house.config
  const question = itemsIn(questionnaire.item).find(({ linkId }) => linkId === id)
  if (!question) return refuse('bad-request')
  if (launch.role !== 'patient' && ownQuestions(questionnaire).has(id)) return refuse('not-allowed')
  const said = fitting(question, value)
  if (!said.ok) return said
  return changing(house, launch, async (tx, consented, draft) => {
    const { entries, aside } = heardOf(house, draft)
    if (JSON.stringify(entries.get(id)?.value ?? null) === JSON.stringify(said.value)) return ok(keptOf(draft))
    if (version !== (draft?.version ?? 0)) return refuse('answers-changed')
    const changed = new Map(entries)
    if (said.value === null) changed.delete(id)
    else changed.set(id, { value: said.value, at: house.now().toISOString() })
    const status = draft === null || draft.response.status === 'in-progress' ? 'in-progress' : 'amended'
    return keep(house, tx, launch, consented, { entries: changed, aside }, status, version)
  })
}

/** The person has said what they wished to say; they may change it later. Finished twice is finished; what is lost is not. */
export function finish(house: House, launch: PatientLaunch, version: number): Promise<Result<Kept, Problem>> {
  return changing(house, launch, async (tx, consented, draft) => {
    if (draft && (draft.lost || draft.response.status !== 'in-progress')) return ok(keptOf(draft))
    if (version !== (draft?.version ?? 0)) return refuse('answers-changed')
    return keep(house, tx, launch, consented, heardOf(house, draft), 'completed', version)
  })
}

async function changing(
  house: House,
  launch: PatientLaunch,
  change: (tx: Db, consented: Consented<'match'>, draft: Draft | null) => Promise<Result<Kept, Problem>>,
): Promise<Result<Kept, Problem>> {
  const entry = await entryOf(house, launch)
  if (!entry.ok) return entry
  return inTransaction(house.db, async (tx) => {
    const consented = await withConsent(tx, launch, 'match', house.now())
    if (!consented.ok) return consented
    return change(tx, consented.value, await saidSoFar(house, tx, launch))
  })
}

async function keep(
  house: House,
  tx: Db,
  { issuer, patient, fhirUser: author }: PatientLaunch,
  consented: Consented<'match'>,
  heard: Heard,
  status: Draft['response']['status'],
  known: number,
): Promise<Result<Kept, Problem>> {
  const at = house.now()
  const written = responseFrom(house.config.questionnaire, heard, { status, patient, author, at })
  const version = await keepAnswers(tx, house.vault, consented, written, known, at)
  if (version === null) return refuse('answers-changed')
  await retell(house, tx, { issuer, patient }, { answers: answersFrom(house.config.questionnaire, written.response) })
  return ok(keptOf({ ...written, version, savedAt: at }))
}

/**
 * What ranking uses when the page sends no answers of its own: what the person answered, as far as this launch may see it.
 *
 * takes  `looking`, as `saidSoFar`
 */
export async function answersForRanking(
  house: House,
  launch: PatientLaunch,
  given: Answers | undefined,
  looking: Promise<LastLookedFor | null>,
): Promise<Answers> {
  if (given) return given
  const draft = await saidSoFar(house, house.db, launch, looking)
  if (draft === null) return Answers.parse({})
  const heard = heardOf(house, draft)
  return answersOfHeard(
    house,
    launch,
    launch.role === 'patient' ? heard : seenByTeam(house.config.questionnaire, heard),
  )
}

function answersOfHeard(house: House, { patient, fhirUser }: PatientLaunch, heard: Heard): Answers {
  const about = { status: 'in-progress', patient, author: fhirUser, at: house.now() } as const
  return answersFrom(house.config.questionnaire, responseFrom(house.config.questionnaire, heard, about).response)
}

/** For the note: what the person shows to their team at this moment. */
export async function shownBy(house: House, tx: Db, launch: PatientLaunch): Promise<ShownToTeam[]> {
  return shownToTeam(house.config.questionnaire, heardOf(house, await answersOf(tx, house.vault, launch)).entries)
}
