import type { Site, Subtype } from '../../../shared/oncology.ts'

/**
 * What a diagnosis says of the tumour. `node`: secondary in lymph nodes, which may be regional. `uncertain`:
 * benign or not decided. `risk`: a hereditary risk. `companion`: says more of a cancer named elsewhere.
 * `nobody`: family history, screening, donor, prophylaxis; nobody's cancer.
 */
export type Behaviour =
  | 'malignant'
  | 'in_situ'
  | 'secondary'
  | 'node'
  | 'history'
  | 'suspected'
  | 'uncertain'
  | 'risk'
  | 'companion'
  | 'nobody'

/** Where a secondary tumour is. */
export type Place =
  | 'adrenal'
  | 'bladder'
  | 'bone'
  | 'bone_marrow'
  | 'brain'
  | 'breast'
  | 'kidney'
  | 'large_intestine'
  | 'liver'
  | 'lung'
  | 'lymph_node'
  | 'mediastinum'
  | 'ovary'
  | 'pancreas'
  | 'peritoneum'
  | 'pleura'
  | 'skin'
  | 'small_intestine'
  | 'other'

/** What a diagnosis code says of the place and behaviour. A site of null is a tumour whose site we do not name. */
export type SaysTumour = { readonly behaviour: Behaviour; readonly site: Site | null; readonly where: Place | null }

const tumour = (behaviour: Behaviour) => (site: Site | null) => ({ behaviour, site, where: null })
export const malignant = tumour('malignant')
export const inSitu = tumour('in_situ')
export const historyOf = tumour('history')
export const suspected = tumour('suspected')
export const uncertain = tumour('uncertain')(null)
export const risk = tumour('risk')(null)
export const companion = tumour('companion')
export const nobody = tumour('nobody')(null)
export const secondary = (where: Place): SaysTumour => ({ behaviour: 'secondary', site: null, where })
export const node: SaysTumour = { behaviour: 'node', site: null, where: 'lymph_node' }
/** A primary whose own code says that it has spread. */
export const spread = (site: Site, where: Place = 'other'): SaysTumour => ({ behaviour: 'malignant', site, where })

/** What a code says beyond the place: kinds of tumour, its course, its stage. One concept may say several. */
export type SaysMore = {
  readonly subtypes: readonly Subtype[]
  /** The site it implies, where no table of sites has the code. */
  readonly site: Site | null
  readonly distant: boolean
  readonly stage: string | null
  /** Extensive or otherwise advanced, without a stage group. */
  readonly advanced: boolean
}

export const kind = (...subtypes: Subtype[]): SaysMore => ({
  subtypes,
  site: null,
  distant: false,
  stage: null,
  advanced: false,
})
export const kindOf = (site: Site, ...subtypes: Subtype[]): SaysMore => ({ ...kind(...subtypes), site })
export const stage = (group: string): SaysMore => ({ ...kind(), stage: group })
