import { compile } from '../../server/matching/pool.ts'
import { type Ranked, type RankedCandidate, rank } from '../../server/matching/rank.ts'
import { importanceFrom } from '../../server/profile/importance.ts'
import { Answers, type AnswersGiven, type Criterion } from '../../shared/answers.ts'
import type { Reading } from '../../shared/candidate.ts'
import { MentorId } from '../../shared/ids.ts'
import { Disclosable, type Mentor } from '../../shared/mentor.ts'
import type { Profile } from '../../shared/profile.ts'

export const AS_OF = '2026-06-15'

/** A woman who had breast cancer, shows everything and can take two people; then as the test says. */
export const mentor = (id: string, but: Partial<Omit<Mentor, 'id'>> = {}): Mentor => ({
  alias: id,
  gender: 'woman',
  ageBand: '55-64',
  languages: ['fr'],
  region: 'Montréal',
  site: 'breast',
  subtypes: [],
  metastatic: false,
  course: 'finished',
  diagnosedOn: '2025-08',
  finishedOn: '2026-03',
  treatments: [{ kind: 'chemotherapy', on: '2025-10' }],
  stage: null,
  path: 'cancer',
  family: 'couple',
  occupation: 'working',
  menopause: null,
  identities: null,
  interests: null,
  hardships: null,
  strengths: null,
  supports: ['experience', 'emotional'],
  style: 'both',
  tone: null,
  topics: [],
  formats: ['phone'],
  times: null,
  accompanied: null,
  strain: 'none',
  capacity: 2,
  paused: false,
  trained: true,
  discloses: [...Disclosable.options],
  fhirUser: null,
  lentBy: null,
  ...but,
  id: MentorId.parse(id),
})

/** A patient with a breast cancer of this winter who has answered nothing; then as the test says. */
export function patient(chart: Partial<Profile> = {}, said: AnswersGiven = {}): Profile {
  const answers = Answers.parse(said)
  return {
    asOf: AS_OF,
    path: 'cancer',
    site: 'breast',
    rare: null,
    subtypes: [],
    livesWithIt: false,
    stage: null,
    phase: 'in_treatment',
    treatments: ['chemotherapy'],
    diagnosedOn: '2026-01-20',
    gender: 'woman',
    ageBand: '55-64',
    language: answers.language ?? 'fr',
    complex: false,
    history: [],
    answers,
    importance: importanceFrom(answers),
    window: { from: 3, to: 6 },
    learnt: {},
    ...chart,
  }
}

export const ranked = (profile: Profile, mentors: readonly Mentor[], tieKey = 'this patient'): Ranked =>
  rank(profile, compile(mentors, new Map()), tieKey)

/** The ids of those proposed, the best first. */
export const order = (profile: Profile, ...mentors: Mentor[]): string[] =>
  ranked(profile, mentors).candidates.map(({ mentor: id }) => id)

/** How one patient and one mentor compare, alone in the pool. */
export function compared(profile: Profile, one: Mentor): RankedCandidate {
  const [candidate] = ranked(profile, [one]).candidates
  if (!candidate) throw new Error(`${one.id} is not proposed`)
  return candidate
}

export function reading(profile: Profile, one: Mentor, criterion: Criterion): Reading {
  const found = compared(profile, one).readings.find((entry) => entry.criterion === criterion)
  if (!found) throw new Error(`no reading of ${criterion}`)
  return found
}
