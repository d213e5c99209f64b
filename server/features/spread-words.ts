import type { Site } from '../../shared/oncology.ts'
import type { Place } from './terminology/says.ts'
import { PLACE_OF_SITE, placesIn, siteIn } from './terminology/site-words.ts'
import { CANCER } from './terminology/words.ts'

/** Which cancer spread, and where to, as words tell it. */
export type Spread = { readonly site: Site | null; readonly where: readonly Place[]; readonly hasPrimary: boolean }

const METASTASES = new RegExp(
  [
    '\\bmetastas(?:[ei]s|es?)\\b|\\bmets\\b',
    'secondary malignan\\w* (?:neoplasms?|tumou?rs?)|malignan\\w* (?:neoplasms?|tumou?rs?),? secondary',
    'tumeurs? (?:malignes? )?secondaires?|cancers? secondaires?|localisations? secondaires?',
    '(?<!\\w)secondary (?:cancers?|carcinomas?|neoplasms?|tumou?rs?)',
    '(?:\\bperitone\\w+ )?carcinomatos[ei]s?|carcinoses?\\b|lymphangite carcinomateuse',
    'malignant (?:pleural effusion|ascites)|(?:epanchement pleural|ascite) (?:neoplasique|malin\\w*)',
    'metastatic (?:malignan\\w* )?(?:neoplasms?|tumou?rs?|cancers?|disease|carcinomas?|malignancy|adenocarcinomas?)(?: (?:to|of|in|from)\\b|$)',
    'maladie metastatique',
  ].join('|'),
)
const FROM =
  /\b(?:from|d'un|d'une|d'origine|originating|primary|primiti(?:f|ve)|due to|secondary to|secondaires? a|of (?:a )?(?:\w+ )?(?:cancer|carcinom|melanom|primary)|de (?:cancer|carcinom|melanom))/
/** "Malignant neoplasm of bone, secondary": the word that turns it comes last. */
const SAID_LAST = /(?:cancer|carcinom|neoplas|tumou?r|tumeur|malign)\w*(?: [\w']+){0,4},? \(?seconda(?:ry|ire)\)?$/
const METASTATIC =
  /metasta(?:tic|tique|ti|se)\w*\b(?! (?:calcif|infect|absces|ossific|pneumon))|\bm1[abc]?\b|\bm(?:crpc|cprc|hspc|cspc)\b/
const INTO = /\b(?:to|into|au|aux|a la|a l'|dans)\b(.*)$|metastatique\w*(.*)$/

/** "Brain metastasis from lung cancer", "cancer du sein, métastases osseuses"; null where nothing has spread. */
export function spreadIn(said: string): Spread | null {
  if (SAID_LAST.test(said)) return { site: null, where: orOther(placesIn(said)), hasPrimary: false }
  const noun = METASTASES.exec(said)
  if (noun) return spreadAround(said.slice(0, noun.index), said.slice(noun.index + noun[0].length), noun[0])
  if (!METASTATIC.test(said)) return null
  const into = INTO.exec(said)
  const where = placesIn(into?.[1] ?? into?.[2] ?? '')
  const primary = siteIn(into ? said.slice(0, into.index) : said) ?? siteBeside(said, where)
  return { site: primary, where: orOther(where), hasPrimary: primary !== null }
}

/** Any word of a spread. */
export const SAYS_SPREAD = new RegExp([METASTASES, METASTATIC, SAID_LAST].map(({ source }) => source).join('|'))

/** A site that is none of the places it spread to. */
function siteBeside(said: string, where: readonly Place[]): Site | null {
  const site = siteIn(said)
  const place = site === null ? undefined : PLACE_OF_SITE[site]
  return place !== undefined && where.includes(place) ? null : site
}

function spreadAround(before: string, after: string, noun: string): Spread {
  const within = placesIn(noun)
  const from = noun.endsWith('from') ? { index: 0 } : FROM.exec(after)
  if (from) return toWhere(after.slice(from.index), before + after.slice(0, from.index), within)
  const cancer = CANCER.exec(before)
  if (!cancer) return { site: null, where: orOther([...within, ...placesIn(before + after)]), hasPrimary: false }
  const beyond = placesIn(after)
  const own = before.slice(cancer.index + cancer[0].length).replace(OF_ORGAN, '')
  return toWhere(before, beyond.length > 0 ? after : own, within)
}

/** "cancer DU SEIN métastases": the organ that follows is the cancer's own. */
const OF_ORGAN = /^\w* (?:du|de la|de l'|des|of(?: the)?) ?\w+/

function toWhere(primary: string, places: string, within: readonly Place[]): Spread {
  const site = siteIn(primary)
  const where = [...new Set([...within, ...placesIn(places)])]
  return { site, where: orOther(where), hasPrimary: site !== null || CANCER.test(primary) }
}

const orOther = (places: readonly Place[]): readonly Place[] => (places.length > 0 ? places : ['other'])
