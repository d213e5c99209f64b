import type { Subtype } from '../../shared/oncology.ts'
import { NOTHING_READ, type Reading } from './reading.ts'
import { SAYS_SPREAD, type Spread, spreadIn } from './spread-words.ts'
import type { Behaviour } from './terminology/says.ts'
import { siteIn } from './terminology/site-words.ts'
import { isMarker, SAYS_SUBTYPE, subtypesIn } from './terminology/subtype-words.ts'
import * as words from './terminology/words.ts'

/**
 * What words alone say, clause by clause; what they deny is left out.
 *
 * gives   a reading a clause that speaks of a tumour or of a risk. A kind of tumour that is named by itself is
 *         heard where another clause names the cancer; "recurrent depression" is nobody's recurrence
 */
export function readWords(text: string): Reading[] {
  const said = words.plain(words.withNames(text))
  if (!TELLING.test(said)) return []
  const readings = words.clausesOf(said).flatMap(cancersOf).flatMap(readClause)
  const namesCancer = readings.some(({ behaviour }) => behaviour !== 'companion' && behaviour !== 'nobody')
  return readings.flatMap((reading) => (reading.behaviour === 'companion' ? heard(reading, namesCancer) : reading))
}

/** Most labels of a chart tell of nothing that is read here, and are left at a glance. */
const TELLING = new RegExp(
  [words.CANCER, words.IN_SITU, words.RISK, SAYS_SPREAD, SAYS_SUBTYPE].map(({ source }) => source).join('|'),
)

/** "Breast cancer and ovarian cancer" are two clauses, where nothing before them turns both. */
function cancersOf(clause: string): string[] {
  const parts = clause.split(/ (?:and|et) (?:an? |d'un |un )?|, |\+| & /)
  const named = parts.filter((part) => words.CANCER.test(part))
  if (named.length < 2 || words.isTurned(clause)) return [clause]
  const clauses: string[] = []
  for (const part of parts)
    if (clauses.length > 0 && !words.CANCER.test(part)) clauses.push(`${clauses.pop()}, ${part}`)
    else clauses.push(part)
  return clauses
}

function heard(companion: Reading, namesCancer: boolean): Reading[] {
  const subtypes = namesCancer ? companion.subtypes : companion.subtypes.filter(isMarker)
  return subtypes.length > 0 ? [{ ...companion, subtypes }] : []
}

function readClause(clause: string): Reading[] {
  const own = withoutRelatives(clause)
  if (own === null) return words.CANCER.test(clause) ? [NOBODYS] : []
  const said = words.withoutUnsureSpread(words.withoutNegated(own))
  const subtypes = subtypesIn(said)
  const spread = spreadIn(said)
  const isInSitu = words.IN_SITU.test(said) && !words.INVASIVE.test(said)
  const name = words.CANCER.exec(said)
  if (!name && !isInSitu && !spread) return withoutTumour(own, said, subtypes)
  if (isRisk(said, spread, name))
    return [words.isCarried(own, said) ? { ...NOTHING_READ, behaviour: 'risk', subtypes } : NOBODYS]
  if (isNobodys(said, name)) return [NOBODYS]
  return [{ ...tumourIn(said, spread, isInSitu), subtypes }]
}

/** A clause, or what it says before it comes to a relative's own cancer; null where all of it is a relative's. */
function withoutRelatives(clause: string): string | null {
  const relative = words.FAMILY.exec(clause) ?? nearWithCancer(clause)
  if (!relative) return clause
  const before = clause.slice(0, relative.index)
  const isApart = /[,(]\s*(?:\w+ ){0,2}$/.test(before) && words.CANCER.test(before)
  return isApart && words.CANCER.test(clause.slice(relative.index)) ? before : null
}

const NOBODYS: Reading = { ...NOTHING_READ, behaviour: 'nobody' }

/** "Breast cancer, partner has dementia" is her own cancer. */
function nearWithCancer(clause: string): RegExpExecArray | null {
  const near = words.SOMEBODY_NEAR.exec(clause)
  return near && words.CANCER.test(clause.slice(near.index)) ? near : null
}

function withoutTumour(own: string, said: string, subtypes: readonly Subtype[]): Reading[] {
  if (words.RISK.test(said)) return words.isCarried(own, said) ? [{ ...NOTHING_READ, behaviour: 'risk', subtypes }] : []
  return subtypes.length > 0 ? [{ ...NOTHING_READ, behaviour: 'companion', subtypes }] : []
}

/** "Hereditary breast cancer syndrome", "susceptibility to breast cancer": the cancer named is the one at risk of. */
const isRisk = (said: string, spread: Spread | null, name: RegExpExecArray | null): boolean => {
  if (spread || !name) return false
  const risk = words.RISK.exec(said)
  return (
    risk !== null &&
    risk.index < name.index + name[0].length &&
    /susceptib|predispos|hereditar|lynch|li-?fraum|polypos|porteu|carrier/.test(said)
  )
}

function isNobodys(said: string, name: RegExpExecArray | null): boolean {
  if (!name) return words.NOBODY_BEFORE.test(said)
  const after = said.slice(name.index + name[0].length)
  return words.NOBODY_BEFORE.test(said.slice(0, name.index)) || words.NOBODY_AFTER.test(after)
}

function tumourIn(said: string, spread: Spread | null, isInSitu: boolean): Omit<Reading, 'subtypes'> {
  const where = spread?.where ?? []
  const site = spread ? spread.site : siteIn(said)
  const distant = where.some((place) => place !== 'lymph_node')
  const behaviour = behaviourIn(said, spread, isInSitu)
  const advanced = words.EXTENSIVE.test(said)
  return { ...NOTHING_READ, behaviour, site, where, advanced, distant: distant && behaviour !== 'suspected' }
}

function behaviourIn(said: string, spread: Spread | null, isInSitu: boolean): Behaviour {
  if (words.SUSPECTED.test(said)) return 'suspected'
  if (isHistory(said)) return 'history'
  if (spread && !spread.hasPrimary) return spread.where.every((place) => place === 'lymph_node') ? 'node' : 'secondary'
  return isInSitu ? 'in_situ' : 'malignant'
}

function isHistory(said: string): boolean {
  const name = words.CANCER.exec(said)
  const before = name ? said.slice(0, name.index) : said
  return (
    words.HISTORY_BEFORE.test(before) ||
    (name !== null && words.HISTORY_AFTER.test(said.slice(name.index + name[0].length)))
  )
}
