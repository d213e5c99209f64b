import { unknown } from '../../shared/fact.ts'
import { ClinicalFeatures } from '../../shared/features.ts'

const keys = Object.keys(ClinicalFeatures.shape) as (keyof ClinicalFeatures)[]

/** The features of somebody whose chart was not opened: each is unknown, and none is a no. */
export const NOTHING_READ = Object.fromEntries(keys.map((key) => [key, unknown('not-read')])) as ClinicalFeatures
