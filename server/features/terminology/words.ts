import type { Site, Subtype, TreatmentKind } from '../../../shared/oncology.ts'

/** French and English words, without accents, in lower case. Longest look-alikes first: they are tried in order. */
export const plain = (text: string): string =>
  text
    .slice(0, 500)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’`]/g, "'")
    .toLowerCase()

export const CANCER =
  /cancer|carcinom|neoplasie maligne|malignant (neoplasm|tumou?r)|tumeurs? malignes?|lymphom|leuc[ae]mi|leukemi|leukaemi|myelom|melanom|sarcom|mesotheliom|glioblastom|gliom/
export const SECONDARY = /metasta|secondary malignant|tumeurs? secondaires?|stage iv\b|stade iv\b|carcinomatos/
export const IN_SITU = /in situ|intracanalaire|intraepithelial/
export const HISTORY = /(personal )?history of|antecedents? (personnels? )?(de|d')|\batcd\b|status post/
export const FAMILY = /family history|antecedents? familia|mere |pere |soeur |frere |mother|father|sister|brother/
export const SUSPECTED = /suspect|possible|rule out|\br\/o\b|a eliminer|probable|presume/
export const RECURRENCE = /recurren(t|ce)|recidiv|rechute|relaps/
export const NO_CANCER =
  /(pas|absence|sans (signe|evidence)|aucune?|no (evidence|sign)s?|negative for|ruled out|exclu\w*)( \w+){0,3} ?(de |d'|of |for )?\w* ?(cancer|carcinom|neoplas|tumeur|malign|metasta|recidiv|recurren)|screening|depistage|(benin|benign)/
export const NO_METASTASIS = /(pas|absence|sans|aucune?|no|without|non)( \w+){0,2} ?(de |d'|of )?-?metasta/
export const NO_RECURRENCE =
  /(pas|absence|sans|aucune?|no|without)( \w+){0,2} ?(de |d'|of )?(recidiv|rechute|recurren|relaps)|recurrent genetic/

export const SITE_WORDS: readonly (readonly [RegExp, Site])[] = [
  [/lymphom|hodgkin/, 'lymphoma'],
  [/leuc[ae]mi|leuk(a)?emi/, 'leukemia'],
  [/myelom/, 'myeloma'],
  [/myelofibros|myelodysplas/, 'mds_mpn'],
  [/melanom/, 'melanoma'],
  [/mesotheliom/, 'mesothelioma'],
  [/sein\b|mammaire|breast/, 'breast'],
  [/poumon|pulmonaire|bronch|lung/, 'lung'],
  [/colorectal|colon|rectum|rectal|colique|sigmoid|caecum|cecum/, 'colorectal'],
  [/anus|anal\b/, 'anus'],
  [/prostat/, 'prostate'],
  [/vessie|vesical|bladder/, 'bladder'],
  [/rein\b|renal|kidney/, 'kidney'],
  [/col (de l'uterus|uterin)|cervix|cervical/, 'cervix'],
  [/uterus|endometr|uterin/, 'uterus'],
  [/ovair|ovarien|ovar(y|ian)/, 'ovary'],
  [/vulve|vagin|vulva/, 'other_female_genital'],
  [/testic|testis/, 'testis'],
  [/pancrea/, 'pancreas'],
  [/estomac|gastri|stomach/, 'stomach'],
  [/(o)?esophag/, 'esophagus'],
  [/foie|hepat|liver/, 'liver'],
  [/biliaire|gallbladder|bile duct|cholangio/, 'biliary'],
  [/thyroid/, 'thyroid'],
  [/cerveau|cerebr|brain|gliom|glioblastom/, 'brain_cns'],
  [
    /larynx|pharynx|gorge|bouche|langue|amygdal|tonsil|tongue|throat|glott|\borl\b|oral cavity|head and neck/,
    'head_neck',
  ],
  [/sarcom|tissus? mous|soft tissue/, 'soft_tissue'],
  [/\bos\b|osseu|bone/, 'bone'],
  [/peau|cutane|skin/, 'skin_nonmelanoma'],
]

export const SUBTYPE_WORDS: readonly (readonly [RegExp, Subtype])[] = [
  [/triple[ -]negati|tnbc/, 'triple_negative'],
  [/her2[ -]?(positi|\+)/, 'her2_positive'],
  [/her2[ -]?negati/, 'her2_negative'],
  [
    /(\ber|\bre|estrogen receptor|hormone receptor|recepteurs? hormonaux)[ -]?(positi|\+)|hormonodependant|rh\+/,
    'hormone_receptor_positive',
  ],
  [/non[ -](a )?(small cell|petites cellules)|nsclc|cpnpc/, 'non_small_cell'],
  [/(?<!non[ -])(?<!non[ -]a )(small cell|petites cellules)/, 'small_cell'],
  [/non[ -]hodgkin|\blnh\b|\bnhl\b/, 'non_hodgkin'],
  [/(?<!non[ -])hodgkin/, 'hodgkin'],
  [/follicul/, 'follicular'],
  [/diffuse large b|grandes cellules b|dlbcl/, 'dlbcl'],
  [/acute myeloid|myeloide aigue|\blma\b/, 'aml'],
  [/acute lympho|lympho\w+ aigue|aigue lympho/, 'all'],
  [/chronic lympho|lymphoide chronique|\bllc\b|\bcll\b/, 'cll'],
  [/chronic myelo|myeloide chronique|\blmc\b|\bcml\b/, 'cml'],
]

/** null: understood, and no treatment. Surgery words that say what they are not come before the general ones. */
export const TREATMENT_WORDS: readonly (readonly [RegExp, TreatmentKind | null])[] = [
  [/biops|depistage|screening|mammogra|donor|donneu|prophyla/, null],
  [/tumorectom|lumpectom|mastectomie partielle|partial mastectom|breast conserv|conservatrice du sein/, 'lumpectomy'],
  [/mastectom|mammectom/, 'mastectomy'],
  [
    /reconstruction (mammaire|du sein)|breast reconstruct|\bdiep\b|\btram\b|expanse?u?r|tissue expander/,
    'breast_reconstruction',
  ],
  [/sentinel|axillaire|axillary|curage/, 'axillary_surgery'],
  [/(fermeture|closure|reversal|retablissement).*(stom|colostom|ileostom)/, 'ostomy_closure'],
  [/colostom|ileostom|stomie|stoma\b|ostomy/, 'ostomy'],
  [/colectom|resection colique|bowel resection/, 'colectomy'],
  [/resection (anterieure )?(du )?rect|proctectom|anterior resection/, 'rectal_resection'],
  [/rtup|turp|transuret/, null],
  [/prostatectom/, 'prostatectomy'],
  [/pneumonectom/, 'pneumonectomy'],
  [/lobectom/, 'lobectomy'],
  [/hysterectom/, 'hysterectomy'],
  [/ovariectom|oophorectom/, 'oophorectomy'],
  [/cystectom/, 'cystectomy'],
  [/nephrectom/, 'nephrectomy'],
  [/orchi(d)?ectom/, 'orchiectomy'],
  [/thyroidectom/, 'thyroidectomy'],
  [/gastrectom/, 'gastrectomy'],
  [/pancreatectom|whipple|pancreaticoduoden/, 'pancreatectomy'],
  [/curietherap|brachytherap/, 'brachytherapy'],
  [/external beam|radiotherapie externe|\bimrt\b|\bsbrt\b|\brcmi\b|\bvmat\b/, 'radiotherapy_external'],
  [/iode radioactif|radioiod|radionucl|lutetium|radium/, 'radionuclide_therapy'],
  [/radiotherap|radiation therap|irradiation/, 'radiotherapy_external'],
  [/immunotherap|pembrolizumab|nivolumab|\bbcg\b/, 'immunotherapy'],
  [/hormonotherap|hormone therap|endocrin|tamoxif|letrozol|anastrozol|privation androgen|\badt\b/, 'hormone_therapy'],
  [/trastuzumab|therapie ciblee|traitement cible|targeted|osimertinib|imatinib/, 'targeted_therapy'],
  [
    /(greffe|transplant|allogreffe|autogreffe).*(cellules souches|moelle|stem cell|marrow)|(stem cell|bone marrow) transplant/,
    'stem_cell_transplant',
  ],
  [/chimiotherap|chemotherap|\bchimio\b|\bchemo\b|folfox|carboplatin|paclitaxel/, 'chemotherapy'],
  [/surveillance active|active surveillance|watchful|attente vigilante|wait and see/, 'watchful_waiting'],
]

export const PALLIATIVE = /palliati|hospice|soins de confort|comfort care|terminal care/
export const RISK = /brca|lynch|predisposition|susceptibility|mutation carrier|porteu(r|se) /
