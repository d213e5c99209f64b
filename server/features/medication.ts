import type { Chart, ChartMedication, Coding, Concept } from '../chart/chart.ts'
import type { Act } from './act.ts'
import { isAfter } from './dates.ts'
import { labelOf } from './label.ts'
import { type Reasons, reasonOf } from './reason.ts'
import { chartSource } from './sources.ts'
import { actInWords } from './terminology/act-words.ts'
import { drugRow } from './terminology/drugs.ts'
import type { SaysAct } from './terminology/says-act.ts'
import { bareCode, systemOfAct } from './terminology/systems.ts'

/** What was given, or prescribed and not taken back; a plan, a draft or a cancelled order was not. */
const GIVEN = new Set(['completed', 'in-progress', 'stopped', 'on-hold'])
const PRESCRIBED = new Set(['active', 'completed', 'stopped', 'on-hold'])
const ORDERS = new Set(['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'])

export const wasTaken = ({ kind, status, intent, first }: ChartMedication, asOf: string) =>
  (kind === 'administration'
    ? GIVEN.has(status ?? '')
    : PRESCRIBED.has(status ?? '') && ORDERS.has(intent ?? 'order')) && !(first !== null && isAfter(first, asOf))

/** Systemic treatment by its drugs. A prescription is no proof that it was taken, so it is probable only. */
export const actsOfMedications = ({ medications }: Chart, reasons: Reasons, asOf: string): Act[] =>
  medications.flatMap((one) => (wasTaken(one, asOf) ? actsOf(one, reasons, asOf) : []))

function actsOf(medication: ChartMedication, reasons: Reasons, asOf: string): Act[] {
  const { concept, first, reference, kind, status } = medication
  const { coding, says } = drugIn(concept)
  const last = medication.last !== null && isAfter(medication.last, asOf) ? null : medication.last
  const { what, site } = reasonOf(medication, reasons)
  return (says?.kinds ?? []).map((given) => ({
    kind: given,
    site,
    reason: what,
    first,
    last,
    ongoing: last === null && (status === 'active' || status === 'in-progress' || status === 'on-hold'),
    ofCancer: says?.ofCancer ?? 'no',
    state: null,
    certainty: coding && kind === 'administration' ? 'stated' : 'probable',
    source: chartSource(reference, concept, coding, first),
  }))
}

/** What a drug is: by its code, else by its words. */
export function drugIn(concept: Concept): { readonly coding: Coding | null; readonly says: SaysAct | null } {
  const coding = concept.codings.find((one) => drugRow(systemOfAct(one), bareCode(one.code))) ?? null
  const coded = coding && drugRow(systemOfAct(coding), bareCode(coding.code))
  return { coding, says: coded?.says ?? actInWords(labelOf(concept)) }
}
