import type { Page, Route } from 'playwright-core'
import { PATHS } from '../../client/api.ts'
import { NO_ANSWERS } from '../../client/ui/said.ts'
import { subjectsOf } from '../../server/questionnaire/form.ts'
import { questionnaireOf } from '../../server/questionnaire/questionnaire.ts'
import type { Api, ReplyOf } from '../../shared/api.ts'
import { Candidate, type Ranking } from '../../shared/candidate.ts'
import type { ConsentView, Purpose } from '../../shared/consent.ts'
import { known, unknown } from '../../shared/fact.ts'
import type { ClinicalFeatures } from '../../shared/features.ts'
import { LaunchId } from '../../shared/ids.ts'
import { LaunchView } from '../../shared/launch.ts'
import { OwedNote } from '../../shared/note.ts'
import { OfferView } from '../../shared/offer.ts'
import { PlanView } from '../../shared/planning.ts'
import type { Problem } from '../../shared/problem.ts'
import type { QuestionnaireView } from '../../shared/questionnaire.ts'
import type { ChartRecord } from '../../shared/record.ts'

/** Answers of a server that is not there, for screens no real server shows on demand. */

const AT = '2026-11-24T14:30:00.000Z'
export const LAUNCH = LaunchId.parse('a'.repeat(43))
export const OFFER = '11111111-1111-4111-8111-111111111111'
const NOTE = '22222222-2222-4222-8222-222222222222'

export const launch = (part: Partial<LaunchView> = {}): LaunchView =>
  LaunchView.parse({
    id: LAUNCH,
    role: 'clinician',
    patient: {
      name: 'Élise Tremblay',
      birthDate: '1992-05-04',
      gender: 'female',
      calledBy: 'Élise',
      chartNumber: '12345678',
      deceased: false,
      language: null,
    },
    agrees: 'patient',
    onBehalf: false,
    closed: null,
    hasPatient: part.patient !== null,
    userName: null,
    hasEncounter: true,
    lacks: [],
    ...part,
  })

const PURPOSES: readonly Purpose[] = ['read-record', 'match', 'tell-mentor', 'write-note', 'share-summaries']

/** Consents where these are active, and the others were never given. */
export const consents = (...active: Purpose[]): ConsentView[] =>
  PURPOSES.map((purpose) => {
    const given = active.includes(purpose)
    return {
      purpose,
      state: given ? 'active' : 'never',
      mode: given ? 'spoken' : null,
      givenAt: given ? AT : null,
      expiresAt: null,
      withdrawnAt: null,
      textVersion: given ? '2026-12' : null,
      language: given ? 'fr' : null,
      fields: [],
      days: 365,
    }
  })
/** Consents where these are active, and the person said no to all others. */
export const declined = (...active: Purpose[]): ConsentView[] =>
  consents(...active).map((one) => (one.state === 'active' ? one : { ...one, state: 'declined' }))
export const ALL_CONSENTS = consents(...PURPOSES)

const nothing = unknown('not-recorded')
const NOTHING_KNOWN: ClinicalFeatures = {
  cancerStatus: nothing,
  primarySites: nothing,
  primaryCount: nothing,
  currentSite: nothing,
  subtypes: nothing,
  metastatic: nothing,
  metastaticSites: nothing,
  stageGroup: nothing,
  prognosisClass: nothing,
  treatments: unknown('not-read'),
  phase: nothing,
  diagnosedOn: nothing,
  yearsSinceDiagnosis: nothing,
  ageYears: nothing,
  ageBand: nothing,
  administrativeGender: nothing,
  genderIdentity: nothing,
  preferredLanguage: nothing,
  postalPrefix: nothing,
  deceased: nothing,
  ostomyCurrent: nothing,
  tnm: nothing,
  ecog: nothing,
  previvor: nothing,
}

export const record = (features: Partial<ClinicalFeatures> = {}, part: Partial<ChartRecord> = {}): ChartRecord => ({
  features: { ...NOTHING_KNOWN, ...features },
  completeness: 'complete',
  missing: [],
  leftOut: { otherPatient: 0, inError: 0, malformed: 0 },
  readAt: AT,
  ...part,
})

const source = (reference: string, label: string, date: string | null) => [
  { kind: 'chart' as const, reference, code: { system: 'http://snomed.info/sct', code: '254837009' }, label, date },
]

/** Two illnesses, a month, an open end and a treatment without a date: all that is hard to draw. */
export const HARD_TO_DRAW = record({
  cancerStatus: known('confirmed', source('Condition/a', 'Cancer du sein', '2019')),
  currentSite: known('breast', source('Condition/a', 'Cancer du sein', '2019')),
  primarySites: known(['breast', 'thyroid'], source('Condition/b', 'Cancer de la thyroïde', '2012')),
  diagnosedOn: known('2019', source('Condition/a', 'Cancer du sein', '2019')),
  treatments: known(
    [
      known({ kind: 'chemotherapy', firstDate: '2019-04', lastDate: '2019-10', ongoing: false, forSite: null }, []),
      known({ kind: 'hormone_therapy', firstDate: '2020-01-15', lastDate: null, ongoing: true, forSite: null }, []),
      known(
        { kind: 'mastectomy', firstDate: null, lastDate: null, ongoing: false, forSite: null },
        source('Procedure/c', 'Mastectomie', null),
      ),
    ],
    [],
  ),
})

export const candidate = Candidate.parse({
  mentor: {
    id: 'mentor-1',
    alias: 'Audrey',
    languages: ['fr', 'en'],
    supports: ['emotional'],
    style: 'listener',
    topics: ['work'],
    formats: ['phone'],
    diagnosedOn: '2018-11',
    finishedOn: null,
  },
  reasons: [
    { criterion: 'site', finding: 'same-site', points: 3, outOf: 3, shared: ['breast'], months: null },
    { criterion: 'pathway', finding: 'some-months-ahead', points: 3, outOf: 3, shared: [], months: 5 },
  ],
  gap: { criterion: 'style', finding: 'opposite-style', points: -3, outOf: 3, shared: [], months: null },
  unknown: ['age', 'topics'],
})

export const ranking = (...candidates: Candidate[]): Ranking => ({
  candidates,
  relaxed: [],
  illnessCounts: true,
  excluded: ['not-available'],
  partial: false,
  answersAlone: false,
  complex: false,
  version: '1',
})

export const offer = (state: OfferView['state'], chosenBy: OfferView['chosenBy'] = 'clinician'): OfferView =>
  OfferView.parse({
    id: OFFER,
    mentor: 'mentor-1',
    alias: 'Audrey',
    state,
    proposedAt: AT,
    answeredAt: null,
    expiresAt: AT,
    chosenBy,
    endedBy: state === 'ended' ? 'patient' : null,
    mentorPaused: false,
    nextBy: null,
    verdict: null,
    candidate: null,
  })

export const owed = (state: OwedNote['state'], reason: OwedNote['reason'] = null): OwedNote =>
  OwedNote.parse({ id: NOTE, offer: OFFER, kind: 'begin', state, reason, signedAt: AT, sentAt: AT, nextTryAt: AT })

/** One person waits, and there is one mentor for them. */
export const ONE_PLANNED = PlanView.parse({
  waiting: [
    { id: '33333333-3333-4333-8333-333333333333', since: '2026-11-01', site: 'lung', ageBand: null, language: 'fr' },
  ],
  mentors: [{ id: 'm1', alias: 'Audrey', site: 'lung', free: 1 }],
  pairs: [{ waiting: '33333333-3333-4333-8333-333333333333', mentor: 'm1', fit: 900, pinned: false, nearest: 'm1' }],
  unserved: [],
  total: 900,
  oneByOne: { served: 1, total: 900 },
  scarce: ['m1'],
  version: '1',
})

type Answer<K extends keyof Api> = ReplyOf<K> | { problem: Problem } | 'never'
export type Answers = { readonly [K in keyof Api]?: Answer<K> | (() => Answer<K>) }

/** Nothing is asked, and nothing was said. */
const NO_QUESTIONS: QuestionnaireView = {
  version: 0,
  state: 'none',
  noted: false,
  savedAt: null,
  subjects: [],
  given: {},
  initial: {},
  retired: false,
  lost: false,
  answers: NO_ANSWERS,
  shown: [],
}

/** Nothing was said by the person alone; this was noted with them in a visit. */
export const notedInVisit = (given: QuestionnaireView['given']): QuestionnaireView => ({
  ...NO_QUESTIONS,
  subjects: subjectsOf(questionnaireOf({ extra: null, distressScreen: 'none' })),
  noted: true,
  given,
})

/** All is agreed to, the chart is read, and nothing was offered yet. */
export const USUAL: Answers = {
  launch: launch(),
  consents: ALL_CONSENTS,
  record: HARD_TO_DRAW,
  corrections: [],
  rank: ranking(candidate),
  questionnaire: NO_QUESTIONS,
  standing: { purposes: [...PURPOSES], idleInS: 1800 },
  invitations: [],
  offers: [],
  owedNotes: [],
  chartNotes: [],
  notesToSign: [],
  way: { quietUntil: null, quietAfter: null },
  others: {
    lines: [
      { like: 'site', value: 'breast', many: 'few' },
      { like: 'treatment', value: 'chemotherapy', many: 20 },
    ],
  },
  later: { said: null },
  rules: { version: '2026-11', acceptedVersion: '2026-11', accepted: true },
  previewNote: { title: 'Note', text: 'Soutien par les pairs', language: 'fr', digest: '0'.repeat(64) },
}

export type Said = { readonly key: keyof Api; readonly body: unknown; readonly headers: Record<string, string> }

/** Answers the page's calls with these; gives what was asked, as it was asked. */
export async function answering(page: Page, answers: Answers): Promise<Said[]> {
  const said: Said[] = []
  await page.route('**/api/launches/**', async (route) => {
    const key = keyOf(route)
    const request = route.request()
    said.push({ key, body: request.postDataJSON(), headers: request.headers() })
    const given = answers[key]
    const answer = typeof given === 'function' ? given() : given
    if (answer === 'never') return
    if (answer === undefined) return route.fulfill({ status: 404, json: { problem: 'not-found' } })
    const refused = typeof answer === 'object' && answer !== null && 'problem' in answer
    await route.fulfill({ status: refused ? 409 : 200, json: answer })
  })
  return said
}

function keyOf(route: Route): keyof Api {
  const asked = new URL(route.request().url()).pathname.replace(`/api/launches/${LAUNCH}`, '')
  const [key] = Object.entries(PATHS).find(
    ([, [method, path]]) =>
      method === route.request().method() && new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(asked),
  ) ?? ['launch']
  return key as keyof Api
}
