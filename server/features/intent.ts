import type { ChartMedication, ChartProcedure, Concept } from '../chart/chart.ts'
import { earliest, yearsBetween } from './dates.ts'
import type { Diagnosis } from './diagnosis.ts'
import { labelOf } from './label.ts'
import { type Lived, returnsIn } from './phase.ts'
import { type Reasons, reasonOf } from './reason.ts'
import type { Primary } from './site.ts'
import { systemOf } from './terminology/systems.ts'
import { clausesOf, plain, withoutNegated } from './terminology/words.ts'

type Treatment = ChartProcedure | ChartMedication

/** What a treatment may be meant to do. Source: mCODE STU4 treatment intent, SNOMED CT. */
const INTENTS = {
  cure: {
    code: '373808002',
    words: /(?<!non[- ])curative intent|intent:? curative|(?:visee|intention|but|intent) curati(?:ve|f)/,
  },
  relieve: { code: '363676003', words: /(?<!non[- ])palliati/ },
} as const

/** With what intent it was given, by its codes, its words and its reasons. */
export function meansTo(intent: keyof typeof INTENTS, { concept, reasonConcepts, details }: Treatment): boolean {
  const { code, words } = INTENTS[intent]
  const told = [concept, ...reasonConcepts, ...details]
  return told.some((one) => isCoded(one, code)) || clausesIn(told).some((clause) => words.test(clause))
}

const isCoded = ({ codings }: Concept, snomed: string) =>
  codings.some(({ system, code }) => systemOf(system) === 'snomed' && code === snomed)

const clausesIn = (told: readonly Concept[]) =>
  clausesOf(plain(told.map(labelOf).join(' ; '))).flatMap((clause) =>
    REFUSED.test(clause) ? [] : withoutNegated(clause),
  )

const REFUSED = /\bdenied|\bdeclin|\brefus/

type Told = Lived & { readonly reasons: Reasons }

/**
 * Whether a treatment was given for the cancer that is lived now: as it says, else where there is no other; and since
 * it came back, if it did.
 */
export function forIt(told: Told): (treatment: Treatment) => boolean {
  const { primary, reasons } = told
  if (primary === null) return () => true
  const own = new Set(primary.diagnoses.map(({ condition }) => condition.reference))
  const returns = returnsIn(told)
  const returned = earliest(returns.map((one) => dayOfReturn(one, primary)))
  const isSince = ({ first }: Treatment) => returned !== null && first !== null && first >= returned
  return (treatment) => isOf(primary, own, treatment, reasons) && (returns.length === 0 || isSince(treatment))
}

function isOf({ isOnly, site }: Primary, own: ReadonlySet<string>, treatment: Treatment, reasons: Reasons): boolean {
  const named = treatment.reasons.filter((reference) => reasons.has(reference))
  if (named.some((reference) => own.has(reference))) return true
  const reason = reasonOf(treatment, reasons)
  if (reason.what === 'other') return false
  return isOnly || (named.length === 0 && reason.site !== null && reason.site === site)
}

/** A diagnosis made a year or more after the first has its own day; any other may have had its status changed since. */
function dayOfReturn({ onset, recorded }: Diagnosis, { since }: Primary): string | null {
  const day = onset ?? recorded
  return day !== null && since !== null && yearsBetween(since, day) >= 1 ? day : null
}
