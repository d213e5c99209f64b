import type { TreatmentKind } from '../../../shared/oncology.ts'
import { DRUG_WORDS } from './drug-words.ts'
import { act, cancerAct, likelyAct, NO_TREATMENT, PALLIATIVE, type SaysAct } from './says-act.ts'
import { plain, withoutNegated } from './words.ts'

/** Words of an act that was not a treatment, whatever else is said. */
const NOT_AN_ACT =
  /(?<!irradiation (?:\w+ )?)prophyla(?!\w* (?:cranial|cerebral|crani|encephal|brain))|donor|donneu|harvest|prelevement de (?:moelle|cellules)|consult|enseignement|education|teaching|planning|planification|simulation|refus|declin|referral|\bpicc\b|port[ -]?a[ -]?cath|catheter|vaccin|allerg|desensib|dust mite|acarien|\bpollen|\bvenom|\bvenin|ragweed|herbe a poux|menopaus|substitutive|replacement therapy|growth hormone|hormone de croissance|thyroid hormone|levothyrox|testosteron|gender|affirmation de genre|annul|cancel|fertilit|fertility|ovocyt|oocyte|(?:before|after|avant|apres|prior to|post)[ -](?:la |une |sa )?(?:chemo|chimio|radio)|\bsuivi\b|follow-?up(?!.*wait)|chambre implantable|implantable port|\bport (?:insert|plac|remov)|antiemeti|intravitre|ophtalm|ophthalm|\beylea|macula(?:r|ire)|(?:fluoro-?uracil|\b5[ -]?fu\b)[^,;+]*\b(?:topi(?:cal|que)|cream|creme|ointment|onguent)|\bcreme (?:de |au )?(?:fluoro-?uracil|5[ -]?fu\b)|premedic|evaluation|assessment|bariatri|sleeve|manchon/
/** Diagnostic words and what follows them, up to an "and". */
const DIAGNOSTIC =
  /(?:sentinel (?:lymph )?(?:node )?biops\w*|biops\w*|depistage|screening|mammogra\w*|colonosco\w*|scintigra\w*|\birm\b|\bmri\b|\bscan\b|transuret\w*|\bturp\b|\brtup\b|\brtuv\b)(?:(?! et | and | avec | with )[^,;+])*/g

type Line = readonly [RegExp, SaysAct]
const line = (pattern: string, says: SaysAct): Line => [new RegExp(`(?:${pattern})`), says]

/** In order; what was understood is taken out of the text, so that "mastectomie partielle" is no mastectomy. */
const ACT_WORDS: readonly Line[] = [
  line(
    'tumorectom|lumpectom|mastectomie partielle|partial mastectom|breast[ -]conserv|conservatrice du sein',
    act('lumpectomy'),
  ),
  line('(?:segmental )?mastectomie segmentaire|segmental mastectom|quadrantectom', act('lumpectomy')),
  line('mastectom|mammectom', likelyAct('mastectomy')),
  line(
    'reconstruction (?:mammaire|du sein|immediate du sein)|breast reconstruct|reconstruction of breast|\\bdiep\\b|\\btram\\b|expanseur|\\bexpander',
    act('breast_reconstruction'),
  ),
  line(
    'ganglions? sentinelle|sentinel|(?:curage|evidement|dissection) (?:ganglionnaire )?axillaire|axillary (?:lymph )?(?:node|dissection|clearance)',
    likelyAct('axillary_surgery'),
  ),
  line(
    '(?:fermeture|closure|reversal|retablissement|takedown|reanastomos|inversion)\\w*.*(?:stom|continuite|hartmann)|hartmann\\w* (?:closure|reversal|takedown)|(?:stom\\w*|ostomy) (?:closure|reversal|takedown)',
    act('ostomy_closure'),
  ),
  line('abdomino[ -]?perineal|hartmann', likelyAct('rectal_resection', 'ostomy')),
  line('colostom|ileostom|urostom|\\bstomie|\\bstoma\\b|\\bostomy|ileal conduit|conduit ileal|bricker', act('ostomy')),
  line('colectom|resection (?:du )?coli|resection du colon|(?:large )?bowel resection|sigmoidectom', act('colectomy')),
  line(
    'resection (?:anterieure )?(?:basse )?(?:du )?rect|resection anterieure|proctectom|anterior resection|mesorect|resection of rectum',
    likelyAct('rectal_resection'),
  ),
  line('prostatectomie radicale|radical\\w* (?:\\w+ ){0,2}prostatectom', likelyAct('prostatectomy')),
  line('prostatectom', act('prostatectomy')),
  line('lobectomie (?:thyroid|de la thyroid)\\w*|thyroid lobectom|thyroidectom', act('thyroidectomy')),
  line('pneumonectom', act('pneumonectomy')),
  line(
    '(?<!hepatic |liver |temporal |hepatique )(?:bi)?lobectomi?e?y?\\b(?! (?:hepati|tempor|du foie))',
    act('lobectomy'),
  ),
  line('\\btah[ /-]?bso\\b', act('hysterectomy', 'oophorectomy')),
  line('hysterectom', act('hysterectomy')),
  line('ovariectom|oophorectom|annexectom', act('oophorectomy')),
  line(
    '(?<!ovarian )\\b(?:cysto[ -]?)?(?:prostato[ -]?)?cystectom(?!\\w*,? \\(?(?:(?:of (?:the )?|de l.|des )?(?:left |right |both |bilateral )?ova(?:ry|rian|rien)|(?:of (?:the )?|de l.|des |left |right |both |bilateral )+ova(?:ries|ire)))',
    act('cystectomy'),
  ),
  line('nephrectom|nephro[ -]?ureterectom', act('nephrectomy')),
  line('orchi(?:d)?ectom|surgical castration|castration chirurgicale', act('orchiectomy')),
  line('gastrectom', act('gastrectomy')),
  line('pancreatectom|whipple|pancreatico[ -]?duoden|duodeno[ -]?pancreat', likelyAct('pancreatectomy')),
  line(
    '(?:chimio[ -]?radio|radio[ -]?chimio)therap|chemo[ -]?radi\\w+',
    cancerAct('chemotherapy', 'radiotherapy_unspecified'),
  ),
  line('chemo[ -]?immuno\\w+|chimio[ -]?immuno\\w+', cancerAct('chemotherapy', 'immunotherapy')),
  line('curietherap|brachytherap', cancerAct('brachytherapy')),
  line(
    'iode (?:radioactif|131)|radio[ -]?iod|\\bi[ -]?131\\b|radionucl|lutetium|radium|radioligand',
    act('radionuclide_therapy'),
  ),
  line(
    'external beam|radiotherapie externe|\\b(?:imrt|sbrt|rcmi|vmat|srs|ebrt)\\b|stereotact|stereotax|proton|radio[ -]?surgery|radio[ -]?chirurgie|gamma[ -]?knife|cyberknife',
    cancerAct('radiotherapy_external'),
  ),
  line(
    'radiotherap|radiation (?:onco\\w+ )?(?:therap|treat)|irradiation|\\bxrt\\b|tomotherap',
    cancerAct('radiotherapy_external'),
  ),
  ...DRUG_WORDS.map(([names, says]) => line(names, says)),
  line('immunotherap', act('immunotherapy')),
  line(
    'hormonotherap|hormone therap|hormonal therap|endocrin\\w* therap|traitement endocrin|privation andro|androgen depriv',
    act('hormone_therapy'),
  ),
  line('(?:therapie|traitement)s? ciblee?s?|targeted therap|tyrosine kinase|\\btki\\b', cancerAct('targeted_therapy')),
  line(
    '(?:greffe|transplant\\w*|allo[ -]?greffe|auto[ -]?greffe).*(?:cellules souches|moelle|stem cell|marrow)|(?:stem cell|marrow) transplant|\\b(?:asct|hsct)\\b',
    act('stem_cell_transplant'),
  ),
  line('chimiotherap|chemotherap|\\bchimio|\\bchemo\\b|\\bhipec\\b', cancerAct('chemotherapy')),
  line(
    'surveillance active|active surveillance|watchful|attente vigilante|wait and see|observation vigilante',
    cancerAct('watchful_waiting'),
  ),
]

const PALLIATIVE_WORDS =
  /palliati(?!ve care (?:consult|referral))|hospice|soins de confort|comfort care|terminal (?:care|cancer|illness)|phase terminale|stade terminal|fin de vie|end of life/

/** Any word of an act; most labels have none. */
const SAYS_ACT = new RegExp(
  [NOT_AN_ACT, PALLIATIVE_WORDS, ...ACT_WORDS.map(([pattern]) => pattern)].map(({ source }) => source).join('|'),
)

/**
 * gives  what the words of an act say; null when they say nothing that we know. A treatment given with
 *        palliative intent is that treatment, and no hospice care.
 */
export function actInWords(text: string): SaysAct | null {
  let rest = withoutNegated(plain(text)).replace(DIAGNOSTIC, ' ')
  if (!SAYS_ACT.test(rest)) return null
  if (NOT_AN_ACT.test(rest)) return NO_TREATMENT
  const found: SaysAct[] = []
  for (const [pattern, says] of ACT_WORDS) {
    if (!pattern.test(rest)) continue
    found.push(says)
    rest = rest.replace(pattern, ' ')
  }
  if (found.length === 0) return PALLIATIVE_WORDS.test(rest) ? PALLIATIVE : null
  return together(found)
}

const SURENESS = ['no', 'usually', 'yes'] as const

function together(found: readonly SaysAct[]): SaysAct {
  const kinds = new Set<TreatmentKind>(found.flatMap(({ kinds }) => kinds))
  const sureness = Math.max(...found.map(({ ofCancer }) => SURENESS.indexOf(ofCancer)))
  return { ...act(...kinds), ofCancer: SURENESS[sureness] ?? 'no' }
}

const EXTERNAL =
  /external beam|radiotherapie externe|\b(?:imrt|sbrt|sabr|rcmi|vmat|srs|ebrt|igrt)\b|stereotact|stereotax|proton/
const BRACHY = /curietherap|brachytherap/

/** How radiation was given, where words say so. */
export function radiationInWords(text: string): TreatmentKind[] {
  const said = withoutNegated(plain(text))
  return [
    ...(EXTERNAL.test(said) ? (['radiotherapy_external'] as const) : []),
    ...(BRACHY.test(said) ? (['brachytherapy'] as const) : []),
  ]
}

/** Whether any of the words name such care, at a glance. */
export const mayBePalliative = (text: string): boolean => /palli|hosp|confor|comfort|termin|fin de|end of/i.test(text)
