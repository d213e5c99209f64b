import { table } from './lookup.ts'
import {
  historyOf,
  inSitu,
  malignant,
  nobody,
  node,
  risk,
  type SaysTumour,
  secondary,
  spread,
  suspected,
  uncertain,
} from './says.ts'

const MCODE = 'mCODE STU4 value sets, displays checked'
const SNOMED = 'SNOMED CT browser, preferred terms'

/** The commonest concepts. A concept that is not here is read by its words. */
export const SNOMED_SITES = table<SaysTumour>('snomed', MCODE, [
  ['363346000 372087000', malignant(null), 'malignant neoplastic disease; primary malignant neoplasm'],
  ['254837009 353431000119107 93796005 93884005', malignant('breast'), 'breast; left female; female; male'],
  ['254840009 278054005 408643008', malignant('breast'), 'breast: inflammatory; lobular; infiltrating duct'],
  ['363358000 93880001 254637007 254632001', malignant('lung'), 'lung; primary; non-small cell; small cell'],
  ['363406005 93761005 109838007', malignant('colorectal'), 'colon; primary; overlapping'],
  ['363351006 93984006', malignant('colorectal'), 'rectum; primary'],
  ['363490009 93676009', malignant('anus'), 'anus; primary'],
  ['399068003 93974005 254900004', malignant('prostate'), 'prostate; primary; carcinoma'],
  ['118599009 426071002', malignant('lymphoma'), 'Hodgkin lymphoma; in remission'],
  ['118600007 118601006 143291000119104', malignant('lymphoma'), 'lymphoma; non-Hodgkin; in remission'],
  ['109989006 94704006 413587002', malignant('myeloma'), 'multiple myeloma; in remission; smoldering'],
  ['93143009 91861009 91857003 92814006 92818009', malignant('leukemia'), 'leukaemia; AML; ALL; CLL; CML'],
  ['307651005', malignant('mds_mpn'), 'myelosclerosis with myeloid metaplasia'],
  ['372244006 93655004', malignant('melanoma'), 'malignant melanoma; of skin'],
  ['402538000 719052006', malignant('skin_nonmelanoma'), 'recurrent basal cell and squamous cell carcinoma'],
  ['399326009 93689003', malignant('bladder'), 'bladder; primary'],
  ['363518003 93849006', malignant('kidney'), 'kidney; primary'],
  ['371973000 371972005 254878006', malignant('uterus'), 'uterus; body; endometrial carcinoma'],
  ['363354003', malignant('cervix'), 'cervix'],
  ['363443007 93934004', malignant('ovary'), 'ovary; primary'],
  ['363367000', malignant('other_female_genital'), 'vulva'],
  ['363449006', malignant('testis'), 'testis'],
  ['363418001 372003004', malignant('pancreas'), 'pancreas; primary'],
  ['363349007 372014001', malignant('stomach'), 'stomach; primary'],
  ['363402007 371984007', malignant('esophagus'), 'oesophagus; primary'],
  ['95214007 109841003', malignant('liver'), 'liver, primary; hepatocellular carcinoma'],
  ['363478007 94098005', malignant('thyroid'), 'thyroid; primary'],
  ['428061005 93727008', malignant('brain_cns'), 'brain; primary'],
  ['363429002', malignant('head_neck'), 'larynx'],
  ['428281000 93725000', malignant('bone'), 'bone; primary'],
  ['109385007', malignant('kaposi'), 'Kaposi sarcoma'],

  ['109888004', inSitu('breast'), 'lobular carcinoma in situ of breast'],
  ['189336000', inSitu('breast'), 'carcinoma in situ of breast'],
  ['92691004', inSitu('prostate'), 'carcinoma in situ of prostate'],
  ['126906006', uncertain, 'neoplasm of prostate, behaviour not said'],

  ['314994000', spread('prostate'), 'metastasis FROM the prostate'],
  ['128462008', secondary('other'), 'metastatic neoplasm'],
  ['94222008', secondary('bone'), 'secondary, bone'],
  ['94381002', secondary('liver'), 'secondary, liver'],
  ['94391008', secondary('lung'), 'secondary, lung'],
  ['94225005', secondary('brain'), 'secondary, brain'],
  ['94260004', secondary('large_intestine'), 'secondary, colon'],
  ['94392001', node, 'secondary, lymph node'],

  ['429087003', historyOf('breast'), 'history, breast'],
  ['428262008', historyOf('prostate'), 'history, prostate'],
  ['266987004 1287652008', historyOf(null), 'history of malignant neoplasm; of metastatic neoplasm'],
  ['429740004 275937001', nobody, 'FAMILY history, of breast cancer, of cancer'],
  ['162573006', suspected('lung'), 'suspected lung cancer'],
  ['366980001', suspected('breast'), 'suspected breast cancer, an inactive concept'],
]).concat(
  table<SaysTumour>('snomed', SNOMED, [
    ['718220008 412734009 412738007', risk, 'hereditary breast and ovarian cancer; BRCA1; BRCA2 mutation'],
    ['716318002', risk, 'Lynch syndrome'],
  ]),
)
