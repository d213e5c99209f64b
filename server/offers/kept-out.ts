import { type Barrier, KeptOut } from '../../shared/candidate.ts'
import type { Ranked } from '../matching/rank.ts'

/** What is told of each barrier. Nobody learns which mentor is unwell, or whose outlook is not theirs. */
const TOLD: Record<Barrier, KeptOut> = {
  full: 'not-available',
  paused: 'not-available',
  resting: 'not-available',
  'not-trained': 'not-available',
  'final-stage': 'not-available',
  language: 'language',
  gender: 'gender',
  prognosis: 'less-suited',
  tone: 'less-suited',
  'too-new': 'too-new',
  'not-a-fit': 'met-before',
  'already-offered': 'offered-before',
  'must-not-met': 'must-not-met',
}

/** Why others are not proposed, each reason once and without a number: one more would tell of somebody. */
export function keptOutFrom(excluded: Ranked['excluded']): KeptOut[] {
  const told = new Set(excluded.map(({ barrier }) => TOLD[barrier]))
  return KeptOut.options.filter((one) => told.has(one))
}
