import { describe, expect, test } from 'vitest'
import { meaningOf } from '../../server/features/meaning.ts'

const kinds = (text: string) => [...(meaningOf({ codings: [], text })?.kinds ?? [])].sort()

describe('words alone name what was done', () => {
  test.each([
    ['Mastectomie partielle gauche', ['lumpectomy']],
    ['Breast-conserving surgery', ['lumpectomy']],
    ['Mastectomie totale avec reconstruction immédiate par DIEP', ['breast_reconstruction', 'mastectomy']],
    ['Lumpectomy with sentinel node biopsy', ['lumpectomy']],
    ['Curage axillaire', ['axillary_surgery']],
    ['Résection antérieure basse avec iléostomie de protection', ['ostomy', 'rectal_resection']],
    ['Amputation abdomino-périnéale', ['ostomy', 'rectal_resection']],
    ['Fermeture d’iléostomie', ['ostomy_closure']],
    ['Rétablissement de la continuité', ['ostomy_closure']],
    ['Reversal of Hartmann', ['ostomy_closure']],
    ['Cystectomie radicale avec Bricker', ['cystectomy', 'ostomy']],
    ['Radical cystectomy with hysterectomy, ovaries preserved', ['cystectomy', 'hysterectomy']],
    ['Cystectomy, ovaries preserved', ['cystectomy']],
    ['TAH-BSO', ['hysterectomy', 'oophorectomy']],
    ['Duodénopancréatectomie céphalique', ['pancreatectomy']],
    ['Radiochimiothérapie concomitante', ['chemotherapy', 'radiotherapy_unspecified']],
    ['Prophylactic cranial irradiation', ['radiotherapy_external']],
    ['Radiosurgery, gamma knife', ['radiotherapy_external']],
    ['Curiethérapie HDR', ['brachytherapy']],
    ['Immunothérapie intravésicale par BCG', ['immunotherapy']],
    ['Trastuzumab IV', ['targeted_therapy']],
    ['Injection de leuprolide', ['hormone_therapy']],
    ['FOLFOX cycle 3', ['chemotherapy']],
    ['Autogreffe de cellules souches', ['stem_cell_transplant']],
    ['5-FU IV, 400 mg/m2', ['chemotherapy']],
    ['Zaltrap (ziv-aflibercept)', ['targeted_therapy']],
    ['Surveillance active', ['watchful_waiting']],
    ['Palliative radiotherapy', ['radiotherapy_external']],
  ])('%s: %j', (text, expected) => expect(kinds(text)).toEqual(expected))
})

describe('what was done was no treatment of a cancer', () => {
  test.each([
    'Sentinel lymph node biopsy',
    'Biopsie mammaire',
    'Mammographie de dépistage',
    'TURP',
    'RTUV (résection transurétrale de tumeur de vessie)',
    'Prophylactic bilateral mastectomy',
    'Ovarian cystectomy',
    'Cystectomy of ovary',
    'Laparoscopic cystectomy, left ovary',
    'Cystectomie ovarienne',
    'Cystectomie de l’ovaire droit',
    'Hepatic lobectomy',
    'Sleeve gastrectomy',
    'Vaccin BCG',
    'Allergen immunotherapy',
    'Hormone replacement therapy',
    'Growth hormone therapy',
    'Bone marrow harvest for donation',
    'Refus de chimiothérapie',
    'Chimiothérapie annulée',
    'Chemo teaching',
    'Radiotherapy planning',
    'Port-a-cath insertion for chemotherapy',
    'Oocyte retrieval before chemotherapy',
    'Trachéostomie',
    'Bevacizumab intravitréen',
    'Eylea (aflibercept) 2 mg/0.05 mL',
    'Fluorouracil 5 % topical cream',
    'Crème de fluorouracile 5 %',
    'Subcutaneous immunotherapy, dust mite',
    'Immunothérapie sublinguale aux acariens',
  ])('%s', (text) => expect(kinds(text)).toEqual([]))
})

test.each([
  ['Soins palliatifs', true],
  ['Hospice care', true],
  ['Palliative chemotherapy', false],
  ['Palliative care consult', false],
])('%s is care at the end of life: %s', (text, palliative) => {
  expect(meaningOf({ codings: [], text })?.palliative ?? false).toBe(palliative)
})
