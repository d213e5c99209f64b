import { lookup, table } from './lookup.ts'
import { act, cancerAct, likelyAct, NO_TREATMENT, type SaysAct } from './says-act.ts'

/** Drugs by the classes of ATC, and by RxNorm ingredient. A product of either is read by its words. */
export const DRUG_ROWS = [
  ...table<SaysAct>('atc', 'WHO ATC index 2024; L01XC and L01XE as they stood before 2021', [
    ['L01A* L01B* L01C* L01D* L01XA* L01XB* L01XX* L01XY*', cancerAct('chemotherapy'), 'cytotoxic drugs'],
    ['L01BA01 L04AX03', act('chemotherapy'), 'methotrexate, for rheumatism too'],
    ['L01XX05', act('chemotherapy'), 'hydroxycarbamide, for sickle cell disease too'],
    ['L01E* L01XE*', cancerAct('targeted_therapy'), 'protein kinase inhibitors'],
    ['L01F* L01XC*', cancerAct('targeted_therapy'), 'monoclonal antibodies, bare or carrying a drug'],
    ['L01FF* L01FX04 L01FX20 L01FX07', cancerAct('immunotherapy'), 'checkpoint inhibitors; blinatumomab'],
    ['L01XC11 L01XC17 L01XC18 L01XC19 L01XC28', cancerAct('immunotherapy'), 'ipilimumab to durvalumab, old codes'],
    ['L01XC31 L01XC32 L01XC33', cancerAct('immunotherapy'), 'avelumab, atezolizumab, cemiplimab, old codes'],
    [
      'L01XF* L01XG* L01XH* L01XJ* L01XK* L01XX52 L01XX44',
      cancerAct('targeted_therapy'),
      'retinoids to PARP inhibitors',
    ],
    ['L01XL*', cancerAct('immunotherapy'), 'antineoplastic cell therapy'],
    ['L01XD*', NO_TREATMENT, 'photodynamic agents: no kind of their own'],
    ['L02*', act('hormone_therapy'), 'endocrine therapy'],
    ['L02BA* L02BB* L02BG* L02BX*', cancerAct('hormone_therapy'), 'hormone antagonists'],
    [
      'L02BA01 L02BB01 L02BB03 L02BG03 L02BG04',
      likelyAct('hormone_therapy'),
      'tamoxifen to letrozole, for other reasons too',
    ],
    ['L03AB04 L03AB05 L03AB10 L03AB11 L03AC01 L03AX03', act('immunotherapy'), 'interferon alfa, aldesleukin, BCG'],
    ['L04AX02 L04AX04 L04AX06', cancerAct('targeted_therapy'), 'thalidomide and its kin'],
    ['V10X* V10B*', act('radionuclide_therapy'), 'therapeutic radiopharmaceuticals'],
  ]),
  ...table<SaysAct>('rxnorm', 'RxNorm ingredients', [
    ['40048 2555 32592 56946 72962 3639 3002 4492', cancerAct('chemotherapy'), 'platins, taxanes, doxorubicin, 5-FU'],
    ['194000 12574 51499 4179 11202 68446 37776', cancerAct('chemotherapy'), 'capecitabine to temozolomide'],
    ['6851', act('chemotherapy'), 'methotrexate, for rheumatism too'],
    ['1547545 1597876 1094833 1792776 1919503', cancerAct('immunotherapy'), 'checkpoint inhibitors'],
    ['224905 1298944 121191 253337 282388 358258', cancerAct('targeted_therapy'), 'trastuzumab to bortezomib'],
    ['1721560 1601374 1597582 1442981 1747556 342369', cancerAct('targeted_therapy'), 'osimertinib to lenalidomide'],
    ['10324 72965 84857 83008', likelyAct('hormone_therapy'), 'tamoxifen, letrozole, anastrozole, bicalutamide'],
    ['258494 282357', cancerAct('hormone_therapy'), 'exemestane, fulvestrant'],
    ['1307298 1100072', cancerAct('hormone_therapy'), 'enzalutamide, abiraterone'],
    ['42375 50610', act('hormone_therapy'), 'leuprolide, goserelin, for other reasons too'],
  ]),
]

export const drugRow = lookup(DRUG_ROWS)
