import { z } from 'zod'
import type { Certainty, Fact, Source } from '../../shared/fact.ts'
import type { ClinicalFeatures, Treatment } from '../../shared/features.ts'
import type { Chart } from '../chart/chart.ts'
import { chartFromBundle } from '../chart/parse-chart.ts'
import { featuresFrom } from './features.ts'

const Request = z.object({
  patient: z
    .string()
    .transform((written) => written.replace(/^Patient\//, ''))
    .pipe(z.string().min(1)),
  asOf: z.iso.date().or(z.iso.datetime({ offset: true }).transform((moment) => moment.slice(0, 10))),
  bundle: z.unknown().optional(),
})

/** Why a line has no features. None of it repeats what the line says. */
type DeriveError = 'not JSON' | 'no patient, or no day to look from' | 'no Bundle' | 'could not be read'

export type Answer =
  | { readonly id: unknown; readonly features: Derived; readonly evidence: Record<string, Evidence> }
  | { readonly id: unknown; readonly error: DeriveError }

/** Where a value comes from and how sure it is, or why there is none. */
type Evidence =
  | {
      readonly value?: unknown
      readonly certainty: Certainty
      readonly sources: readonly Source[]
      readonly each?: readonly Evidence[]
    }
  | { readonly why: string }

/** Features without their evidence, by their names: the value, or null where nothing is known. */
type Derived = Record<string, unknown>

/** One request, as a line of JSON, answered. Whatever the line is, the answer is of this shape. */
export function answerTo(line: string, { extra }: { readonly extra: boolean }): Answer {
  const request = parsed(line)
  if (typeof request !== 'object' || request === null) return { id: null, error: 'not JSON' }
  const id = (request as { id?: unknown }).id ?? null
  const read = Request.safeParse(request)
  if (!read.success) return { id, error: 'no patient, or no day to look from' }
  const { patient, asOf, bundle } = read.data
  try {
    const chart = chartFromBundle(bundle, patient)
    if (!chart) return { id, error: 'no Bundle' }
    return { id, ...derivedFrom(featuresFrom(extra ? chart : withoutExtra(chart), asOf)) }
  } catch {
    // One line that breaks us must not cost the register behind it.
    return { id, error: 'could not be read' }
  }
}

const withoutExtra = (chart: Chart): Chart => ({ ...chart, observations: [], medications: [] })

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Features as a register wants them: values by name, and beside them where each was read. */
function derivedFrom(features: ClinicalFeatures): { features: Derived; evidence: Record<string, Evidence> } {
  const { treatments, ecog, previvor, ...others } = features
  const facts: Record<string, Fact<unknown>> = { ...others, distantMetastasis: features.metastatic }
  const values = Object.entries(facts).map(([name, fact]) => [name, fact.known ? fact.value : null] as const)
  const evidence = Object.entries(facts).map(([name, fact]) => [name, evidenceOf(fact)] as const)
  return {
    features: { ...Object.fromEntries(values), treatments: treatments.known ? treatments.value.map(courseIn) : null },
    evidence: {
      ...Object.fromEntries(evidence),
      treatments: evidenceOfAll(treatments),
      ecog: withValue(ecog),
      previvor: withValue(previvor),
    },
  }
}

function courseIn(course: Fact<Treatment>) {
  if (!course.known) return null
  const { kind, firstDate, lastDate, forSite } = course.value
  return { kind, firstDate, lastDate, forSite }
}

const evidenceOf = (fact: Fact<unknown>): Evidence =>
  fact.known ? { certainty: fact.certainty, sources: fact.sources } : { why: fact.why }

/** What a register did not ask for by name stands with its evidence. */
const withValue = (fact: Fact<unknown>): Evidence =>
  fact.known ? { value: fact.value, ...evidenceOf(fact) } : { why: fact.why }

const evidenceOfAll = (treatments: ClinicalFeatures['treatments']): Evidence =>
  treatments.known ? { ...evidenceOf(treatments), each: treatments.value.map(evidenceOf) } : evidenceOf(treatments)
