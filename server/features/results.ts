import { type Fact, known, type Source, unknown } from '../../shared/fact.ts'
import type { Tnm } from '../../shared/features.ts'
import type { Subtype } from '../../shared/oncology.ts'
import type { Chart, ChartObservation, Concept } from '../chart/chart.ts'
import { isAfter } from './dates.ts'
import { labelOf } from './label.ts'
import { chartSource } from './sources.ts'
import { stageOfConcept } from './stage.ts'
import { ecogGrade, isPositive, type Measured, measuredBy } from './terminology/results.ts'
import { bareStage } from './terminology/stage-words.ts'
import { systemOfCoding } from './terminology/systems.ts'
import { plain } from './terminology/words.ts'
import { tnmOfConcept } from './tnm.ts'

/** One result that is understood: what it measures, and its value. */
export type Result = {
  readonly measures: Measured
  readonly value: Concept | null
  readonly number: number | null
  readonly at: string | null
  /** References to what it is about. */
  readonly focus: readonly string[]
  readonly source: Source
}

const DEFINITE = new Set(['final', 'amended', 'corrected', 'preliminary'])

/** Results that stand, newest first; an undated one comes last. */
export function resultsFrom({ observations }: Chart, asOf: string): Result[] {
  const found = observations.flatMap((one) => (isDefinite(one, asOf) ? resultsIn(one) : []))
  return found.toSorted((one, other) => (other.at ?? '').localeCompare(one.at ?? ''))
}

const isDefinite = ({ status, effective }: ChartObservation, asOf: string) =>
  DEFINITE.has(status ?? 'final') && !(effective !== null && isAfter(effective, asOf))

function resultsIn({ concept, value, number, effective, components, focus, reference }: ChartObservation): Result[] {
  const source = chartSource(reference, concept, concept.codings[0] ?? null, effective)
  const parts = [{ concept, value, number }, ...components.map((part) => ({ ...part, number: null }))]
  return parts.flatMap((part) => {
    const measures = measuredIn(part.concept)
    return measures ? [{ measures, value: part.value, number: part.number, at: effective, focus, source }] : []
  })
}

const measuredIn = ({ codings }: Concept): Measured | null =>
  codings.map((coding) => measuredBy(systemOfCoding(coding), coding.code)).find(Boolean) ?? null

/** ECOG performance status, the newest that carries a grade. */
export function ecogFact(results: readonly Result[], isRead: boolean): Fact<number> {
  for (const { measures, value, number, source } of results) {
    const grade = measures === 'ecog' ? (number ?? gradeIn(value)) : null
    if (grade !== null && Number.isInteger(grade) && grade >= 0 && grade <= 5) return known(grade, [source])
  }
  return unknown(isRead ? 'not-recorded' : 'not-read')
}

function gradeIn(value: Concept | null): number | null {
  const coded = value?.codings.map(({ code }) => ecogGrade(code)).find((grade) => grade !== null)
  const [, said] = /(?:^|grade|score|status|ecog)[ :]*([0-5])\b/.exec(plain(value ? labelOf(value) : '')) ?? []
  return coded ?? (said === undefined ? null : Number(said))
}

type StageFound = { readonly stage: string; readonly at: string; readonly source: Source }

export const stagesIn = (results: readonly Result[]): StageFound[] =>
  results.flatMap(({ measures, value, at, source }) => {
    const stage = measures === 'stage' && value ? (stageOfConcept(value) ?? bareStage(labelOf(value))) : null
    return stage ? [{ stage, at: at ?? '', source }] : []
  })

type TnmFound = { readonly tnm: Tnm; readonly at: string; readonly source: Source }

/** T, N and M, each the newest of its letter. */
export function tnmIn(results: readonly Result[]): TnmFound | null {
  const newest = (['T', 'N', 'M'] as const).flatMap((letter) => {
    for (const { measures, value, at, source } of results) {
      const category = measures === letter && value ? tnmOfConcept(value)[letter] : undefined
      if (category !== undefined) return [{ letter, category, at: at ?? '', source }]
    }
    return []
  })
  const [first] = newest
  if (!first) return null
  const tnm = Object.fromEntries(newest.map(({ letter, category }) => [letter, category]))
  return { tnm, at: first.at, source: first.source }
}

/** What the receptors say of a breast cancer. Triple negative is said only where all three were looked for. */
export function receptorsIn(results: readonly Result[]): { subtypes: Subtype[]; sources: Source[] } {
  const status = (measures: Measured) => {
    for (const one of results) {
      const found = one.measures === measures && one.value ? positiveIn(one.value) : null
      if (found !== null) return { found, source: one.source }
    }
    return null
  }
  const [er, pr, both, her2] = [status('er'), status('pr'), status('er_pr'), status('her2')]
  const hormone = [er, pr, both].flatMap((one) => (one ? [one.found] : []))
  const isHormonal = hormone.length === 0 ? null : hormone.includes(true)
  const sawAll = (both !== null || (er !== null && pr !== null)) && her2 !== null
  const subtypes: Subtype[] = [
    ...(isHormonal === null
      ? []
      : [isHormonal ? ('hormone_receptor_positive' as const) : ('hormone_receptor_negative' as const)]),
    ...(her2 ? [her2.found ? ('her2_positive' as const) : ('her2_negative' as const)] : []),
    ...(sawAll && isHormonal === false && !her2.found ? (['triple_negative'] as const) : []),
  ]
  return { subtypes, sources: [er, pr, both, her2].flatMap((one) => (one ? [one.source] : [])) }
}

const positiveIn = (value: Concept) =>
  isPositive(
    value.codings.map(({ code }) => code.trim()),
    plain(labelOf(value)),
  )
