const LONGEST = 500

/** French and English alike: no accents, no ligatures, lower case, one kind of apostrophe, hyphen and space. */
export function plain(text: string): string {
  const lower = text.slice(0, LONGEST).toLowerCase()
  return (IS_PLAIN.test(lower) ? lower : withoutMarks(lower)).replace(/\s+/g, ' ').trim()
}

const IS_PLAIN = /^[\x20-\x5f\x61-\x7e]*$/

const withoutMarks = (text: string): string =>
  text
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’`´]/g, "'")
    .replace(/[‐‑–—−]/g, '-')

/**
 * "ALL" in capitals among other words is a leukaemia, but for "ALL antibiotics"; among capitals it is any word, but for
 * B-ALL and T-ALL.
 */
export const withNames = (text: string): string =>
  text.replace(/[a-z]/.test(text) || text.trim() === 'ALL' ? ALL_ALONE : ALL_OF_CELLS, 'acute lymphoblastic leukemia')
const ALL_ALONE =
  /\b(?:[BT]-ALL|[BT]?ALL(?! (?:the|of|other|known|(?!status|diagnos|relaps|remiss)[A-Za-z]{3,}s)\b))\b/g
const ALL_OF_CELLS = /\b[BT]-ALL\b/g

/** A full stop that ends no sentence. */
const ABBREVIATED = /\b(fam|pers|atcd|dr|st|inf|sup|ant|post|env|pt|hx|fx|dx|ca|adk|k|lt|rt|bilat|approx)\.(?= )/g
/** Epic marks labels that count for risk adjustment so; a hepatocellular carcinoma is named in full beside it. */
const BILLING_MARK = /\((?:hcc|cms[ /-]?hcc|rcc code)\)/g

/** What is said after a semicolon, a full stop, "mais" or "but" is said apart; of words made plain. */
export const clausesOf = (said: string): string[] =>
  said
    .replace(ABBREVIATED, '$1')
    .replace(BILLING_MARK, '')
    .split(/[;\n]|\.(?= |$)| mais | but /)
    .map((clause) => clause.trim())
    .filter(Boolean)

/** From a negation to the next comma, bracket or "with": all of that is said not to be. */
const NEGATED =
  /\b(?:no|not|without|absence|negative for|free of|denies|never(?![ -]smok)|sans|pas|aucune?s?|ni|jamais(?! fum)|indemne)\b(?:(?! avec | with )[^,:()])*/g
const NEGATED_BY_PREFIX = /\bnon[- ]?(?:metasta|invasi|infiltra|recidiv)\w*/g
/** A verdict that it is not: "cancer ruled out", "lymphome exclu". It concerns what stands before, back to a comma. */
const VERDICT =
  /\b(?:ruled out|excluded|refuted|unlikely|exclue?s?|ecartee?s?|infirmee?s?|eliminee?s?|peu probable|improbable)\b/

function withoutRuledOut(clause: string): string {
  const verdict = VERDICT.exec(clause)
  if (!verdict) return clause
  const before = clause.slice(0, verdict.index)
  const from = Math.max(...[',', ':', '(', ')'].map((mark) => before.lastIndexOf(mark))) + 1
  return `${clause.slice(0, from)} ${withoutRuledOut(clause.slice(verdict.index + verdict[0].length))}`
}

/** True where a clause as a whole is denied, doubted, past or somebody else's, or tells of a spread. */
export const isTurned = (clause: string): boolean =>
  [FAMILY, SOMEBODY_NEAR, NOBODY_BEFORE, HISTORY_BEFORE, SUSPECTED, RISK, /metasta|seconda/].some((words) =>
    words.test(clause),
  ) || withoutNegated(clause) !== clause

/** A clause without what it denies. */
export const withoutNegated = (clause: string): string =>
  withoutRuledOut(clause.replace(NEGATED_BY_PREFIX, ' ')).replace(NEGATED, ' ').trim()

const UNSURE =
  'suspec\\w*|suspic\\w*|possibl\\w*|probabl\\w*|rule out|r/o\\b|a eliminer|a exclure|presum\\w*|evocat\\w*|evoqu\\w*|differential|compatible (?:avec|with)|consistent with|en faveur d|concern(?:ing)? for|worrisome|douteu\\w*|query|\\?'
const SPREAD_OR_BACK = 'metasta\\w*|mets\\b|recidiv\\w*|recurren\\w*|rechute\\w*|relaps\\w*|progress\\w*|evolut\\w*'
/** "With suspected brain metastases": what is suspected is the spread, not the cancer. */
const UNSURE_SPREAD = new RegExp(
  `\\b(?:${UNSURE}|(?:at )?risk (?:of|for)|risque (?:eleve )?d[eu]|peur d[eu]|fear of|surveillance (?:for|de)) ?(?:[\\w'-]+ ){0,4}?(?:${SPREAD_OR_BACK})[^,;:]*`,
)
export const SUSPECTED = new RegExp(`(?:\\b|(?=\\?))(?:${UNSURE})`)

/** A clause without the spread or return that it only suspects or fears; the cancer that it names stays. */
export function withoutUnsureSpread(clause: string): string {
  const [unsure] = UNSURE_SPREAD.exec(clause) ?? []
  return unsure === undefined || CANCER.test(unsure) ? clause : clause.replace(unsure, ' ')
}

const ORGANS =
  '(?:breasts?|lungs?|prostat\\w*|colon|colorect\\w*|rect(?:um|al)|ovar\\w*|bladder|kidney|renal|stomach|gastri\\w+|pancrea\\w*|liver|thyroid|cervi\\w+|uter\\w+|endometri\\w+|oesophag\\w*|esophag\\w*|sein|poumon|pulmonaire|ovaire|vessie|vesical\\w*|rein|estomac|foie|larynx|larynge|col|mammaire|colique|sigmoid\\w*|hepatique|cerebral|cutane|bronch\\w*|oesophag\\w*|testic\\w*|orl|langue|gorge|amygdal\\w*|vulve|anus|anal|pharyn\\w*|thymus)'

/** Skin by its parts, as a short form of its cancers stands beside them. */
const SKIN = 'skin|face|nose|cheek|ear|scalp|forehead|temple|eyelid|shoulder|arm|hand|leg'
const MUCOSA = 'lip|tongue|tonsil|mouth|larynx|pharynx|oropharynx|lung|o?esophagus|cervix|anus|vulva|penis'
const shortFormOn = (form: string, places: string) =>
  `\\b${form} (?:of (?:the )?)?(?:(?:left|right) )?(?:${places})\\b|\\b(?:${places}) ${form}\\b`

/** Skin cancers as a short form names them: SCC with a part of the skin, for it is other things too. */
export const SHORT_SKIN_CANCER = shortFormOn('(?:scc|bcc)', SKIN)

/** Words that name a malignant tumour, with the short forms oncologists write. */
export const CANCER = new RegExp(
  [
    '(?<!pre[- ]?|anti[- ]?)cancer(?!ophob|igen| antigen)',
    'carcinom(?!atos)',
    '(?<!neuroleptic )malignan(?:t|cy)(?! (?:hyper|otitis|potential|syndrome|arrhythm|essential))',
    'tumeurs? (?:[\\w-]+ ){0,3}?malignes?|malignite',
    'neoplasmes? malins?',
    'neoplasie(?! (?:intra|endocrin))',
    '(?<!pseudo-?)lymphom(?!atoid)',
    'hodgkin',
    'leuc[ae]?mi|leuka?emi',
    'myelom(?:e|es|a|as)\\b',
    'melanom',
    'sarcom',
    'mesotheliom',
    '(?:glio|neuro|nephro|retino|medullo|hepato)blastom',
    '\\bwilms|\\bewing\\b',
    '(?<!gan)gliom(?:e|a)s?\\b|astrocytom|oligodendrogliom|ependymom',
    'seminom|germinom',
    'thymom(?:e|a)s?\\b',
    'carcinoid|(?:tumeur|tumou?r|neoplasm)s? neuroendocrin|neuroendocrine (?:tumou?r|neoplasm)|\\btnes?\\b|\\bgep-?nets?\\b',
    // Alone, since a cup is many things; with the organ, since a head injury is written « TCC » too.
    '^cup$|\\btcc (?:of (?:the )?)?(?:bladder|urothel)|\\bbladder tcc\\b',
    'myelodysplas|(?:primary |idiopathic )?myelofibros|polycyth[ae]*emia vera|\\bvaquez|waldenstrom',
    'lentigo malin|lentigo maligna|mycosis f[uo]ngoid|sezary|hypernephrom',
    '\\b(?:cci|cli) (?:du )?sein|canalaire infiltrant|lobulaire infiltrant|\\bklatskin|\\blinite|cup syndrome|plasm[ao]cytom',
    'germ cell tumou?r|tumeurs? germinales?',
    'essential thrombocyth|thrombocyth?\\w+ essenti|myeloproliferative neoplasm',
    '\\bpaget\\b.{0,20}(?:breast|nipple|sein|mamelon)',
    `\\b(?:k|neo|npl|ca)\\.? (?:of (?:the )?|du |de la |de l'|des |de )?(?:tete du |(?:lobe|angle) \\w+ (?:du |de la )?)?${ORGANS}`,
    '\\badk\\b|\\badeno[ -]?(?:ca|k)\\b',
    // « CA 125 » and « CA 15-3 » are markers; a year is none.
    `\\b${ORGANS} ca\\b(?![- ]?(?!(?:19|20)\\d\\d\\b)\\d)`,
    // With a place, since a net is no tumour and SCC compresses a spinal cord as well; « poumon net » is a clear lung.
    `\\b(?:pancreatic|gastric|duodenal|ileal|appendiceal|bronchial) nets?\\b|\\bnets? of (?:the )?${ORGANS}`,
    SHORT_SKIN_CANCER,
    shortFormOn('scc', MUCOSA),
    '\\b(?:nsclc|sclc|cpnpc|cbnpc|cpc|cbpc|tnbc|idc|dlbcl|ldgcb|lnh|nhl|lmnh|aml|lma|lam|lmc|llc|cll|cml|lla|lal|dcis|ccis|lcis|hcc|chc|gist|gbm|rcc|m?crpc|m?cprc|m?hspc|m?cspc|pdac|hnscc|hgsoc|dipg|smd|lmmc|cmml)\\b',
  ].join('|'),
)

/** Somebody else's: a relative, however far, or whoever is cared for. "Mother of two" is the person herself. */
export const FAMILY =
  /famil(?:y|ial) (?:history|hx)|\bfhx?\b|\bfh:|(?:antecedents?|histoire|atcd) fam(?:il|\b)|(?<!dure-|pie-)\bmeres?\b(?! (?:de (?:\d|un|deux|trois|quatre|famille)|celibataire))|\bparents? ?:|\b(?:maman|papa)\b(?! (?:de|d'un|d'une)\b)|\b(?:step(?:mother|father|sister|brother|son|daughter)s?|mothers?(?! of)|peres?(?! de (?:\d|deux|trois))|fathers?(?! of)|(?:demi-?)?soeurs?|(?:demi-?)?freres?|(?:half-)?sisters?|(?:half-)?brothers?|siblings?|fratrie|tantes?|oncles?|aunts?|uncles?|cousine?s?|nieces?|neveux?|nephews?|filles?|fils|daughters?|(?:his|her|their) sons?|maternal|paternal|maternel(?:le)?s?|paternel(?:le)?s?|grand-?(?:mere|pere|mother|father|parent)s?|mamie|papy|mari|conjointe?|epou(?:x|se)|husband|wife|spouse|relatives?|proches?|caregiver|aidante?|enfants?(?= (?:decede|mort|atteint)))\b/

/** Words for somebody near, that may be said in passing: whose cancer it is, what comes after them tells. */
const NEAR =
  '(?:partner|(?<!single |lone )parent|friend|(?:boy|girl)friend|fiancee?|neighbou?r|co-?worker|colleague|roommate|son|twin(?: (?:sister|brother))?|partenaire|amie?|compagnon|compagne|copain|copine|voisine?|collegue|jumeau|jumelle)s?'
const IS_ILL = [
  "(?:'s)? (?:who )?(?:has|had|have|with|(?:is |was |recently |been )*(?:diagnosed|undergoing|battling|treated)|suffer\\w*)\\b",
  "(?:'s)? (?:who )?(?:recently )?(?:died|passed away) (?:of|from|with)\\b",
  " (?:qui )?(?:est |etait )?(?:(?:decedee?s?|morte?s?) (?:d'|de |du )|atteinte?s? d)",
  ' (?:qui )?(?:(?:a|avait|ont) (?:eu )?un |avec (?:un )?|souffr\\w*)',
].join('|')
const CHILD = '(?:child(?:ren)?|sons?|daughters?|kids?|infant|baby|boy|girl)'

/** Somebody near who is ill or has died. A child may be the person herself, but not where its death or parent is named. */
export const SOMEBODY_NEAR = new RegExp(
  [
    `\\b${NEAR}(?:${IS_ILL})`,
    '\\b(?:child(?:ren)?|kids?) (?:who )?(?:recently )?(?:died|passed away) (?:of|from|with)\\b',
    `\\b(?:death|loss) of (?:an? |the |her |his |their |my )?(?:\\w+ )?${CHILD} (?:of|from|to|due to|with)\\b`,
    `\\b(?:mother|father|parent)s? of (?:an? |the |\\d )?(?:\\w+ )?${CHILD} (?:with|who|having|diagnosed)\\b`,
  ].join('|'),
)

/** A cancer that is feared, looked for or prevented is nobody's: by what stands before its name, or right after. */
export const NOBODY_BEFORE =
  /screening|depist|vaccin|prophyla|prevent|\b(?:peur|crainte|inquietude|anxiete|phobie) (?:du|d'|de)|fear of|worried about|anxiety about|donor|donneu|risk (?:of|for|factor)|risque (?:de|d'|du|accru|eleve)|at risk|a risque|counsel|conseil genetique|other than|autres? que/
export const NOBODY_AFTER =
  /^\w*(?: cancer)? (?:screening|prevention|prevent|risk|phobia|vaccin|genetic (?:test|counsel))/

/** Lived before: by what stands before the name of the cancer, or after. What comes of a cancer outlives it. */
export const HISTORY_BEFORE =
  /\b(?:history|hx) of|\bph(?:x|mh)\b|\bh\/o\b|\bantecedents?\b|\batcd\b|histoire (?:personnelle )?(?:de|d')|status post|\bs\/p\b|\bancien(?:ne)?s?\b|\bprevious\b|\bprior\b|\bpast\b|personal history|\bformer\b|survivor|survivant|\b(?:lie|associe)e?s? (?:au|a un) $/
export const HISTORY_AFTER =
  /^\w*(?: history\b| survivor|,? ?\(?(?:atcd|antecedent|hx)\b|\)?[- ](?:related|associated|induced)\b(?! (?:to|with|by)\b))|\((?:(?:19|20)\d\d,? )?(?:atcd|antecedents?|hx|history)\)/

const GRADE_3 = '[ -]?(?:3|iii)\\b'
export const IN_SITU = new RegExp(
  [
    '(?:carcinom|cancer|melanom|neoplas|tumou?r|tumeur)\\w*(?: [\\w-]+){0,4} in situ',
    'in[- ]situ (?:\\w+ )?(?:carcinom|cancer|melanom|neoplas)',
    '(?:carcinom|cancer)\\w* (?:\\w+ )?intra(?:canalaire|ductal)',
    'intra(?:canalaire|ductal) (?:carcinom|cancer)',
    '\\b(?:dcis|ccis|lcis|clis)\\b',
    'carcinome intraepithelial',
    `\\b(?:cin|vin|vain|ain|pin)${GRADE_3}`,
    "maladie de bowen|bowen'?s? disease",
    'lentigo malin\\b|lentigo maligna\\b(?! melanom)',
  ].join('|'),
)
/** Advanced without a stage group, as small cell cancers are staged. */
export const EXTENSIVE = /extensive[ -](?:stage|disease)|(?:stade|maladie|forme) (?:etendue?|disseminee?|extensi)/
export const INVASIVE = /\b(?:micro-?)?invasi|\binfiltra/

/** A hereditary risk, by its name alone. */
export const RISK =
  /\bbrca ?-?[12]?\b|\bpalb2\b|\bchek2\b|\blynch\b|li-?fraumeni|predisposition|susceptib|mutation carrier|porteu(?:r|se)\b.{0,20}(?:muta|sain|gene)|hereditary (?:breast|non-?polyposis|cancer|diffuse)|cancer hereditaire|polypos[ei]s? .*famil|familial adenomatous|polypose adenomateuse/

const GENE = '(?:brca\\S*|palb2|chek2|lynch|hereditary|hereditaire)'
const OF_GENE =
  '(?:(?:for|of|the|de|du|des|la|le|les|d[eu] la|syndrome|genes?|genetic|genetique|germline|mutations?) )*'
/** A test that was negative, tells nothing, is asked for or awaited; or a risk that is only suspected. */
const NOT_CARRIED = new RegExp(
  [
    'negati|\\babsen|\\b(?:un|not |non |none )(?:detect|found|identif|confirm|retrouv)|\\bnon[ -]?(?:porteu|carrier)|\\bnon (?:detect|retrouv|confirm|identif)',
    'uncertain (?:clinical )?significance|unknown significance|\\bvus\\b|signification (?:clinique )?(?:incertaine|inconnue|indeterminee)|\\bvsi\\b',
    'benign variant|variante? (?:probablement )?benin',
    'pending|awaiting|to be confirmed|a confirmer|en attente|en cours|(?:status|statut \\S+|brca\\S*) (?:is )?(?:unknown|inconnue?)',
    `${GENE} (?:syndrome |carrier |genes? |genetic |genetique |germline |mutations? )*(?:test|screen|depist|analys|sequenc|panel|counsel)`,
    `(?:\\btest\\S*|screening|depistage|analyse|recherche|sequencage) ${OF_GENE}(?:d')?${GENE}`,
  ].join('|'),
)
const CARRIED =
  /(?<!\bnon[ -]?)\b(?:porteu|carrier(?! (?:screen|test|status)))|positi|pathogen|(?<!to be |\bnone? )\b(?:confirm|detect|identifi)(?:ed|ee?s?)\b/

/**
 * True for a hereditary risk that was found, and not only looked for or feared.
 *
 * takes   a clause, and the same without what it denies
 */
export const isCarried = (clause: string, said: string): boolean =>
  CARRIED.test(said) || !(NOT_CARRIED.test(clause) || SUSPECTED.test(clause))
