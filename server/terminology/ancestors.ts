/**
 * The concepts a code outside our tables is tried against, in the order in which they decide: what is
 * secondary or in situ is no primary of the organ it lies in, a lymphoma of the stomach is a lymphoma, a
 * sarcoma of the breast is of the breast, and "malignant" alone is said only of what nothing else subsumes.
 *
 * source  SNOMED CT, preferred terms; each is a row of our own tables
 */
const ROWS: readonly (readonly [code: string, meaning: string])[] = [
  ['128462008', 'secondary malignant neoplastic disease'],
  ['189336000', 'carcinoma in situ of breast'],
  ['92564006', 'carcinoma in situ of cervix'],
  ['92691004', 'carcinoma in situ of prostate'],
  ['118600007', 'malignant lymphoma'],
  ['93143009', 'leukemia'],
  ['109989006', 'multiple myeloma'],
  ['109995007', 'myelodysplastic syndrome'],
  ['109385007', 'Kaposi sarcoma'],
  ['372244006', 'malignant melanoma'],
  ['254837009', 'malignant tumor of breast'],
  ['363358000', 'malignant tumor of lung'],
  ['363406005', 'malignant tumor of colon'],
  ['363351006', 'malignant tumor of rectum'],
  ['363490009', 'malignant tumor of anus'],
  ['399068003', 'malignant tumor of prostate'],
  ['399326009', 'malignant tumor of urinary bladder'],
  ['363518003', 'malignant tumor of kidney'],
  ['363354003', 'malignant tumor of cervix'],
  ['371973000', 'malignant neoplasm of uterus'],
  ['363443007', 'malignant tumor of ovary'],
  ['363367000', 'malignant tumor of vulva'],
  ['363449006', 'malignant tumor of testis'],
  ['363418001', 'malignant tumor of pancreas'],
  ['363349007', 'malignant tumor of stomach'],
  ['363402007', 'malignant tumor of esophagus'],
  ['93870000', 'malignant neoplasm of liver'],
  ['363478007', 'malignant tumor of thyroid gland'],
  ['428061005', 'malignant neoplasm of brain'],
  ['363429002', 'malignant tumor of larynx'],
  ['428281000', 'malignant neoplasm of bone'],
  ['424413001', 'sarcoma'],
  ['363346000', 'malignant neoplastic disease'],
]

export const ANCESTORS: readonly string[] = ROWS.map(([code]) => code)

/** What every tumour is, in situ and of the blood too. Most conditions of a chart are none, and are left alone. */
export const NEOPLASTIC = '55342001'

/** The one that decides for each code: the first, in our order, of those that subsume it. */
export function deciding(found: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const firstOf = (subsuming: readonly string[]) => ANCESTORS.find((ancestor) => subsuming.includes(ancestor))
  return new Map(
    [...found].flatMap(([code, subsuming]) => {
      const first = firstOf(subsuming)
      return first === undefined ? [] : [[code, first] as const]
    }),
  )
}
