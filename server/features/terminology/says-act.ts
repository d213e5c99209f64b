import type { TreatmentKind } from '../../../shared/oncology.ts'

/** What a code or word says of an act. */
export type SaysAct = {
  /** Several where one code says several: a colectomy with colostomy is both. */
  readonly kinds: readonly TreatmentKind[]
  /** Does it speak of a cancer by itself? A hysterectomy does not, chemotherapy does, mastectomy usually. */
  readonly ofCancer: 'yes' | 'usually' | 'no'
  readonly palliative: boolean
  /** It was done at some time before: its own date is the date of an entry, not of the act. */
  readonly former: boolean
  /** A state, as a stoma is: there when it is written down, and no more once that is resolved. */
  readonly state: boolean
  /** It goes on for as long as it is written down: "long term use of tamoxifen". */
  readonly current: boolean
  /** It says that something against cancer was given and not what: the drug decides. */
  readonly open: boolean
}

const says =
  (ofCancer: SaysAct['ofCancer'], more: Partial<SaysAct> = {}) =>
  (...kinds: TreatmentKind[]): SaysAct => ({
    kinds,
    ofCancer,
    palliative: false,
    former: false,
    state: false,
    current: false,
    open: false,
    ...more,
  })

/** Done for benign disease as well. */
export const act = says('no')
export const likelyAct = says('usually')
export const cancerAct = says('yes')
export const formerAct = says('no', { former: true })
export const stateAct = says('no', { former: true, state: true })
export const formerCancerAct = says('usually', { former: true })
export const currentAct = says('usually', { current: true })
/** An antineoplastic whose code leaves open which: this kind, unless its words name a drug of another. */
export const openAct = says('yes', { open: true })
export const likelyOpenAct = says('usually', { open: true })

/** Understood, and no treatment of a cancer: biopsy, imaging, screening, a donor's harvest, prophylaxis. */
export const NO_TREATMENT: SaysAct = act()
export const PALLIATIVE: SaysAct = { ...act(), palliative: true }
