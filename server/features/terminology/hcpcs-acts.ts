import { table } from './lookup.ts'
import { act, cancerAct, NO_TREATMENT, PALLIATIVE } from './says-act.ts'

/** J9 is antineoplastic, not chemotherapy: the drug decides. A J9 code that is not here is read by its words. */
export const HCPCS_ACTS = table('hcpcs', 'CMS HCPCS level II, own knowledge and public lists', [
  ['J9000 J9001 J9002 Q2049 Q2050', cancerAct('chemotherapy'), 'doxorubicin, liposomal'],
  ['J9017 J9025 J9027 J9033 J9034 J9036', cancerAct('chemotherapy'), 'arsenic, azacitidine, clofarabine, bendamustine'],
  ['J9040 J9043 J9045 J9050 J9060 J9065', cancerAct('chemotherapy'), 'bleomycin, cabazitaxel, platins, cladribine'],
  ['J9070 J9071 J9072 J9073 J9098 J9100', cancerAct('chemotherapy'), 'cyclophosphamide, cytarabine'],
  [
    'J9120 J9130 J9150 J9153 J9171 J9178',
    cancerAct('chemotherapy'),
    'dacarbazine, daunorubicin, docetaxel, epirubicin',
  ],
  ['J9179 J9181 J9185 J9190 J9196 J9198 J9200', cancerAct('chemotherapy'), 'eribulin, etoposide, fluorouracil'],
  ['J9201 J9205 J9206 J9207 J9208 J9211', cancerAct('chemotherapy'), 'gemcitabine, irinotecan, ifosfamide'],
  ['J9230 J9245 J9246 J9261 J9263 J9264 J9265', cancerAct('chemotherapy'), 'melphalan, oxaliplatin, paclitaxel'],
  ['J9266 J9267 J9268 J9280 J9293', cancerAct('chemotherapy'), 'pegaspargase, paclitaxel, mitomycin, mitoxantrone'],
  ['J9250 J9260', act('chemotherapy'), 'methotrexate, for rheumatism too'],
  ['J9304 J9305 J9319 J9328 J9340 J9351', cancerAct('chemotherapy'), 'pemetrexed, romidepsin, temozolomide, topotecan'],
  ['J9357 J9360 J9370 J9371 J9390', cancerAct('chemotherapy'), 'valrubicin, vinca alkaloids'],
  ['J9022 J9023 J9119 J9173 J9228 J9271 J9299', cancerAct('immunotherapy'), 'checkpoint inhibitors'],
  ['J9030 J9031', cancerAct('immunotherapy'), 'BCG into the bladder'],
  ['J9015 J9214 J9039', cancerAct('immunotherapy'), 'aldesleukin, interferon alfa-2b, blinatumomab'],
  ['J9035 Q5107 Q5118 Q5126 Q5129', cancerAct('targeted_therapy'), 'bevacizumab and biosimilars'],
  ['J9041 J9044 J9046 J9047 J9048 J9049', cancerAct('targeted_therapy'), 'bortezomib, carfilzomib'],
  ['J9042 J9055 J9144 J9145 J9176 J9177 J9203', cancerAct('targeted_therapy'), 'antibodies, bare or carrying a drug'],
  ['J9227 J9301 J9302 J9303 J9306 J9308 J9317', cancerAct('targeted_therapy'), 'antibodies, bare or carrying a drug'],
  ['J9310 J9311 J9312 Q5115 Q5119 Q5123', cancerAct('targeted_therapy'), 'rituximab and biosimilars'],
  ['J9316 J9354 J9355 J9356 J9358 J9330 J9400', cancerAct('targeted_therapy'), 'trastuzumab and kin, temsirolimus'],
  ['Q5112 Q5113 Q5114 Q5116 Q5117', cancerAct('targeted_therapy'), 'trastuzumab biosimilars'],
  [
    'J9155 J9202 J9217 J9218 J9225 J9395',
    cancerAct('hormone_therapy'),
    'degarelix, goserelin, leuprolide, fulvestrant',
  ],
  ['J1950 J3315 J9226', act('hormone_therapy'), 'leuprolide, triptorelin, histrelin, for other reasons too'],
  ['G6003-G6016 G0339 G0340', cancerAct('radiotherapy_external'), 'external radiation given'],
  ['A9513 A9543 A9600 A9604 A9606 A9607 A9590', cancerAct('radionuclide_therapy'), 'radionuclides that treat'],
  ['G0202 G0121 G0105 G0103 G0101 Q0091', NO_TREATMENT, 'screening'],
  ['Q5001-Q5010 S9126 G0337 T2042-T2046', PALLIATIVE, 'hospice care'],
])
