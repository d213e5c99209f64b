import { BODY_SITES } from './body-sites.ts'
import { ICD9_SITES } from './icd9-sites.ts'
import { ICD10_SITES } from './icd10-sites.ts'
import { lookup } from './lookup.ts'
import { SNOMED_SITES } from './snomed-sites.ts'

export const SITE_ROWS = [...ICD10_SITES, ...ICD9_SITES, ...SNOMED_SITES]

export const siteRow = lookup(SITE_ROWS)
export const bodySiteRow = lookup(BODY_SITES)
