const LONGEST = 500

/** French and English alike: no accents, no ligatures, lower case, one kind of apostrophe, hyphen and space. */
export const plain = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’`´]/g, "'")
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** What is said after a semicolon, a full stop, "mais" or "but" is said apart. */
export const clausesOf = (text: string): string[] =>
  plain(text)
    .split(/[;\n]|\.(?= |$)| mais | but /)
    .map((clause) => clause.trim())
    .filter(Boolean)

/** From a negation to the next comma, bracket or "with": all of that is said not to be. */
const NEGATED =
  /\b(?:no|not|without|absence|negative for|free of|denies|never|sans|pas|aucune?s?|ni|jamais|indemne)\b(?:(?! avec | with )[^,:()])*/g
const NEGATED_BY_PREFIX = /\bnon[- ]?(?:metasta|invasi|invasive|infiltra|recidiv)\w*/g
/** Up to a verdict that it is not: "cancer ruled out", "lymphome exclu". */
const NEGATED_BEFORE = /[^,:()]*\b(?:ruled out|excluded|refuted|exclue?s?|ecartee?s?|infirmee?s?|eliminee?s?)\b/g

/** A clause without what it denies. */
export const withoutNegated = (clause: string): string =>
  clause.replace(NEGATED_BY_PREFIX, ' ').replace(NEGATED_BEFORE, ' ').replace(NEGATED, ' ')

/** Words that name a malignant tumour, with the short forms oncologists write. */
export const CANCER = new RegExp(
  [
    '(?<!pre[- ]?|anti[- ]?)cancer(?!ophob|igen)',
    'carcinom(?!atos)',
    'malignan(?:t|cy)',
    'tumeurs? malignes?',
    'neoplasmes? malins?',
    'neoplasie(?! (?:intra|endocrin))',
    '\\bneo (?:du|de la|de l)',
    'lymphom',
    'hodgkin',
    'leuc[ae]?mi|leuka?emi',
    'myelom(?:e|es|a|as)\\b',
    'melanom',
    'sarcom',
    'mesotheliom',
    '(?:glio|neuro|nephro|retino|medullo|hepato)blastom',
    'gliom(?:e|a)(?<!gangliom.)|astrocytom',
    'seminom',
    '(?:tumeur|tumou?r|neoplasm)s? neuroendocrin|neuroendocrine (?:tumou?r|neoplasm)',
    'myelodysplas|myelofibros|polycyth[ae]*emia vera|vaquez|waldenstrom',
    '\\b(?:nsclc|sclc|cpnpc|tnbc|dlbcl|lnh|nhl|aml|lma|lmc|llc|cll|cml|dcis|ccis|hcc|chc|gist)\\b',
  ].join('|'),
)

export const FAMILY =
  /famil(?:y|ial) (?:history|hx)|\bfh[:x ]|(?:antecedents?|histoire|atcd) famil|(?<!dure-|pie-)\bmere\b|\b(?:pere|soeur|frere|tante|oncle|mother|father|sister|brother|aunt|uncle|maternal|paternal|maternel(?:le)?|paternel(?:le)?|grand-?(?:mere|pere|mother|father|parents?))\b/
/** A cancer that is feared, looked for or prevented is nobody's. */
export const NOBODY =
  /screening|depistage|vaccin|prophyla|prevent|\bpeur d|fear of|donor|donneu|risk (?:of|for)|risque (?:de|d'|accru|eleve)|at risk|a risque|counsel|conseil genetique/
export const HISTORY =
  /\b(?:history|hx) of|\bh\/o\b|\bantecedents?(?: personnels?)?(?: de| d'|:)|\batcd\b|histoire (?:personnelle )?(?:de|d')|status post|\bs\/p\b|survivor|ancien(?:ne)? (?:cancer|tumeur|lymphome)|previous|personal history/
export const SUSPECTED =
  /suspec|suspic|\bpossibl|\bprobabl|rule out|\br\/o\b|a eliminer|a exclure|presum|evocat|evoqu|differenti(?:al d|el)|\?/
export const IN_SITU =
  /\bin situ\b|\bintracanalaire|\bintraductal|\bdcis\b|\bccis\b|\blcis\b|carcinome intraepithelial|\bcin ?(?:3|iii)\b|maladie de bowen|bowen'?s? disease/
export const INVASIVE = /\binvasi|\binfiltra/
export const RISK =
  /\bbrca ?[12]?\b|lynch|predisposition|susceptib|mutation carrier|porteu(?:r|se) (?:d|sain)|hereditary (?:breast|cancer)|polypos[ei]s? .*famil|familial adenomatous/
