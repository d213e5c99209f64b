import { importanceFrom } from '../../server/profile/importance.ts'
import { Answers, Format, Gender, Style, Support, Tone, Topic } from '../../shared/answers.ts'
import { Phase } from '../../shared/features.ts'
import { MentorId } from '../../shared/ids.ts'
import { DayPart, Family, Interest, Occupation } from '../../shared/life.ts'
import { Disclosable, type MentorFacts } from '../../shared/mentor.ts'
import { AgeBand, type Site, type Subtype, type TreatmentKind } from '../../shared/oncology.ts'
import type { Profile } from '../../shared/profile.ts'
import { type Chance, chanceFrom } from './chance.ts'

/** Sites about as frequent as they are, with kinds and treatments that go with them. */
const ILLNESSES: readonly (readonly [Site, number, readonly Subtype[], readonly TreatmentKind[]])[] = [
  [
    'breast',
    28,
    ['ductal', 'hormone_receptor_positive', 'her2_positive', 'triple_negative'],
    ['lumpectomy', 'mastectomy', 'chemotherapy', 'radiotherapy_external', 'hormone_therapy', 'axillary_surgery'],
  ],
  [
    'prostate',
    20,
    ['hormone_sensitive', 'castration_resistant'],
    ['prostatectomy', 'radiotherapy_external', 'brachytherapy', 'hormone_therapy', 'watchful_waiting'],
  ],
  [
    'lung',
    13,
    ['non_small_cell', 'small_cell', 'egfr_mutated'],
    ['lobectomy', 'chemotherapy', 'radiotherapy_external', 'immunotherapy', 'targeted_therapy'],
  ],
  ['colorectal', 12, [], ['colectomy', 'rectal_resection', 'ostomy', 'chemotherapy', 'radiotherapy_external']],
  [
    'lymphoma',
    5,
    ['hodgkin', 'dlbcl', 'follicular'],
    ['chemotherapy', 'radiotherapy_external', 'stem_cell_transplant'],
  ],
  ['leukemia', 4, ['aml', 'cll', 'cml'], ['chemotherapy', 'stem_cell_transplant', 'targeted_therapy']],
  ['uterus', 4, [], ['hysterectomy', 'radiotherapy_external', 'brachytherapy']],
  ['melanoma', 4, [], ['immunotherapy', 'targeted_therapy']],
  ['ovary', 3, ['brca_carrier'], ['oophorectomy', 'chemotherapy', 'targeted_therapy']],
  ['bladder', 3, [], ['cystectomy', 'immunotherapy', 'chemotherapy']],
  ['head_neck', 2, ['squamous'], ['radiotherapy_external', 'chemotherapy']],
  ['mds_mpn', 1, ['myelofibrosis'], ['targeted_therapy', 'stem_cell_transplant', 'watchful_waiting']],
  ['soft_tissue', 1, [], ['chemotherapy', 'radiotherapy_external']],
]
const REGIONS = ['Montréal', 'Montérégie', 'Laval', 'Québec', 'Estrie', 'Outaouais', 'Côte-Nord', 'Gaspésie'] as const

const month = (index: number) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
const NOW = 2026 * 12 + 5
export const AS_OF = '2026-06-15'

/** A mentor of a large pool, and how many they accompany; about one in three can take nobody. */
export type Volunteer = { readonly mentor: MentorFacts; readonly taken: number }

export function volunteers(count: number, seed: number): Volunteer[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, (_, nth) => volunteer(chance, `m${nth}`))
}

function volunteer(chance: Chance, id: string): Volunteer {
  const illness = chance.weighted(ILLNESSES.map((one) => [one, one[1]] as const))
  const [site, , kinds, treatments] = illness
  const metastatic = chance.next() < 0.2
  const course = chance.weighted([
    ['finished', metastatic ? 1 : 7],
    ['living_with', metastatic ? 5 : 1],
    ['in_treatment', 1],
    ['final_stage', 0.1],
  ] as const)
  const since = NOW - Math.floor(chance.next() ** 2 * 150)
  const capacity = chance.between(1, 4)
  const mentor: MentorFacts = {
    id: MentorId.parse(id),
    path: 'cancer',
    site,
    subtypes: chance.some(kinds, 0.4),
    metastatic,
    stage: null,
    course,
    diagnosedOn: month(since),
    finishedOn: course === 'finished' ? month(Math.min(NOW, since + chance.between(4, 14))) : null,
    treatments: chance
      .some(treatments, 0.5)
      .map((kind) => ({ kind, on: month(Math.min(NOW, since + chance.between(1, 9))) })),
    gender:
      site === 'prostate'
        ? 'man'
        : chance.weighted([
            ['woman', 6],
            ['man', 4],
            ['non_binary', 0.1],
          ] as const),
    ageBand: chance.one(AgeBand.options.slice(2)),
    languages: chance.weighted([
      [['fr'], 6],
      [['en'], 2],
      [['en', 'fr'], 2],
    ] as const),
    region: chance.one(REGIONS),
    family: chance.one(Family.options),
    occupation: chance.one(Occupation.options),
    menopause: null,
    identities: null,
    interests: chance.some(Interest.options, 0.2),
    hardships: null,
    strengths: null,
    supports: nonEmpty(chance, Support.options, 0.5),
    style: chance.one(Style.options),
    tone: chance.one(Tone.options),
    topics: chance.some(Topic.options, 0.25),
    formats: nonEmpty(chance, Format.options, 0.5),
    times: nonEmpty(chance, DayPart.options, 0.5),
    accompanied: chance.between(0, 12),
    strain: chance.weighted([
      ['none', 8],
      ['some', 2],
      ['high', 0.5],
    ] as const),
    capacity,
    paused: chance.next() < 0.05,
    trained: chance.next() < 0.95,
    discloses: [...Disclosable.options],
  }
  return { mentor, taken: chance.next() < 0.22 ? capacity : chance.between(0, capacity - 1) }
}

const nonEmpty = <T>(chance: Chance, options: readonly T[], share: number): T[] => {
  const some = chance.some(options, share)
  return some.length > 0 ? some : [chance.one(options)]
}

/** Patients as they come: most of the chart is known, some of what matters is said. */
export function patients(count: number, seed: number): Profile[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, () => patientFrom(chance))
}

function patientFrom(chance: Chance): Profile {
  const [site, , kinds, treatments] = chance.weighted(ILLNESSES.map((one) => [one, one[1]] as const))
  const supports = chance.some(Support.options, 0.4)
  const answers = Answers.parse({
    supports,
    style: chance.weighted([
      [null, 3],
      ['listener', 3],
      ['solutions', 3],
      ['both', 1],
    ] as const),
    tone: chance.weighted([
      [null, 6],
      ['vent', 2],
      ['encourage', 2],
    ] as const),
    topics: chance.some(Topic.options, 0.15),
    formats: chance.some(Format.options, 0.3),
    mentorGender: chance.weighted([
      [null, 5],
      [chance.one(Gender.options.slice(0, 2)), 5],
    ] as const),
    language: chance.weighted([
      [null, 7],
      ['fr', 2],
      ['en', 1],
    ] as const),
    family: chance.weighted([
      [null, 5],
      [chance.one(Family.options), 5],
    ] as const),
    occupation: chance.weighted([
      [null, 5],
      [chance.one(Occupation.options), 5],
    ] as const),
    region: chance.one(REGIONS),
    importance: chance.next() < 0.3 ? { age: 'important' } : {},
  })
  return {
    asOf: AS_OF,
    path: 'cancer',
    site,
    rare: null,
    subtypes: chance.some(kinds, 0.4),
    livesWithIt: chance.weighted([
      [false, 6],
      [true, 2],
      [null, 2],
    ] as const),
    stage: null,
    phase: chance.one(Phase.options),
    treatments: chance.some(treatments, 0.5),
    diagnosedOn: month(NOW - chance.between(0, 30)),
    gender: null,
    ageBand: chance.one(AgeBand.options.slice(2)),
    language: answers.language ?? 'fr',
    complex: false,
    history: [],
    answers,
    importance: importanceFrom(answers),
    window: { from: 3, to: 6 },
    learnt: {},
  }
}
