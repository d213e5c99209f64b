import fc from 'fast-check'
import { Criterion, Format, Gender, Importance, SpokenLanguage, Style, Support, Topic } from '../../shared/answers.ts'
import { Course, Disclosable, type Mentor } from '../../shared/mentor.ts'
import { AgeBand, type Site, type Subtype, type TreatmentKind } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'
import { mentor, patient } from './people.ts'

const some = <T>(options: readonly T[], least = 0) => fc.subarray([...options], { minLength: least })
const one = <T>(options: readonly T[]) => fc.constantFrom(...options)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** Few values, so that people often meet. */
const site = one<Site>(['breast', 'lung', 'lymphoma', 'leukemia', 'bone', 'soft_tissue'])
const kinds = some<Subtype>(['triple_negative', 'hormone_receptor_positive', 'her2_negative', 'ductal', 'recurrence'])
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
  supports: some(Support.options, 1),
  style: one(Style.options),
  topics: some(Topic.options),
  formats: some(Format.options, 1),
  discloses: some(Disclosable.options),
} satisfies { [Field in keyof Mentor]?: fc.Arbitrary<Mentor[Field]> }

export const anyMentor = (id: string): fc.Arbitrary<Mentor> => fc.record(FIELDS).map((fields) => mentor(id, fields))

export const anyPool: fc.Arbitrary<Mentor[]> = fc
  .array(fc.record(FIELDS), { minLength: 1, maxLength: 12 })
  .map((pool) => pool.map((fields, index) => mentor(`m${index}`, fields)))

const answers = fc.record({
  supports: some(Support.options),
  style: maybe(one(Style.options)),
  topics: some(Topic.options),
  formats: some(Format.options),
  mentorGender: maybe(one(Gender.options)),
  language: maybe(one(SpokenLanguage.options)),
  importance: fc.dictionary(one(Criterion.options), one(Importance.options)),
})
const chart = fc.record({
  site: maybe(site),
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

/** The runs of a property; its seed is printed when it fails. */
export const RUNS = { numRuns: 1000 }
