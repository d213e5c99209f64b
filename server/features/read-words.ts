import type { Site } from '../../shared/oncology.ts'
import { NOTHING_READ, type Reading } from './reading.ts'
import type { Behaviour, Place } from './terminology/says.ts'
import { placesIn, siteIn } from './terminology/site-words.ts'
import { subtypesIn } from './terminology/subtype-words.ts'
import * as words from './terminology/words.ts'

/** What words alone say, clause by clause; what they deny is left out. */
export const readWords = (text: string): Reading[] => words.clausesOf(text).flatMap(readClause)

function readClause(clause: string): Reading[] {
  const said = words.withoutNegated(clause)
  const subtypes = subtypesIn(said)
  const spread = spreadIn(said)
  const isCancer = words.CANCER.test(said)
  const isInSitu = words.IN_SITU.test(said) && !words.INVASIVE.test(said)
  if (!isCancer && !isInSitu && !spread) return saysRisk(said, subtypes)
  if (words.FAMILY.test(clause) || words.NOBODY.test(clause)) return [{ ...NOTHING_READ, behaviour: 'nobody' }]
  return [{ ...tumourIn(said, spread, isInSitu), subtypes }]
}

const saysRisk = (said: string, subtypes: Reading['subtypes']): Reading[] => {
  if (words.RISK.test(said)) return [{ ...NOTHING_READ, behaviour: 'risk', subtypes }]
  return subtypes.length > 0 ? [{ ...NOTHING_READ, behaviour: 'companion', subtypes }] : []
}

function tumourIn(said: string, spread: Spread | null, isInSitu: boolean): Omit<Reading, 'subtypes'> {
  const where = spread?.where ?? []
  const site = spread ? spread.site : siteIn(said)
  const distant = where.some((place) => place !== 'lymph_node')
  const behaviour = behaviourIn(said, spread, isInSitu)
  const isOwn = behaviour !== 'secondary' && behaviour !== 'node'
  return { ...NOTHING_READ, behaviour, site: isOwn ? site : null, where, distant: distant && behaviour !== 'suspected' }
}

function behaviourIn(said: string, spread: Spread | null, isInSitu: boolean): Behaviour {
  if (words.SUSPECTED.test(said)) return 'suspected'
  if (words.HISTORY.test(said)) return 'history'
  if (spread && !spread.hasPrimary) return spread.where.every((place) => place === 'lymph_node') ? 'node' : 'secondary'
  return isInSitu ? 'in_situ' : 'malignant'
}

type Spread = { readonly site: Site | null; readonly where: readonly Place[]; readonly hasPrimary: boolean }

const METASTASES =
  /\bmetastas[ei]s\b|\bmets\b|secondary malignan\w* (?:neoplasms?|tumou?rs?)|tumeurs? (?:malignes? )?secondaires?|cancers? secondaires?|secondary (?:cancers?|carcinomas?|neoplasms?|tumou?rs?)|carcinomatos[ei]s?|metastatic (?:malignan\w* )?(?:neoplasms?|tumou?rs?|cancers?|disease|carcinomas?|malignancy)(?: (?:to|of|in|from)\b|$)|maladie metastatique/
const FROM = /\b(?:from|d'un|d'une|d'origine|originating|primary|primiti(?:f|ve)|due to|secondary to|secondaires? a)\b/
const METASTATIC = /metasta(?:tic|tique|ti|se)\w*|\bm1[abc]?\b/
const INTO = /\b(?:to|into|au|aux|a la|a l'|dans)\b(.*)$|metastatique\w*(.*)$/

/** Who spread, and where to: "brain metastasis from lung cancer", "cancer du sein, métastases osseuses". */
function spreadIn(said: string): Spread | null {
  const noun = METASTASES.exec(said)
  if (noun) return spreadAround(said.slice(0, noun.index), said.slice(noun.index + noun[0].length), noun[0])
  if (!METASTATIC.test(said)) return null
  const into = INTO.exec(said)
  const where = placesIn(into?.[1] ?? into?.[2] ?? '')
  const primary = siteIn(into ? said.slice(0, into.index) : said) ?? siteIn(said)
  return { site: primary, where: orOther(where), hasPrimary: primary !== null }
}

function spreadAround(before: string, after: string, noun: string): Spread {
  const from = noun.endsWith('from') ? { index: 0 } : FROM.exec(after)
  if (from) return toWhere(after.slice(from.index), before + after.slice(0, from.index))
  const cancer = words.CANCER.exec(before)
  if (!cancer) return { site: null, where: orOther(placesIn(before + after)), hasPrimary: false }
  const beyond = placesIn(after)
  return toWhere(
    before,
    beyond.length > 0 ? after : before.slice(cancer.index + cancer[0].length).replace(OF_ORGAN, ''),
  )
}

/** "cancer DU SEIN métastases": the organ that follows is the cancer's own. */
const OF_ORGAN = /^\w* (?:du|de la|de l'|des|of(?: the)?) ?\w+/

function toWhere(primary: string, places: string): Spread {
  const site = siteIn(primary)
  return { site, where: orOther(placesIn(places)), hasPrimary: site !== null || words.CANCER.test(primary) }
}

const orOther = (places: readonly Place[]): readonly Place[] => (places.length > 0 ? places : ['other'])
