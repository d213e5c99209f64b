/**
 * A small piece of SNOMED CT, drawn by hand: [code, meaning, the concepts it is one of]. The codes are real;
 * only these of their many ancestors are here.
 */
export const HIERARCHY: readonly (readonly [code: string, meaning: string, parents: readonly string[]])[] = [
  ['138875005', 'SNOMED CT concept', []],
  ['64572001', 'Disease', ['138875005']],
  ['363346000', 'Malignant neoplastic disease', ['64572001']],
  ['128462008', 'Secondary malignant neoplastic disease', ['363346000']],
  ['118600007', 'Malignant lymphoma', ['363346000']],
  ['93143009', 'Leukemia', ['363346000']],
  ['109989006', 'Multiple myeloma', ['363346000']],
  ['372244006', 'Malignant melanoma', ['363346000']],
  ['424413001', 'Sarcoma', ['363346000']],
  ['254837009', 'Malignant tumor of breast', ['363346000']],
  ['363358000', 'Malignant tumor of lung', ['363346000']],
  ['363406005', 'Malignant tumor of colon', ['363346000']],
  ['363351006', 'Malignant tumor of rectum', ['363346000']],
  ['399068003', 'Malignant tumor of prostate', ['363346000']],
  ['363349007', 'Malignant tumor of stomach', ['363346000']],
  ['363418001', 'Malignant tumor of pancreas', ['363346000']],
  ['93870000', 'Malignant neoplasm of liver', ['363346000']],

  ['188147009', 'Malignant neoplasm of nipple of female breast', ['254837009']],
  ['94260004', 'Secondary malignant neoplasm of colon', ['128462008', '363406005']],
  ['449218003', 'Lymphoma of sigmoid colon', ['118600007', '363406005']],
  ['38341003', 'Hypertensive disorder', ['64572001']],
]
