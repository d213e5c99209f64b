/**
 * The observations that are asked for, and no others: a chart may hold a hundred thousand results.
 *
 * source  mCODE STU4: ObservationCodesStageGroupVS, CancerStagingTypeVS, TNM staging type value sets, TumorMarkerTestVS, ECOGPerformanceStatus
 */
const STAGE_GROUP = {
  'http://loinc.org': [
    '21908-9', // Stage group.clinical Cancer
    '21902-2', // Stage group.pathology Cancer
    '21914-7', // Stage group.other Cancer
  ],
  'http://snomed.info/sct': [
    '399390009', // TNM stage grouping
    '399537006', // Clinical TNM stage grouping
    '399588009', // Pathologic TNM stage grouping
    '385361009', // FIGO stage for gynecological malignancy
    '385388004', // Lymphoma stage
  ],
}

const TNM = {
  'http://loinc.org': [
    '21905-5', // Primary tumor.clinical [Class] Cancer
    '21906-3', // Regional lymph nodes.clinical [Class] Cancer
    '21907-1', // Distant metastases.clinical [Class] Cancer
    '21899-0', // Primary tumor.pathology Cancer
    '21900-6', // Regional lymph nodes.pathology [Class] Cancer
    '21901-4', // Distant metastases.pathology [Class] Cancer
    '21911-3', // Primary tumor.other Cancer
    '21912-1', // Regional lymph nodes.other Cancer
    '21913-9', // Distant metastases.other Cancer
  ],
  'http://snomed.info/sct': [
    '78873005', // T category
    '399504009', // cT category
    '384625004', // pT category
    '277206009', // N category
    '399534004', // cN category
    '371494008', // pN category
    '277208005', // M category
    '399387003', // cM category
    '371497001', // pM category
  ],
}

const RECEPTORS = {
  'http://loinc.org': [
    '85337-4', // Estrogen receptor Ag [Presence] in Breast cancer specimen by Immune stain
    '40556-3', // Estrogen receptor Ag [Presence] in Tissue by Immune stain
    '16112-5', // Estrogen receptor [Interpretation] in Tissue
    '85339-0', // Progesterone receptor Ag [Presence] in Breast cancer specimen by Immune stain
    '40557-1', // Progesterone receptor Ag [Presence] in Tissue by Immune stain
    '16113-3', // Progesterone receptor [Interpretation] in Tissue
    '10480-2', // Estrogen+Progesterone receptor Ag [Presence] in Tissue by Immune stain
    '85319-2', // HER2 [Presence] in Breast cancer specimen by Immune stain
    '85318-4', // HER2 [Presence] in Breast cancer specimen by FISH
    '18474-7', // HER2 Ag [Presence] in Tissue by Immune stain
    '31150-6', // HER2 [Presence] in Tissue by FISH
    '72383-3', // HER2 [Presence] in Tissue by Immunoassay
    '48676-1', // HER2 [Interpretation] in Tissue
  ],
}

const ECOG = {
  'http://loinc.org': [
    '89247-1', // ECOG Performance Status score
    '89262-0', // ECOG Performance Status [Interpretation]
  ],
  'http://snomed.info/sct': ['423740007'], // ECOG performance status
}

/** FHIR tokens, `system|code`, as a search asks for them. */
export const ASKED_OBSERVATIONS: readonly string[] = [STAGE_GROUP, TNM, RECEPTORS, ECOG].flatMap((group) =>
  Object.entries(group).flatMap(([system, codes]) => codes.map((code) => `${system}|${code}`)),
)
