import { z } from 'zod'
import { SpokenLanguage } from './answers.ts'
import { LaunchId } from './ids.ts'
import { PartialDate } from './oncology.ts'
import { Problem } from './problem.ts'

export const Role = z.enum(['clinician', 'patient', 'mentor', 'coordinator'])
export type Role = z.infer<typeof Role>

/** Who the chart belongs to, from the chart's own Patient: what stands in the banner and on the button that signs. */
export const Identity = z.object({
  name: z.string(),
  /** The given name that they normally go by, for a greeting; empty where none is recorded. */
  calledBy: z.string().default(''),
  birthDate: PartialDate.nullable(),
  gender: z.enum(['female', 'male', 'other', 'unknown']).nullable(),
  chartNumber: z.string().nullable(),
  deceased: z.boolean(),
  language: SpokenLanguage.nullable(),
})
export type Identity = z.infer<typeof Identity>

/** What the EHR did not grant, so the screen says it before work starts. */
export const Lack = z.enum(['conditions', 'procedures', 'write-notes', 'read-notes'])
export type Lack = z.infer<typeof Lack>

export const LaunchView = z.object({
  id: LaunchId,
  role: Role,
  /** null when nobody's chart is open, and for a mentor whom that person does not share it with. */
  patient: Identity.nullable(),
  /** Whether the app was opened from a chart at all. */
  hasPatient: z.boolean(),
  /** Who agrees: the patient, or a parent for a child under 14. */
  agrees: z.enum(['patient', 'parent']),
  /** Somebody signed in for the patient. */
  onBehalf: z.boolean(),
  /** Why nobody can be matched here, whoever agrees; null when one may begin. */
  closed: Problem.nullable(),
  userName: z.string().nullable(),
  hasEncounter: z.boolean(),
  lacks: z.array(Lack),
})
export type LaunchView = z.infer<typeof LaunchView>
