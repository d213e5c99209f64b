import type { Site } from '../../../shared/oncology.ts'
import type { Place } from './says.ts'
import { SHORT_SKIN_CANCER } from './words.ts'

/** Tried in order: what contains another word comes before it (gallbladder before bladder, adrenal before renal). */
const SITE_WORDS: readonly (readonly [RegExp, Site])[] = [
  [/unknown primary|primitif inconnu|primary unknown|origine (?:inconnue|indeterminee)|\bcup\b/, 'unknown_primary'],
  [/lymphom|hodgkin|mycosis f[uo]ngoid|sezary|\b(?:lnh|lmnh|nhl|dlbcl|ldgcb)\b/, 'lymphoma'],
  [
    /leuc[ae]?mi|leuka?emi|myeloid sarcoma|sarcome (?:myeloide|granulocyt)|\b(?:lmmc|cmml)\b|\b(?:aml|lma|lam|lla|lal|lmc|llc|cll|cml)\b/,
    'leukemia',
  ],
  [/myelom(?:e|es|a|as)\b|plasm[ao]cytom/, 'myeloma'],
  [
    /myelofibros|myelodysplas|polycyth|vaquez|thrombocyth?\w* essenti|essential thrombocyt|myeloproliferat|\b(?:mds|smd|mpn)\b|histiocyto|immunoproliferat|mast cell|mastocyt|waldenstrom/,
    'mds_mpn',
  ],
  [/non[- ]melanom/, 'skin_nonmelanoma'],
  [/uve(?:al|e)|choroid|retin|conjonctiv|conjunctiv|\boeil|\beye\b|\borbit/, 'eye'],
  [/melanom|lentigo malig?n/, 'melanoma'],
  [/mesotheliom/, 'mesothelioma'],
  [/kaposi/, 'kaposi'],
  [new RegExp(SHORT_SKIN_CANCER), 'skin_nonmelanoma'],
  [/merkel|basocellul|basal cell|spinocellul|\bbowen/, 'skin_nonmelanoma'],
  [/\bgist\b|stromal tumou?r|tumeur stromale/, 'soft_tissue'],
  [/(?<!au )\bseins?\b|mammaire|\bbreast|\bmamelon|\bnipple|phyllod|\b(?:tnbc|idc|dcis|ccis|lcis)\b/, 'breast'],
  [
    /\bthym(?:us|om|ic)|surrenal|adrenal|adrenocort|corticosurren|parathyr|endocrine gland|glandes? endocrin|hypophys|pituitar|pheochromocyt/,
    'other_endocrine_thymus',
  ],
  [/\bpoumon|pulmon|\bbronch|\blungs?\b|\b(?:nsclc|sclc|cpnpc|cbnpc|cpc|cbpc)\b/, 'lung'],
  [/\banus\b|\banal\b|\banorect/, 'anus'],
  [/intestin grele|\bdu grele|small (?:intestin|bowel)|duoden|jejun|\bil(?:eon|eum|eal)\b/, 'small_intestine'],
  [
    /colorect|large (?:intestin|bowel)|gros intestin|\bcolon|\brectum|\brectal|rectosigm|\bcolique|sigmoid|c(?:ae|oe|e)cum|\bappendi/,
    'colorectal',
  ],
  [/prostat|\bm?(?:crpc|cprc|hspc|cspc)\b/, 'prostate'],
  [/cholangio\w* intra-?hepat|intra-?hepat\w* (?:cholangio|bile|voies biliaires)/, 'liver'],
  [/gallbladder|vesicule biliaire|\bbil(?:e|iary) duct|biliaire|cholangio|klatskin|\bvater\b|ampull/, 'biliary'],
  [/vessie|vesical|\bbladder|urotheli/, 'bladder'],
  [/\brein|\brcc\b|hypernephrom|\brenale?\b|\brenaux\b|\bkidney|nephroblast|wilms/, 'kidney'],
  [/\bcol\b(?! (?:du )?femo?r)|\bcervix|\bcervical(?:e)?\b|\bcin ?(?:3|iii)\b/, 'cervix'],
  [/\butero|\buterus|endometr|\buterin/, 'uterus'],
  [/\bovair|ovarien|\bovar(?:y|ian|ies)|\bhgsoc\b|dysgerminom/, 'ovary'],
  [
    /vulv|vagin|\bvin ?(?:3|iii)\b|female genital|organes genitaux feminins|fallop|trompe|placent|choriocarcin/,
    'other_female_genital',
  ],
  [/testic|testis|seminom|germ cell|germinale/, 'testis'],
  [/\bpenis|penien|penile|\bverge\b|scrot|epididym|\bmale genital|organes genitaux masculins/, 'other_male_genital'],
  [/pancrea|\bpdac\b/, 'pancreas'],
  [
    /estomac|\bgastri(?:c|que)|stomach|cardia\b|\blinite|\bgej\b|(?:\bge|gastro-?o?esophageal) junction|jonction (?:o?eso-?gastrique|gastro-?o?esoph)/,
    'stomach',
  ],
  [/o?esophag/, 'esophagus'],
  [/\bfoie\b|hepat|\bliver|\b(?:hcc|chc)\b/, 'liver'],
  [/thyroid/, 'thyroid'],
  [
    /cerveau|cerebr|encephal|\bbrain|gliom|glioblastom|\bgbm\b|medulloblastom|astrocyt|ependymom|mening|moelle epiniere|spinal cord|\bdipg\b/,
    'brain_cns',
  ],
  [
    /laryn|pharyn|gorge|bouche|langue|amygdal|tonsil|tongue|throat|glott|\borl\b|\boral(?:e)? (?:cavity|cancer|carcinom)|(?:cancer|carcinome) oral|buccal|\bhnscc\b/,
    'head_neck',
  ],
  [/head and neck|tete et (?:du )?cou|saliva|parotid|sinus|nasal|\bmouth|\blip\b|levre|palais/, 'head_neck'],
  [/retroperito|peritone/, 'peritoneum_retroperitoneum'],
  [/osteosarcom|chondrosarcom|\bewing|\bos\b|osseu|\bbone/, 'bone'],
  [/sarcom|tissus? mous|soft tissue/, 'soft_tissue'],
  [/neuroendocrin|carcinoid|\btnes?\b|\bgep-?nets?\b/, 'neuroendocrine'],
  [/\bpeau\b|cutane|\bskin\b/, 'skin_nonmelanoma'],
  [/\bheart\b(?! (?:fail|disease))|\bcoeur\b/, 'soft_tissue'],
  [/\bducta|canalaire|\blobul/, 'breast'],
]

export const siteIn = (text: string): Site | null => SITE_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** Where metastases are said to be; several may be. */
const PLACE_WORDS: readonly (readonly [RegExp, Place])[] = [
  [/\bmoelle osseuse|bone marrow/, 'bone_marrow'],
  [/osseu(?!se de)|\bos\b|\bbones?\b|\bskelet|squelett|vertebr|\bspine|rachis/, 'bone'],
  [/hepati|\bfoie|\bliver/, 'liver'],
  [/pulmon|poumon|\blungs?\b/, 'lung'],
  [/cerebr|cerveau|\bbrain|encephal|mening/, 'brain'],
  [/ganglion|\bnod(?:e|al)|adenopath/, 'lymph_node'],
  [/peritone|epiploon|oment|ascit/, 'peritoneum'],
  [/small (?:intestin|bowel)|intestin grele/, 'small_intestine'],
  [/vessie|bladder/, 'bladder'],
  [/pleur/, 'pleura'],
  [/surrenal|adrenal/, 'adrenal'],
  [/\bpeau|cutane|\bskin/, 'skin'],
  [/\bovair|ovarien|\bovar(?:y|ian|ies)/, 'ovary'],
  [/mediastin/, 'mediastinum'],
  [/\brein|\brenal|\bkidney/, 'kidney'],
  [/\bcolon|\brectum|large intestine|gros intestin/, 'large_intestine'],
  [/pancrea/, 'pancreas'],
  [/\bseins?\b|\bbreast/, 'breast'],
]

export const placesIn = (text: string): Place[] =>
  PLACE_WORDS.flatMap(([pattern, place]) => (pattern.test(text) ? [place] : []))

/** The organ that a site and a place share: a secondary there is no primary there. */
export const PLACE_OF_SITE: Partial<Record<Site, Place>> = {
  bone: 'bone',
  brain_cns: 'brain',
  breast: 'breast',
  colorectal: 'large_intestine',
  kidney: 'kidney',
  liver: 'liver',
  lung: 'lung',
  ovary: 'ovary',
  pancreas: 'pancreas',
  peritoneum_retroperitoneum: 'peritoneum',
  skin_nonmelanoma: 'skin',
  small_intestine: 'small_intestine',
  bladder: 'bladder',
  other_endocrine_thymus: 'adrenal',
}
