import type { Subtype } from '../../../shared/oncology.ts'

const POSITIVE = '[ :(-]*(?:positi\\w*|pos\\b|\\+)'
const NEGATIVE = '[ :(-]*(?:negati\\w*|neg\\b|-(?!\\w))'
const HORMONE =
  "\\b(?:er ?/ ?pr|re ?/ ?rp|er|re|hr|rh|o?estrogen receptors?|hormone[ -]receptors?|recepteurs? hormonaux|recepteurs? (?:aux|d'|des) ?o?estrogenes?)"

/** What comes back may be something else. */
const OF_ANOTHER =
  "(?! (?:(?:of|de|d'un|d'une|d') ?)?(?:depress|infect|ulcer|alcool|pneumon|sinus|urinai|uti\\b|herni|genetic|laryng|trouble|episode))"
const TUMOUR =
  'cancer|carcinom|malignan|neoplas|tumou?r|tumeur|lymphom|leuc[ae]?mi|leuka?emi|myelom|melanom|sarcom|gliom|blastom'

/** Every pattern is tried; look-alikes exclude each other inside their own pattern. */
const SUBTYPE_WORDS: readonly (readonly [RegExp, Subtype])[] = [
  [
    /triple[ -]negati|\btnbc\b|\b(?:er|re) ?(?:-|neg\w*)[ ,/]*(?:pr|rp|pgr) ?(?:-|neg\w*)[ ,/]*her-?2 ?(?:-|neg)/,
    'triple_negative',
  ],
  [new RegExp(`\\bher-?2(?:/neu)?${POSITIVE}|her-?2 (?:surexprim|amplifi|\\(?3 ?\\+|ihc 3 ?\\+)`), 'her2_positive'],
  [new RegExp(`\\bher-?2(?:/neu)?${NEGATIVE}`), 'her2_negative'],
  [new RegExp(`${HORMONE}${POSITIVE}|hormono-?dependant`), 'hormone_receptor_positive'],
  [new RegExp(`${HORMONE}${NEGATIVE}`), 'hormone_receptor_negative'],
  [
    /castrat\w+[ -]resist|resistant a la castration|\bm?crpc\b|\bm?cprc\b|hormone[ -]?refractory|hormono-?resist/,
    'castration_resistant',
  ],
  [/castration[ -]sensitive|hormone[ -]sensitive|hormono-?sensible/, 'hormone_sensitive'],
  [/inflammatory (?:breast )?(?:cancer|carcinom)|(?:cancer|carcinome) (?:du sein )?inflammatoire/, 'inflammatory'],
  [/(?:ductal|duct|canalaire)(?! \w* ?in situ).*(?:invasi|infiltra)|(?:invasi\w*|infiltrating) duct|\bidc\b/, 'ductal'],
  [/lobul(?:ar|aire)(?!.*in situ)/, 'lobular'],
  [/ductal carcinoma in situ|canalaire in situ|intracanalaire|\bdcis\b|\bccis\b/, 'dcis'],
  [/lobular carcinoma in situ|lobulaire in situ|\blcis\b|\bclis\b/, 'lcis'],
  [/\bin situ\b|intracanalaire|\bdcis\b|\blcis\b/, 'in_situ'],
  [/\bnon[ -](?:a )?(?:small[ -]cell|petites cellules)|\bnsclc\b|\bcb?p?npc\b/, 'non_small_cell'],
  [/(?<!\bnon[ -])(?<!\bnon[ -]a )(?:small[ -]cell|petites cellules)|\bsclc\b|\bcb?pc\b/, 'small_cell'],
  [/squamous|epidermoide|malpighien/, 'squamous'],
  [
    /egfr ?(?:positi|\+)|egfr[ -](?:muta|mutee?\b)|mutation (?:de l')?egfr|mutation in epidermal growth/,
    'egfr_mutated',
  ],
  [/egfr[ -](?:wild|sauvage|non mut)|without (?:egfr )?mutation (?:in|of) (?:egfr|epidermal)/, 'egfr_wild_type'],
  [/\balk[ -]?(?:negati|-(?!\w))/, 'alk_negative'],
  [/\balk[ -]?(?:positi|\+|rearr)|rearrangement (?:de l'|d')?alk/, 'alk_positive'],
  [/\bnon[ -]hodgkin|\blnh\b|\bnhl\b/, 'non_hodgkin'],
  [/(?<!\bnon[ -])hodgkin/, 'hodgkin'],
  [/lymphom.*follicul|follicul.*lymphom/, 'follicular'],
  [
    /diffuse,? large b|grandes cellules b|\bb diffus\w* a grandes cellules|diffus\w* a grandes cellules b?|\bdlbcl\b|\bldgcb\b/,
    'dlbcl',
  ],
  [/acute my?eloid|acute my?elo\w* leuk|myeloide aigue|aigue? myelo|\bl(?:ma|am)\b|\baml\b/, 'aml'],
  [/promyelocyt/, 'apl'],
  [/acute lympho|lympho\w+ aigue|aigue lympho|\blla\b|\blal\b/, 'all'],
  [/chronic lympho|lympho\w+ chronique|\bllc\b|\bcll\b/, 'cll'],
  [/chronic myelo|myelo\w+ chronique|\blmc\b|\bcml\b/, 'cml'],
  [/myelofibros/, 'myelofibrosis'],
  [/smou?ldering|myelome (?:multiple )?(?:indolent|asymptomatique)/, 'smoldering'],
  [/\b(?:in|en) (?:complete )?remission|remission complete|\bremission (?:de|du|d'|of)|\bned\b/, 'in_remission'],
  [/\b(?:in|en) (?:relapse|rechute)|relaps(?:ed|ing)/, 'in_relapse'],
  [/local(?:ly)? recurr|recidive (?:loco-?regionale|locale)/, 'local_recurrence'],
  [new RegExp(`\\b(?:recurrence|recidives?|rechutes?|relapses?)\\b${OF_ANOTHER}|relaps(?:ed|ing)`), 'recurrence'],
  [new RegExp(`\\b(?:recurrent|recidivante?) (?:[\\w-]+ ){0,5}?(?:${TUMOUR})`), 'recurrence'],
  [
    new RegExp(`(?:${TUMOUR})\\w*(?: (?!infect)[\\w'-]+){0,5}?,? \\(?(?:recurrent|recidivante?|recidive)s?(?! \\w)`),
    'recurrence',
  ],
  [/\bbrca ?[12]?\b.*(?:muta|positi|carrier|porteu|pathogen)|(?:muta\w*|porteu\w*|carrier).*\bbrca/, 'brca_carrier'],
]

/** What is said of a tumour and of nothing else; the others are heard beside the name of a cancer. */
const MARKERS = new Set<Subtype>([
  'triple_negative',
  'her2_positive',
  'her2_negative',
  'hormone_receptor_positive',
  'hormone_receptor_negative',
  'castration_resistant',
  'egfr_mutated',
  'egfr_wild_type',
  'alk_positive',
  'alk_negative',
  'brca_carrier',
])
export const isMarker = (subtype: Subtype): boolean => MARKERS.has(subtype)

/** Any word of a kind. */
export const SAYS_SUBTYPE = new RegExp(SUBTYPE_WORDS.map(([{ source }]) => source).join('|'))

export const subtypesIn = (text: string): Subtype[] =>
  !SAYS_SUBTYPE.test(text) ? [] : SUBTYPE_WORDS.flatMap(([pattern, subtype]) => (pattern.test(text) ? [subtype] : []))

/** Kinds that cannot both be true of one tumour: where a code says one, a label does not add another. */
const EITHER: readonly (readonly Subtype[])[] = [
  ['small_cell', 'non_small_cell'],
  ['hodgkin', 'non_hodgkin'],
  ['her2_positive', 'her2_negative'],
  ['her2_positive', 'triple_negative'],
  ['hormone_receptor_positive', 'hormone_receptor_negative'],
  ['hormone_receptor_positive', 'triple_negative'],
  ['aml', 'all', 'cll', 'cml'],
  ['apl', 'all', 'cll', 'cml'],
  ['egfr_mutated', 'egfr_wild_type'],
  ['ductal', 'lobular'],
  ['alk_positive', 'alk_negative'],
  ['castration_resistant', 'hormone_sensitive'],
  ['in_remission', 'in_relapse'],
]

export const contradicts = (one: Subtype, others: readonly Subtype[]): boolean =>
  EITHER.some((group) => group.includes(one) && others.some((other) => other !== one && group.includes(other)))
