import { Verdict } from '../../../shared/profile.ts'
import { type Comparison, SPARED } from '../entry.ts'
import { column } from './column.ts'

/**
 * Needs A8.7: what came of meeting before. Who did not fit is not proposed again, and how well it went counts for no
 * more than any other criterion. A pool knows of nobody's past: rank.ts marks the few who have one with this patient.
 */
const FOUND: Record<Verdict, Comparison> = {
  good_fit: { finding: 'went-well-before', similarity: 100 },
  undecided: { finding: 'not-decided-before', similarity: 50 },
  not_a_fit: { finding: 'did-not-fit-before', similarity: 0, spares: SPARED.notAFit },
  declined: { finding: 'did-not-fit-before', similarity: 0, spares: SPARED.alreadyOffered },
}

const STRANGER: Comparison = { finding: 'not-asked', similarity: null }

export const feedback = column({
  criterion: 'feedback',
  discloses: null,
  known: [null, ...Verdict.options],
  facet: (): Verdict | null => null,
  asked: ({ history }) => (history.length === 0 ? null : history),
  compare: (_, verdict) => (verdict === null ? STRANGER : FOUND[verdict]),
})

/** The code of what came of meeting before, in that column. */
export const codeOfVerdict = (verdict: Verdict): number => 1 + Verdict.options.indexOf(verdict)
