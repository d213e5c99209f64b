import { describe, expect, test } from 'vitest'
import { othersIn, understood } from '../../server/features/understood.ts'

const read = (text: string) => understood({ codings: [], text }, [])

describe('words alone name a cancer and its site, in French and in English', () => {
  test.each([
    ['Cancer de la vessie', 'bladder'],
    ['Néo du côlon', 'colorectal'],
    ['K sein droit', 'breast'],
    ['Ca prostate', 'prostate'],
    ['ADK de la tête du pancréas', 'pancreas'],
    ['AdénoCa du rectum', 'colorectal'],
    ['Carcinome urothélial non infiltrant', 'bladder'],
    ['Cholangiocarcinome intrahépatique', 'liver'],
    ['Cancer de la vésicule biliaire', 'biliary'],
    ['Ampullary carcinoma', 'biliary'],
    ['Adrenocortical carcinoma', 'other_endocrine_thymus'],
    ['Renal cell carcinoma', 'kidney'],
    ['Cancer in situ du col', 'cervix'],
    ['Endometrial carcinoma', 'uterus'],
    ['Uveal melanoma', 'eye'],
    ['Mélanome malin', 'melanoma'],
    ['Cancer de la peau, non mélanome', 'skin_nonmelanoma'],
    ['Carcinome lobulaire infiltrant', 'breast'],
    ['Maladie de Hodgkin', 'lymphoma'],
    ['Mycosis fungoides', 'lymphoma'],
    ['LMA', 'leukemia'],
    ['B-ALL', 'leukemia'],
    ['Essential thrombocythemia', 'mds_mpn'],
    ['Glioblastome', 'brain_cns'],
    ["Paget's disease of the nipple", 'breast'],
    ["Cancer d'origine inconnue", 'unknown_primary'],
    ['mCRPC', 'prostate'],
    ['LAM', 'leukemia'],
    ['LAL', 'leukemia'],
    ['LMNH', 'lymphoma'],
    ['RCC', 'kidney'],
    ['PDAC', 'pancreas'],
    ['GEJ adenocarcinoma', 'stomach'],
    ['Oral cancer', 'head_neck'],
    ['HNSCC', 'head_neck'],
    ['Maladie de Bowen', 'skin_nonmelanoma'],
    ['VIN 3', 'other_female_genital'],
    ['Malignant phyllodes tumor', 'breast'],
    ['TNE du pancréas', 'pancreas'],
    ['TNE métastatique', 'neuroendocrine'],
    ['GEP-NET', 'neuroendocrine'],
    ['CUP', 'unknown_primary'],
    ['TCC bladder', 'bladder'],
    ['Bladder TCC', 'bladder'],
    ['Breast CA 2015', 'breast'],
    ['Prostate ca, 2019', 'prostate'],
    ['CBNPC du lobe supérieur droit', 'lung'],
    ['CBPC', 'lung'],
    ['CPC', 'lung'],
    ['GBM', 'brain_cns'],
    ['IDC, left', 'breast'],
    ['Pancreatic NET', 'pancreas'],
    ['NET of the pancreas', 'pancreas'],
    ['Ileal NET, grade 2', 'small_intestine'],
    ['SCC of tongue', 'head_neck'],
    ['SCC left ear', 'skin_nonmelanoma'],
    ['Lung SCC', 'lung'],
    ['BCC nose', 'skin_nonmelanoma'],
    ['HGSOC', 'ovary'],
    ['Dysgerminome', 'ovary'],
    ['DIPG', 'brain_cns'],
    ['ALL status post transplant', 'leukemia'],
  ])('%s is %s', (text, site) => expect(read(text)?.site).toBe(site))
})

describe('what looks like a cancer and is none', () => {
  test.each([
    ['Hypertension artérielle maligne', 'a malignant hypertension'],
    ['Malignant hyperthermia', 'an accident of anaesthesia'],
    ['CA 125 elevated', 'a marker'],
    ['Ca sérique', 'calcium'],
    ['Traitement néo-adjuvant', '"néo" before something else'],
    ['Port-a-cath in situ', 'a catheter'],
    ['Intraductal papilloma', 'a benign papilloma'],
    ["Paget's disease of bone", 'a disease of bone'],
    ['Type 2 diabetes mellitus (HCC)', 'a billing mark'],
    ['Recurrent laryngeal nerve palsy', 'the name of a nerve'],
    ['Recurrent depressive disorder, in remission', 'another illness that comes back'],
    ['Metastatic calcification', 'calcium in tissue'],
    ['Stage III pressure ulcer', 'another stage'],
    ['Chronic kidney disease stage 4', 'another stage'],
    ['Tumeur bénigne du sein', 'a benign tumour'],
    ['Lymphomatoid papulosis', 'a benign eruption'],
    ['TCC léger avec perte de connaissance', 'a head injury'],
    ['Increased cup-to-disc ratio', 'an eye at risk of glaucoma'],
    ['Amélioration nette', 'an improvement'],
    ['Poumon net à la radiographie', 'a clear lung'],
    ['SCC at T8', 'a spinal cord that is compressed'],
    ['SCC, leg weakness', 'the same'],
    ['Allergic to ALL antibiotics', 'each of them'],
    ['ALL medications reviewed', 'each of them'],
  ])('%s: %s', (text) => expect(read(text)?.behaviour ?? 'nothing').toMatch(/nothing|nobody/))
})

describe('somebody else, a fear, a look for, or a denial make nobody a cancer patient', () => {
  test.each([
    'Family history of ovarian cancer',
    'ATCD fam. de cancer du sein',
    'Cancer du sein chez la mère',
    'Deux tantes avec un cancer de l’ovaire',
    'Husband has lung cancer',
    'Grief, child died of leukemia',
    'Death of child from brain cancer',
    'Mother of a child with leukemia',
    'Father of child with lymphoma',
    'Son with leukemia',
    'Partner has lung cancer',
    'Stress: partner undergoing cancer treatment',
    'Boyfriend diagnosed with testicular cancer',
    'Friend died of breast cancer',
    'Neighbour died of pancreatic cancer',
    'Parent with lung cancer',
    'Parents: cancer',
    'Twin had melanoma',
    'Stepmother breast cancer',
    'Deuil : amie décédée d’un cancer du sein',
    'Ami avec un cancer du poumon',
    'Maman atteinte d’un cancer',
    'Papa décédé d’un cancer',
    'Parents : cancer du côlon',
    'Dépistage du cancer du sein',
    'Breast cancer screening',
    'At risk for breast cancer',
    'Peur d’un cancer du sein',
    'Cancer phobia',
    'No evidence of malignancy',
    'Cancer ruled out',
    'Lymphome exclu',
    'Absence de cancer',
    'Cancer peu probable',
  ])('%s', (text) => expect(read(text)?.behaviour ?? 'nothing').toMatch(/nothing|nobody/))
})

describe('a word nearby does not take the cancer away', () => {
  test.each([
    ['Breast cancer (mother of 3)', 'malignant', 'breast'],
    ['Lung cancer, never smoker', 'malignant', 'lung'],
    ['Lung cancer, lives with partner', 'malignant', 'lung'],
    ['Breast cancer, partner has dementia', 'malignant', 'breast'],
    ['Breast cancer, loss of her child', 'malignant', 'breast'],
    ['Single parent with lung cancer', 'malignant', 'lung'],
    ['Breast cancer, supportive friends', 'malignant', 'breast'],
    ['Breast cancer in a twin pregnancy', 'malignant', 'breast'],
    ['Cancer du sein, maman de trois enfants', 'malignant', 'breast'],
    ['Cancer du sein, vit avec son ami', 'malignant', 'breast'],
    ['Breast cancer (mother of two children)', 'malignant', 'breast'],
    ['Childhood leukemia', 'malignant', 'leukemia'],
    ['Child with leukemia', 'malignant', 'leukemia'],
    ['Never-smoker with lung adenocarcinoma', 'malignant', 'lung'],
    ['Cancer du sein découvert au dépistage', 'malignant', 'breast'],
    ['Cancer du sein, pas de métastase', 'malignant', 'breast'],
    ['Cancer du poumon, suspicion de métastase cérébrale', 'malignant', 'lung'],
    ['Breast cancer, risk of recurrence discussed', 'malignant', 'breast'],
    ['Lung cancer with a history of smoking', 'malignant', 'lung'],
    ['Colon cancer s/p hemicolectomy', 'malignant', 'colorectal'],
    ['Lung cancer (smoking history)', 'malignant', 'lung'],
    ['Breast cancer associated with BRCA1 mutation', 'malignant', 'breast'],
    ['Cancer du sein lié à BRCA1', 'malignant', 'breast'],
    ['Breast cancer, mother also had breast cancer', 'malignant', 'breast'],
  ])('%s is %s, %s', (text, behaviour, site) => expect(read(text)).toMatchObject({ behaviour, site, distant: false }))
})

describe('how it stands', () => {
  test.each([
    ['History of colon cancer s/p hemicolectomy 2015', 'history'],
    ['Ancien cancer du sein en 1998', 'history'],
    ['Breast cancer survivor', 'history'],
    ['Cancer du sein 2010 (ATCD)', 'history'],
    ['Breast cancer (2010, history)', 'history'],
    ['Cancer-related fatigue', 'history'],
    ['Fatigue liée au cancer', 'history'],
    ['Breast cancer-related lymphedema', 'history'],
    ['Neoplastic (malignant) related fatigue', 'history'],
    ['Suspicion de cancer du poumon', 'suspected'],
    ['Cancer du sein ?', 'suspected'],
    ['Rule out prostate cancer', 'suspected'],
    ['DCIS right breast', 'in_situ'],
    ['CIN III', 'in_situ'],
    ['Lentigo maligna', 'in_situ'],
    ['Carcinome canalaire in situ avec micro-invasion', 'malignant'],
    ['BRCA1 mutation carrier', 'risk'],
    ['Hereditary breast and ovarian cancer syndrome', 'risk'],
    ['Syndrome de Lynch', 'risk'],
  ])('%s: %s', (text, behaviour) => expect(read(text)?.behaviour).toBe(behaviour))
})

describe('a hereditary risk is one that was found', () => {
  const isFound = (text: string) => read(text)?.behaviour === 'risk'
  test.each([
    'BRCA1/BRCA2 negative',
    'Test BRCA négatif',
    'Mutation BRCA absente',
    'BRCA2 mutation not detected',
    'No BRCA mutation',
    'Non porteuse de la mutation BRCA1',
    'BRCA1 variant of uncertain significance',
    'Variant de signification incertaine, BRCA2',
    'BRCA testing pending',
    'BRCA genetic testing',
    'Recherche de mutation BRCA',
    'Referral for BRCA testing',
    'BRCA mutation: none detected',
    'Mutation BRCA1 non confirmée',
    'BRCA carrier screening',
    'Lynch syndrome screening negative',
    'Dépistage du syndrome de Lynch',
    'Possible Lynch syndrome',
    'Suspicion de syndrome de Lynch',
    'Suspected hereditary cancer syndrome',
  ])('%s: it was not', (text) => {
    expect(isFound(text)).toBe(false)
    expect(read(text)?.behaviour ?? 'nothing').toMatch(/nothing|nobody|companion/)
  })

  test.each([
    'BRCA1 positive',
    'BRCA1 mutation confirmed',
    'BRCA1 positive, BRCA2 negative',
    'Porteuse de mutation BRCA2',
    'BRCA2 pathogenic variant identified on genetic testing',
    'Test génétique : mutation BRCA1',
    'Variant probablement pathogène de BRCA2',
    'Lynch syndrome, colonoscopy every year',
    'Surveillance colonoscopy for Lynch syndrome',
    'Hereditary breast and ovarian cancer syndrome, BRCA1 carrier',
  ])('%s: it was', (text) => expect(isFound(text)).toBe(true))
})

describe('where it has spread, and from where', () => {
  test.each([
    ['Métastases cérébrales d’un cancer pulmonaire', 'malignant', 'lung', ['brain']],
    ['Adrenal metastasis from lung cancer', 'malignant', 'lung', ['adrenal']],
    ['Cancer du sein métastatique aux os et au foie', 'malignant', 'breast', ['bone', 'liver']],
    ['Prostate cancer with bone mets', 'malignant', 'prostate', ['bone']],
    ['Métastase hépatique', 'secondary', null, ['liver']],
    ['Malignant neoplasm metastatic to brain', 'secondary', null, ['brain']],
    ['Malignant neoplasm of bone, secondary', 'secondary', null, ['bone']],
    ['Carcinose péritonéale', 'secondary', null, ['peritoneum']],
    ['Malignant pleural effusion', 'secondary', null, ['pleura']],
    ['Métastases ganglionnaires axillaires', 'node', null, ['lymph_node']],
  ])('%s: %s, %s, %j', (text, behaviour, site, where) => {
    expect(read(text)).toMatchObject({ behaviour, site })
    expect([...(read(text)?.where ?? [])].sort()).toEqual([...where].sort())
  })
})

describe('look-alikes of kind', () => {
  test.each([
    ['Non-small cell lung cancer', 'non_small_cell', 'small_cell'],
    ['Carcinome pulmonaire non à petites cellules', 'non_small_cell', 'small_cell'],
    ['Small cell lung cancer', 'small_cell', 'non_small_cell'],
    ['CBNPC stade IV', 'non_small_cell', 'small_cell'],
    ['CBPC', 'small_cell', 'non_small_cell'],
    ['Lymphome non hodgkinien', 'non_hodgkin', 'hodgkin'],
    ['Lymphome de Hodgkin', 'hodgkin', 'non_hodgkin'],
    ['Cancer du sein HER2 négatif', 'her2_negative', 'her2_positive'],
    ['Breast cancer ER+, HER2-', 'hormone_receptor_positive', 'hormone_receptor_negative'],
    ['AML with recurrent genetic abnormalities', 'aml', 'recurrence'],
    ['Multiple myeloma, smoldering', 'smoldering', 'in_remission'],
    ['Breast cancer 2019, NED', 'in_remission', 'recurrence'],
    ['Breast cancer, no recurrence', 'nothing', 'recurrence'],
  ])('%s is %s and not %s', (text, is, isNot) => {
    if (is !== 'nothing') expect(read(text)?.subtypes).toContain(is)
    expect(read(text)?.subtypes).not.toContain(isNot)
  })
})

test('two cancers in one line are two, and their history is no second one', () => {
  const sites = (text: string) => {
    const first = read(text)
    return first ? [first, ...othersIn({ codings: [], text }, first)].map(({ site }) => site) : []
  }
  expect(sites('Cancer du poumon et cancer de la prostate')).toEqual(['lung', 'prostate'])
  expect(sites('Family history of breast cancer and ovarian cancer')).toEqual([null])
  expect(sites('Cancer du sein, carcinome canalaire infiltrant')).toEqual(['breast'])
})
