import { type Fact, known, type Source, unknown } from '../../shared/fact.ts'
import type { Treatment } from '../../shared/features.ts'
import type { Site, TreatmentKind } from '../../shared/oncology.ts'
import type { Chart, ChartCondition, ChartProcedure, Coding, Concept } from '../chart/chart.ts'
import { earliest, isAfter, latest } from './dates.ts'
import type { Diagnosis } from './diagnosis.ts'
import { chartSource } from './sources.ts'
import { bareCode, systemOf } from './terminology/systems.ts'
import { treatmentRow } from './terminology/treatments.ts'
import { PALLIATIVE, plain, TREATMENT_WORDS } from './terminology/words.ts'

/** One act as the chart has it, before acts of a kind become a course. */
export type Act = {
  readonly kind: TreatmentKind
  readonly first: string | null
  readonly last: string | null
  readonly ongoing: boolean
  readonly site: Site | null
  /** The act speaks of a cancer by itself: chemotherapy does, a hysterectomy does not. */
  readonly ofCancer: boolean
  readonly source: Source
}

type Meaning = { kinds: readonly TreatmentKind[]; ofCancer: boolean; palliative: boolean; coding: Coding | null }

/** What an act is: by its codes, and by its words when no code is known. */
export function meaningOf(concept: Concept): Meaning | null {
  for (const coding of concept.codings) {
    const row = treatmentRow(systemOf(coding.system), bareCode(coding.code))
    if (row) return { kinds: row[3], ofCancer: row[5] === 'yes', palliative: row[4] === 'palliative', coding }
  }
  const text = plain([concept.text, ...concept.codings.map(({ display }) => display)].filter(Boolean).join(' ; '))
  if (PALLIATIVE.test(text)) return { kinds: [], ofCancer: false, palliative: true, coding: null }
  const kind = TREATMENT_WORDS.find(([pattern]) => pattern.test(text))?.[1]
  return kind
    ? { kinds: [kind], ofCancer: /therap|greffe|transplant/.test(text), palliative: false, coding: null }
    : null
}

/** `not-done` and `preparation` were not lived, nor is what lies after today. */
const wasLived = ({ status, first }: ChartProcedure, asOf: string) =>
  !['not-done', 'preparation'].includes(status ?? '') && !(first !== null && isAfter(first, asOf))

export function actsFrom(chart: Chart, diagnoses: readonly Diagnosis[], asOf: string): Act[] {
  const siteOf = new Map(diagnoses.map(({ condition, site }) => [condition.reference, site]))
  const done = chart.procedures.filter((procedure) => wasLived(procedure, asOf))
  return [
    ...done.flatMap((procedure) => actsOf(procedure, siteOf, asOf)),
    ...chart.conditions.flatMap(actsCodedAsCondition),
  ]
}

function actsOf(procedure: ChartProcedure, siteOf: ReadonlyMap<string, Site | null>, asOf: string): Act[] {
  const meaning = meaningOf(procedure.concept)
  const site = procedure.reasons.map((reference) => siteOf.get(reference) ?? null).find((one) => one !== null) ?? null
  const last = procedure.last !== null && isAfter(procedure.last, asOf) ? null : procedure.last
  return (meaning?.kinds ?? []).map((kind) => ({
    kind,
    site,
    first: procedure.first,
    last,
    ongoing: procedure.status === 'in-progress' || procedure.status === 'on-hold',
    ofCancer: meaning?.ofCancer ?? false,
    source: chartSource(procedure.reference, procedure.concept, meaning?.coding ?? null, procedure.first),
  }))
}

/** ICD writes some treatments as diagnoses: an encounter for chemotherapy, the absence of a breast. */
function actsCodedAsCondition(condition: ChartCondition): Act[] {
  if (condition.verificationStatus === 'refuted') return []
  return condition.concept.codings.flatMap((coding) => {
    const system = systemOf(coding.system)
    const row = system === 'icd10' || system === 'icd9' ? treatmentRow(system, bareCode(coding.code)) : null
    const date = condition.onset ?? condition.recorded
    return (row?.[3] ?? []).map((kind) => ({
      kind,
      site: null,
      first: date,
      last: date,
      ongoing: false,
      ofCancer: row?.[5] === 'yes',
      source: chartSource(condition.reference, condition.concept, coding, date),
    }))
  })
}

/** Forty sessions of one kind are one course, from the first to the last. */
export function treatmentsFact(acts: readonly Act[], hasCancer: boolean, unread: boolean): Fact<Fact<Treatment>[]> {
  const lived = hasCancer ? acts : acts.filter(({ ofCancer }) => ofCancer && hasCancer)
  if (lived.length === 0 && unread) return unknown('not-read')
  const courses = [...Map.groupBy(lived, ({ kind }) => kind)].map(([kind, of]) => courseOf(kind, of))
  courses.sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1))
  return known(
    courses,
    courses.flatMap((course) => (course.known ? course.sources.slice(0, 1) : [])),
  )
}

const dateOf = (course: Fact<Treatment>) => (course.known ? (course.value.firstDate ?? '9999') : '9999')

const MOST_SOURCES = 10

function courseOf(kind: TreatmentKind, acts: readonly Act[]): Fact<Treatment> {
  const sites = [...new Set(acts.flatMap(({ site }) => site ?? []))]
  const ongoing = acts.some((act) => act.ongoing)
  const value: Treatment = {
    kind,
    firstDate: earliest(acts.map(({ first }) => first)),
    lastDate: latest(acts.map(({ first, last }) => last ?? first)),
    ongoing,
    forSite: sites.length === 1 ? (sites[0] ?? null) : null,
  }
  const coded = acts.some(({ source }) => source.kind === 'chart' && source.code !== null)
  return known(
    value,
    acts.slice(0, MOST_SOURCES).map(({ source }) => source),
    coded ? 'stated' : 'probable',
  )
}

export const isPalliative = (chart: Chart, asOf: string): boolean =>
  chart.procedures.some((procedure) => wasLived(procedure, asOf) && meaningOf(procedure.concept)?.palliative) ||
  chart.conditions.some(({ concept }) => meaningOf(concept)?.palliative)

/** A stoma is current until a closure is recorded after it. */
export function ostomyFact(acts: readonly Act[]): Fact<boolean> {
  const made = latest(acts.filter(({ kind }) => kind === 'ostomy').map(({ first }) => first ?? '0'))
  if (made === null) return unknown('not-recorded')
  const closed = latest(acts.filter(({ kind }) => kind === 'ostomy_closure').map(({ first }) => first ?? '9999'))
  const about = acts.filter(({ kind }) => kind === 'ostomy' || kind === 'ostomy_closure')
  return known(
    closed === null || closed < made,
    about.map(({ source }) => source),
  )
}
