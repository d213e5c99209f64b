import { act, cancerAct, likelyAct, type SaysAct } from './says-act.ts'

/** Stems that French and English names share ("tamoxif" is tamoxifen and tamoxifène), brands, and protocols. */
const CHEMOTHERAPY = [
  'folfox|folfiri|folfirinox|xelox|capox|\\bflot\\b|abvd|beacopp|\\bbep\\b|\\bfec\\b|\\bcmf\\b|\\btchp?\\b|\\bac-?t\\b',
  '\\br?[ -]?chop\\b|\\br?[ -]?cvp\\b|\\bhyper-?cvad|\\bdcf\\b|\\becf\\b',
  'carboplatin|cisplatin|oxaliplatin|paclitaxel|docetaxel|cabazitaxel|\\btaxol|taxotere|abraxane|\\btaxan',
  'doxorubicin|adriamycin|epirubicin|daunorubicin|idarubicin|valrubicin|mitoxantron|anthracyclin',
  'cyclophosphamid|ifosfamid|chlorambucil|melphalan|busulfan|bendamustin|dacarbazin|temozolomid|procarbazin|lomustin|carmustin|thiotepa',
  'gemcitabin|capecitabin|xeloda|fluorouracil|fluoro-uracil|\\b5[ -]?fu\\b|cytarabin|azacitidin|azacytidin|decitabin|fludarabin|cladribin|clofarabin|mercaptopurin|nelarabin|pentostatin|floxuridin|pralatrexat|pemetrexed|trifluridin',
  'irinotecan|topotecan|etoposid|vincristin|vinblastin|vinorelbin|vindesin|eribulin|ixabepilon|teniposid|trabectedin|lurbinectedin',
  'bleomycin|streptozocin|mitomycin|dactinomycin|asparaginas|pegaspargas|arsenic trioxid|trioxyde d.arsenic|mitotan',
]
/** Rheumatism and sickle cell disease are treated so too. */
const ALSO_CHEMOTHERAPY = 'methotrexat|hydroxyure|hydroxycarbamid'
const IMMUNOTHERAPY = [
  'pembrolizumab|keytruda|nivolumab|opdivo|ipilimumab|yervoy|atezolizumab|tecentriq|durvalumab|imfinzi|avelumab|cemiplimab|dostarlimab|tremelimumab|relatlimab|retifanlimab',
  'interferon(?! (?:beta|gamma))|aldesleukin|interleukin|\\bbcg\\b|blinatumomab|sipuleucel|talimogen|axicabtagen|tisagenlecleucel|lisocabtagen|idecabtagen|ciltacabtagen|\\bcar[ -]?t\\b',
]
const TARGETED = [
  'trastuzumab|herceptin|kadcyla|enhertu|pertuzumab|margetuximab|bevacizumab|avastin|ramucirumab|aflibercept|cetuximab|panitumumab|necitumumab|amivantamab',
  'rituximab|obinutuzumab|ofatumumab|tafasitamab|brentuximab|polatuzumab|inotuzumab|gemtuzumab|enfortumab|sacituzumab|daratumumab|isatuximab|elotuzumab|belantamab|dinutuximab|mogamulizumab',
  'imatinib|gleevec|dasatinib|nilotinib|bosutinib|ponatinib|asciminib|osimertinib|tagrisso|gefitinib|erlotinib|afatinib|dacomitinib|alectinib|crizotinib|lorlatinib|brigatinib|ceritinib|capmatinib|tepotinib|selpercatinib|pralsetinib|larotrectinib|entrectinib|sotorasib|adagrasib',
  'palbociclib|ribociclib|abemaciclib|olaparib|niraparib|rucaparib|talazoparib|everolimus|temsirolimus|alpelisib|capivasertib|lapatinib|neratinib|tucatinib',
  'ibrutinib|acalabrutinib|zanubrutinib|venetoclax|idelalisib|ruxolitinib|fedratinib|midostaurin|gilteritinib|ivosidenib|enasidenib|bortezomib|carfilzomib|ixazomib|lenalidomid|pomalidomid|thalidomid',
  'sunitinib|pazopanib|sorafenib|cabozantinib|axitinib|lenvatinib|regorafenib|vandetanib|vemurafenib|dabrafenib|encorafenib|trametinib|binimetinib|cobimetinib|vismodegib|sonidegib|erdafitinib|pemigatinib',
]
const HORMONES = [
  'exemestan|aromasin|fulvestrant|faslodex|elacestrant|toremif|degarelix|firmagon',
  'nilutamid|enzalutamid|xtandi|abirateron|zytiga|apalutamid|darolutamid|\\badt\\b',
]
/** Given to prevent a cancer too, for bones, for endometriosis, or in a transition. */
const ALSO_HORMONES = [
  'tamoxif|nolvadex|raloxif|letrozol|femara|anastrozol|arimidex',
  'leuprol|leuprorel|lupron|eligard|goserel|zoladex|triptorel|buserel|histrelin|relugolix|bicalutamid|flutamid',
]

/** Which treatment a drug is, by its name. */
export const DRUG_WORDS: readonly (readonly [names: string, says: SaysAct])[] = [
  [IMMUNOTHERAPY.join('|'), cancerAct('immunotherapy')],
  [HORMONES.join('|'), cancerAct('hormone_therapy')],
  [ALSO_HORMONES.join('|'), likelyAct('hormone_therapy')],
  [TARGETED.join('|'), cancerAct('targeted_therapy')],
  [CHEMOTHERAPY.join('|'), cancerAct('chemotherapy')],
  [ALSO_CHEMOTHERAPY, act('chemotherapy')],
]
