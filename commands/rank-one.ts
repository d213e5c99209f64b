import { explain, gapsToldOf } from '../server/matching/explain.ts'
import { compile } from '../server/matching/pool.ts'
import { type RankedCandidate, rankNamingAll } from '../server/matching/rank.ts'
import { isRaised } from '../server/matching/weights.ts'
import { dismissedBy, importanceFrom } from '../server/profile/importance.ts'
import { livesWithIt, OF_THE_BLOOD, stageIn } from '../server/profile/profile.ts'
import { Answers, type Format, type Gender } from '../shared/answers.ts'
import type { MentorFacts } from '../shared/mentor.ts'
import { AgeBand } from '../shared/oncology.ts'
import type { Profile } from '../shared/profile.ts'
import type { Reply } from './rank-reply.ts'
import type { Patient, RankedMentor, Request } from './rank-request.ts'

/** request → reply: the same engine, weights and defaults as the app's own. */
export function replyTo({ id, asOf, patient, mentors, limit }: Request): Reply {
  const profile = profileFrom(patient, asOf)
  const pool = compile(
    mentors.map(mentorFrom),
    new Map(mentors.map((mentor) => [mentor.id, mentor.taken])),
    new Map(mentors.map((mentor) => [mentor.id, mentor.chosenLately])),
  )
  const { ranked, excluded } = rankNamingAll(profile, pool, String(id), limit ?? Number.POSITIVE_INFINITY)
  const shows = new Map(mentors.map((mentor) => [mentor.id, mentor.discloses]))
  const dismissed = dismissedBy(profile.answers.importance)
  const told = (candidate: RankedCandidate) => {
    const discloses = shows.get(candidate.mentor) ?? []
    const { reasons, unknown } = explain(candidate, discloses, dismissed)
    return { reasons, gaps: gapsToldOf(candidate, discloses, dismissed), unknown }
  }
  return {
    id,
    candidates: ranked.candidates.map((candidate) => ({
      mentor: candidate.mentor,
      score: candidate.score,
      outOf: candidate.outOf,
      ...told(candidate),
    })),
    excluded: excluded
      .map(({ mentor, barriers, criteria }) => ({ mentor, barriers: [...barriers], criteria: [...criteria] }))
      .sort((one, other) => (one.mentor < other.mentor ? -1 : 1)),
    relaxed: [...ranked.relaxed],
    version: ranked.version,
  }
}

function profileFrom(patient: Patient, asOf: string): Profile {
  const { prognosis, site, gender, language, importance } = patient
  const metastatic = patient.metastatic ?? spreadAt(patient)
  const answers = Answers.parse({
    ...patient,
    mentorGender: genderWished(patient),
    formats: formatsWished(patient),
    language: null,
    importance: language === null ? importance : { language: 'must', ...importance },
  })
  return {
    asOf,
    path: patient.path,
    site,
    rare: patient.rare,
    subtypes: patient.subtypes,
    livesWithIt: patient.livesWithIt ?? livesWithIt({ prognosis, metastatic: prognosis ? null : metastatic, site }),
    stage: stageIn(patient.stage),
    phase: patient.phase,
    treatments: patient.treatments,
    diagnosedOn: patient.diagnosedOn,
    gender,
    ageBand: patient.ageBand ?? bandOf(patient.ageYears),
    language: language ?? patient.chartLanguage,
    complex: patient.complex,
    history: patient.history,
    answers,
    importance: importanceFrom(answers),
    window: patient.window,
    learnt: patient.learnt,
  }
}

/** Who says that gender matters, and not which, wishes for their own. */
function genderWished(patient: Patient): Gender | null {
  const { gender, mentorGender } = patient
  return mentorGender === 'same' || (mentorGender === null && isRaised(patient, 'gender')) ? gender : mentorGender
}

/** Who says that being near matters, and not how they would talk, would meet; the telephone will do as well. */
const formatsWished = (patient: Patient): readonly Format[] =>
  patient.formats.length === 0 && isRaised(patient, 'region') ? ['in_person', 'phone'] : patient.formats

const mentorFrom = ({ ageYears, stage, treatments, ...mentor }: RankedMentor): MentorFacts => ({
  ...mentor,
  metastatic: mentor.metastatic ?? spreadAt({ site: mentor.site, stage }),
  ageBand: mentor.ageBand ?? bandOf(ageYears),
  stage: stageIn(stage),
  treatments:
    treatments?.map((treatment) => (typeof treatment === 'string' ? { kind: treatment, on: null } : treatment)) ?? null,
})

/** Stage IV is a cancer that spread, except of the blood; what has no stage is not known. */
const spreadAt = ({ site, stage }: Pick<Patient, 'site' | 'stage'>): boolean | null =>
  stage === null || (site !== null && OF_THE_BLOOD.includes(site)) ? null : stageIn(stage) === 'IV'

/** `75+` has no end. */
const bandOf = (years: number | null): AgeBand | null =>
  years === null ? null : (AgeBand.options.find((band) => years <= Number(band.split('-')[1] ?? '200')) ?? null)
