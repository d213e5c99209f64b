import { describe, expect, test } from 'vitest'
import { meaningOf } from '../../server/features/meaning.ts'
import { actInWords } from '../../server/features/terminology/act-words.ts'
import { ACT_ROWS } from '../../server/features/terminology/acts.ts'
import { BODY_SITES } from '../../server/features/terminology/body-sites.ts'
import { CONDITION_ACTS } from '../../server/features/terminology/condition-acts.ts'
import { DRUG_ROWS } from '../../server/features/terminology/drugs.ts'
import { lookup, type Row } from '../../server/features/terminology/lookup.ts'
import { placesIn, siteIn } from '../../server/features/terminology/site-words.ts'
import { SITE_ROWS } from '../../server/features/terminology/sites.ts'
import { SUBTYPE_ROWS } from '../../server/features/terminology/subtypes.ts'
import { bareCode, systemOf } from '../../server/features/terminology/systems.ts'
import { plain } from '../../server/features/terminology/words.ts'
import { understood } from '../../server/features/understood.ts'
import type { TreatmentKind } from '../../shared/oncology.ts'

const TABLES: readonly (readonly [string, readonly Row<unknown>[]])[] = [
  ['sites', SITE_ROWS],
  ['body sites', BODY_SITES],
  ['subtypes', SUBTYPE_ROWS],
  ['acts', ACT_ROWS],
  ['acts written as conditions', CONDITION_ACTS],
  ['drugs', DRUG_ROWS],
]

describe.each(TABLES)('the table of %s', (_, rows) => {
  const find = lookup(rows)

  test('says of each row what it means and who vouches for it', () => {
    for (const { code, meaning, source } of rows) {
      expect(meaning.length, code).toBeGreaterThan(1)
      expect(source.length, code).toBeGreaterThan(3)
    }
  })

  test('has no code twice', () => {
    const keys = rows.map(({ system, match, code }) => `${system} ${match} ${code}`)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('is reached row by row: no row stands in the shadow of another', () => {
    for (const row of rows) {
      if (row.match === 'pattern') continue
      const [first = ''] = row.match === 'range' ? row.code.split('-') : [row.code]
      const found = find(row.system, bareCode(first))
      expect(found, row.code).not.toBeNull()
      if (row.match !== 'range') expect(found?.code, `${row.system} ${row.code}`).toBe(row.code)
    }
  })
})

/** The site that a meaning names, in whole or in one of the things it lists. */
const sitesNamed = (meaning: string) => [meaning, ...meaning.split(/[;,:]/)].map((part) => siteIn(plain(part)))

/** Words that the meaning of a row has where it is of that behaviour, and never where it is a plain cancer. */
const BEHAVIOUR_WORDS: Readonly<Record<string, RegExp>> = {
  in_situ: /in situ/,
  history: /history|follow-up/,
  secondary: /secondary|metasta|malignant (?:ascites|pleural)/,
  node: /secondary/,
  suspected: /suspected/,
  risk: /susceptib|heredit|lynch|mutation/i,
}

test.each([...SITE_ROWS, ...BODY_SITES])('$system $code, $meaning, says what it means', ({ says, meaning }) => {
  if (says.site) expect(sitesNamed(meaning)).toContain(says.site)
  if (says.where && says.where !== 'other') expect(placesIn(plain(meaning))).toContain(says.where)
  const words = BEHAVIOUR_WORDS[says.behaviour]
  if (words) expect(meaning).toMatch(words)
  if (says.behaviour === 'malignant') expect(meaning).not.toMatch(/in situ|history|^secondary|FAMILY|screening/)
})

/** Words that the meaning of an act has where it is of that kind. */
const KIND_WORDS: Readonly<Record<TreatmentKind, RegExp>> = {
  lumpectomy: /breast|lumpectomy/,
  mastectomy: /breast|mastectomy/,
  breast_reconstruction: /breast|reconstruction|flap|expander|implant/,
  axillary_surgery: /axilla|sentinel|node/,
  colectomy: /colon|colectomy|large intestine|sigmoid/,
  rectal_resection: /rect|low anterior/,
  ostomy: /ostomy|stoma|skin|exteriorization|conduit/,
  ostomy_closure: /clos|takedown|reattachment/,
  prostatectomy: /prostat/,
  lobectomy: /lobe/,
  pneumonectomy: /lung|pneumonectomy/,
  hysterectomy: /uterus|hysterectomy|TAH/,
  oophorectomy: /ovar|oophorectomy|BSO/,
  cystectomy: /bladder|cystectomy/,
  nephrectomy: /kidney|nephrectomy/,
  orchiectomy: /test|orchiectomy/,
  thyroidectomy: /thyroid/,
  gastrectomy: /stomach|gastrectomy/,
  pancreatectomy: /pancrea/,
  chemotherapy: /chemo|antineoplastic|anticancer|cytotoxic|drugs taken by mouth|asparaginase/,
  radiotherapy_external: /beam|external|radiation|radiotherapy|proton|IMRT|VMAT|photon|EBRT|stereotactic/,
  brachytherapy: /brachy|seeds|sources inside|radioactive elements/,
  radiotherapy_unspecified: /radi/,
  radionuclide_therapy: /radio|radiopharma|iodine/,
  immunotherapy: /immun|checkpoint|interfer|BCG|interleukin|biological response|CAR-T|cell therapy/,
  hormone_therapy: /hormon|endocrine|tamoxifen|SERM|aromatase/,
  targeted_therapy: /target|antibod|kinase|retinoids/,
  stem_cell_transplant: /transplant|transfusion|replaced|stem cell/,
  watchful_waiting: /watchful|surveillance|wait and see/,
}

test.each([...ACT_ROWS, ...CONDITION_ACTS, ...DRUG_ROWS])(
  '$system $code, $meaning, is the act it means',
  ({ says, meaning }) => {
    const drugs = actInWords(meaning)?.kinds ?? []
    for (const kind of says.kinds)
      expect(drugs.includes(kind) || KIND_WORDS[kind].test(meaning), `${kind}: ${meaning}`).toBe(true)
    if (says.palliative) expect(meaning).toMatch(/palliative|hospice|terminal/)
    if (says.former) expect(meaning).toMatch(/history|absence|status|attention|complications|replaced/)
  },
)

/** What the second field of a CCI rubric names, and the third. Source: CIHI, CCI tabular list. */
const CCI_GROUPS: Readonly<Record<string, RegExp>> = {
  YM: /breast/,
  MD: /axillary/,
  NF: /stomach/,
  NK: /small/,
  NM: /large/,
  NQ: /rectum/,
  OJ: /pancreas/,
  OK: /pancreas with duodenum/,
  GR: /lobe of lung/,
  GT: /lung NEC/,
  FU: /thyroid/,
  PC: /kidney/,
  PG: /ureter/,
  PM: /bladder/,
  QM: /testis/,
  QT: /prostate/,
  RB: /ovary/,
  RD: /ovary/,
  RM: /uterus/,
  WY: /marrow/,
}
const CCI_INTERVENTIONS: Readonly<Record<string, RegExp>> = {
  77: /bypass with exteriorization/,
  80: /repair/,
  82: /reattachment/,
  85: /transplant/,
  87: /excision/,
  88: /excision partial with reconstruction/,
  89: /excision/,
  90: /excision total with reconstruction/,
  91: /radical|excision/,
  92: /radical with reconstruction/,
}

test.each(ACT_ROWS.filter(({ system, match }) => system === 'cci' && match === 'prefix'))(
  'CCI $code, $meaning',
  ({ code, meaning }) => {
    const [section, group, intervention] = code.split('.')
    if (section !== '1' || !group || !intervention) return
    expect(meaning).toMatch(CCI_GROUPS[group] ?? /no such group/)
    expect(meaning).toMatch(CCI_INTERVENTIONS[Number(intervention)] ?? /no such intervention/)
  },
)

/** What the first characters of an ICD-10-PCS code name. Source: ICD-10-PCS tables. */
const PCS_PARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^0H/, /breast/],
  [/^07/, /axillary/],
  [/^0D.6/, /stomach/],
  [/^0D(?:.|\[BT\])\[EFGHKLMN\]/, /colon/],
  [/^0D.P/, /rectum/],
  [/^0D1/, /bowel/],
  [/^0FG|^0F.G/, /pancreas/],
  [/^0V.0/, /prostate/],
  [/^0V.\[9BC\]/, /testis/],
  [/^0B.\[CDFGHJ\]/, /lobe/],
  [/^0B.\[KLM\]/, /lung/],
  [/^0U.9/, /uterus/],
  [/^0U.\[012\]/, /ovary/],
  [/^0TTB/, /bladder/],
  [/^0T.\[01/, /kidney/],
  [/^0T1/, /urinary/],
  [/^0G/, /thyroid/],
  [/^3E0/, /introduction/],
  [/^302/, /transfusion/],
  [/^D.0/, /beam/],
  [/^D.1/, /brachy/],
  [/^D.2/, /stereotactic/],
  [/^0DB/, /digestive/],
]

test.each(ACT_ROWS.filter(({ system }) => system === 'icd10pcs'))('ICD-10-PCS $code, $meaning', ({ code, meaning }) => {
  const part = PCS_PARTS.find(([start]) => start.test(code))
  expect(meaning).toMatch(part?.[1] ?? /no such part/)
})

describe('a wrong digit is caught: codes are of their system’s shape', () => {
  const SHAPES: Readonly<Record<string, RegExp>> = {
    snomed: /^\d{6,18}$/,
    icd10: /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?(-[A-Z]\d[0-9A-Z])?$/,
    icd9: /^(\d{3}(\.\d{1,2})?|V\d\d(\.\d{1,2})?)(-\d{3}(\.\d)?)?$/,
    icd9proc: /^\d\d(\.\d{1,2})?(-\d\d\.\d{1,2})?$/,
    cpt: /^\d{5}(-\d{5})?$/,
    hcpcs: /^[A-Z]\d{4}(-[A-Z]\d{4})?$/,
    cci: /^\d(\.[A-Z]{2}\.\d\d(\.[A-Z]{2})?)?$/,
    icdo3: /^\d{4}\/\d$/,
    ncit: /^C\d{5,6}$/,
    atc: /^[A-Z]\d\d([A-Z]([A-Z](\d\d)?)?)?$/,
    rxnorm: /^\d{3,7}$/,
  }
  const written = TABLES.flatMap(([, rows]) => rows).filter(({ match }) => match !== 'pattern')
  test.each(Object.entries(SHAPES))('%s', (system, shape) => {
    const odd = written.filter((row) => row.system === system && !shape.test(row.code))
    expect(odd.map(({ code }) => code)).toEqual([])
  })

  /** The last digit of a SNOMED CT identifier is a check digit: Verhoeff's, which catches each wrong and each swapped digit. */
  test('SNOMED CT identifiers have their check digit', () => {
    const odd = written.filter(({ system, code }) => system === 'snomed' && !hasCheckDigit(code))
    expect(odd.map(({ code, meaning }) => `${code} ${meaning}`)).toEqual([])
  })
})

const MULTIPLIED = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const PERMUTED = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

function hasCheckDigit(code: string): boolean {
  let check = 0
  for (const [at, digit] of code.split('').reverse().entries())
    check = Number(MULTIPLIED[check]?.[Number(PERMUTED[at % 8]?.[Number(digit)])])
  return check === 0
}

describe('addresses of code systems, as EHRs write them', () => {
  test.each([
    ['http://snomed.info/sct', 'snomed'],
    ['http://snomed.info/sct/20611000087101', 'snomed'],
    ['urn:oid:2.16.840.1.113883.6.96', 'snomed'],
    ['http://hl7.org/fhir/sid/icd-10-cm', 'icd10'],
    ['http://hl7.org/fhir/sid/icd-10-ca', 'icd10'],
    ['http://hl7.org/fhir/sid/icd-10', 'icd10'],
    ['urn:oid:2.16.840.1.113883.6.90', 'icd10'],
    ['2.16.840.1.113883.6.90', 'icd10'],
    ['ICD-10-CM', 'icd10'],
    ['CIM-10', 'icd10'],
    ['http://www.cms.gov/Medicare/Coding/ICD10', 'icd10pcs'],
    ['urn:oid:2.16.840.1.113883.6.4', 'icd10pcs'],
    ['http://hl7.org/fhir/sid/icd-9-cm', 'icd9'],
    ['urn:oid:2.16.840.1.113883.6.104', 'icd9proc'],
    ['http://terminology.hl7.org/CodeSystem/icd-o-3', 'icdo3'],
    ['urn:oid:2.16.840.1.113883.6.43.1', 'icdo3'],
    ['http://www.ama-assn.org/go/cpt', 'cpt'],
    ['https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', 'hcpcs'],
    ['http://cihi.ca/fhir/CodeSystem/cihi-cci', 'cci'],
    ['https://fhir.infoway-inforoute.ca/CodeSystem/cci', 'cci'],
    ['http://cancerstaging.org', 'ajcc'],
    ['http://www.whocc.no/atc', 'atc'],
    ['http://loinc.org', 'loinc'],
    ['urn:oid:1.2.840.114350.1.13.861.1.7.2.696580', 'other'],
    ['__proto__', 'other'],
  ])('%s is %s', (uri, system) => expect(systemOf(uri)).toBe(system))
})

describe('words of an attacker end as those of a nurse do', () => {
  const PARTS = [
    'cancer ',
    'no ',
    'metastase ',
    'metastatic to ',
    '( ',
    'a',
    '-',
    'tumeur ',
    'in situ ',
    'recurrent ',
    'history of ',
    't1n',
    'her2 ',
    'paget ',
    'mastectomie ',
    'ruled out ',
    'fermeture de ',
    ', ',
    '? ',
  ]
  const texts = PARTS.flatMap((one) =>
    ['', ...PARTS].map((other) => (one + other).repeat(50_000 / (one + other).length)),
  )
  test(`${texts.length} texts of 50 kB`, () => {
    for (const text of texts) {
      const concept = { codings: [{ system: 'local', code: text, display: text }], text }
      expect(() => [understood(concept, [concept]), meaningOf(concept, [concept])]).not.toThrow()
    }
  })
})
