import fc from 'fast-check'
import {
  Connection,
  Criterion,
  Format,
  Gender,
  Importance,
  SpokenLanguage,
  Style,
  Support,
  Tone,
  Topic,
} from '../../shared/answers.ts'
import { Phase } from '../../shared/features.ts'
import { MentorId } from '../../shared/ids.ts'
import { DayPart, Family, Menopause, Occupation } from '../../shared/life.ts'
import { Course, Disclosable, type Mentor, Path, Strain } from '../../shared/mentor.ts'
import { AgeBand, type Site, Stage, type Subtype, type TreatmentKind } from '../../shared/oncology.ts'
import { type Profile, Verdict } from '../../shared/profile.ts'
import { mentor, patient } from './people.ts'

const some = <T>(options: readonly T[], least = 0) => fc.subarray([...options], { minLength: least })
const one = <T>(options: readonly T[]) => fc.constantFrom(...options)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** Few values, so that people often meet. */
const site = one<Site>(['breast', 'lung', 'lymphoma', 'leukemia', 'bone', 'soft_tissue'])
const kinds = some<Subtype>(['triple_negative', 'hormone_receptor_positive', 'her2_negative', 'ductal', 'recurrence'])
const hardship = ['isolation', 'poverty', 'migration'] as const
const strength = ['ties', 'paperwork', 'hope'] as const
const identity = ['newcomer', 'rural'] as const
const interest = ['music', 'sport', 'games'] as const
const region = one(['Montréal', 'MONTREAL', 'Gaspésie'])
const treatmentKind = one<TreatmentKind>(['chemotherapy', 'mastectomy', 'hormone_therapy', 'immunotherapy'])
const month = fc
  .tuple(fc.integer({ min: 2012, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, nth]) => `${year}-${String(nth).padStart(2, '0')}`)

/** What the mentors of a pool differ in, field by field. */
export const FIELDS = {
  gender: one(Gender.options),
  ageBand: one(AgeBand.options),
  languages: some(SpokenLanguage.options, 1),
  site,
  subtypes: kinds,
  metastatic: fc.boolean(),
  course: one(Course.exclude(['final_stage']).options),
  diagnosedOn: month,
  finishedOn: maybe(month),
  treatments: fc.array(fc.record({ kind: treatmentKind, on: month }), { maxLength: 4 }),
  stage: maybe(one(Stage.options)),
  path: fc.oneof({ weight: 9, arbitrary: fc.constant(Path.enum.cancer) }, { weight: 1, arbitrary: one(Path.options) }),
  region,
  family: maybe(one(Family.options)),
  occupation: maybe(one(Occupation.options)),
  menopause: maybe(one(Menopause.options)),
  identities: maybe(some(identity)),
  interests: maybe(some(interest)),
  hardships: maybe(some(hardship)),
  strengths: maybe(some(strength)),
  times: maybe(some(DayPart.options, 1)),
  accompanied: maybe(fc.nat(5)),
  strain: one(Strain.exclude(['high']).options),
  supports: some(Support.options, 1),
  style: one(Style.options),
  tone: maybe(one(Tone.options)),
  topics: some(Topic.options),
  formats: some(Format.options, 1),
  discloses: some(Disclosable.options),
} satisfies { [Field in keyof Mentor]?: fc.Arbitrary<Mentor[Field]> }

export const anyMentor = (id: string): fc.Arbitrary<Mentor> => fc.record(FIELDS).map((fields) => mentor(id, fields))

export const anyPool: fc.Arbitrary<Mentor[]> = fc
  .array(fc.record(FIELDS), { minLength: 1, maxLength: 12 })
  .map((pool) => pool.map((fields, index) => mentor(`m${index}`, fields)))

const answers = fc.record({
  supports: some(Support.options).chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length })),
  style: maybe(one(Style.options)),
  tone: maybe(one(Tone.options)),
  connection: one(Connection.options),
  hardships: some(hardship),
  needs: some(strength),
  treatmentsComing: fc.uniqueArray(treatmentKind, { maxLength: 3 }),
  family: maybe(one(Family.options)),
  occupation: maybe(one(Occupation.options)),
  menopause: maybe(one(Menopause.options)),
  identities: some(identity),
  interests: some(interest),
  region: maybe(region),
  times: some(DayPart.options),
  topics: some(Topic.options),
  formats: some(Format.options),
  mentorGender: maybe(one(Gender.options)),
  language: maybe(one(SpokenLanguage.options)),
  importance: fc.dictionary(one(Criterion.options), one(Importance.options)),
})
const chart = fc.record({
  path: one(Path.options),
  site: maybe(site),
  rare: maybe(fc.boolean()),
  stage: maybe(one(Stage.options)),
  phase: maybe(one(Phase.options)),
  complex: fc.boolean(),
  history: fc.array(
    fc.record({ mentor: fc.nat(11).map((nth) => MentorId.parse(`m${nth}`)), verdict: one(Verdict.options) }),
    { maxLength: 2 },
  ),
  learnt: fc.dictionary(one(Criterion.options), fc.integer({ min: -20, max: 20 })),
  subtypes: kinds,
  livesWithIt: maybe(fc.boolean()),
  treatments: maybe(fc.uniqueArray(treatmentKind)),
  diagnosedOn: maybe(
    fc.oneof(
      month,
      month.map((date) => date.slice(0, 4)),
    ),
  ),
  gender: maybe(one(Gender.options)),
  ageBand: maybe(one(AgeBand.options)),
  language: maybe(one(SpokenLanguage.options)),
})
export const anyPatient: fc.Arbitrary<Profile> = fc.tuple(chart, answers).map(([known, said]) => patient(known, said))

/**
 * The runs of a property and its seed, which is printed. `npm test` makes fewer; `npm run properties` makes all
 * 10,000, and takes PROPERTY_SEED to repeat a run.
 */
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31)
export const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300), seed }
process.stdout.write(`${RUNS.numRuns} random cases a property, seed ${seed}\n`)
