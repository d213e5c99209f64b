import { CCI_ACTS } from './cci-acts.ts'
import { CONDITION_ACTS } from './condition-acts.ts'
import { CPT_ACTS } from './cpt-acts.ts'
import { HCPCS_ACTS } from './hcpcs-acts.ts'
import { lookup } from './lookup.ts'
import { ICD_ACTS } from './pcs-acts.ts'
import { SNOMED_ACTS } from './snomed-acts.ts'

export const ACT_ROWS = [...SNOMED_ACTS, ...CCI_ACTS, ...CPT_ACTS, ...HCPCS_ACTS, ...ICD_ACTS]

export const actRow = lookup(ACT_ROWS)
export const conditionActRow = lookup(CONDITION_ACTS)
