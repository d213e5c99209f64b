import type { Chart } from './chart.ts'
import { codingIn, type Fields, fieldsIn, fieldsOf, listIn, pointedAt, textIn } from './fields.ts'
import { localReference } from './local-reference.ts'

/**
 * Restricted and very restricted data, and anything tagged as sensitive, is not ours to use: for what it is about, for
 * whom, or because somebody asked for it.
 *
 * source  HL7 v3 Confidentiality (R, V); v3 ActCode, InformationSensitivityPolicy
 */
const RESTRICTED = new Set(
  [
    'R V ETH GDIS HIV MST PREGNANT SCA SICKLE SDV SEX SPI BH COGN DVD EMOTDIS MH PSY PSYTHPN SUD ETHUD OPIOIDUD',
    'STD TBOO TABOO VIO DEMO DOB GENDER LIVARG MARST RACE REL B EMPL LOCIS SSP ADOL CEL DIA DRGIS EMP PDS PHY PRS',
  ].flatMap((codes) => codes.split(' ')),
)

const isRestricted = ({ meta }: Fields) =>
  listIn(fieldsOf(meta).security, codingIn).some(({ code }) => code !== null && RESTRICTED.has(code.toUpperCase()))

/** A modifier we do not know may turn the meaning around, of a resource as of a part of it. */
export const isModified = ({ implicitRules, modifierExtension }: Fields) =>
  implicitRules != null || (Array.isArray(modifierExtension) ? modifierExtension.length > 0 : modifierExtension != null)

/** True for a resource that carries no restriction and no modifier we would have to understand. */
export const mayBeUsed = (resource: Fields): boolean => !isRestricted(resource) && !isModified(resource)

/** `Patient/x`, also of a version, also as an absolute URL on our base. A `urn:uuid` names nobody we could compare. */
const isOf = (reference: string, patientId: string, fhirBase: string | null): boolean =>
  localReference(reference, fhirBase) === `Patient/${patientId}`

type Readable = { readonly verificationStatus?: string | null; readonly status?: string | null }

/**
 * Keeps the entries that are this patient's and can be used, and counts the others.
 *
 * takes   resources of a search, whatever they are; how to read one, given its id
 * gives   what was read, in order, and how many were left out and why
 */
export function ownEntries<T extends Readable>(
  entries: readonly unknown[],
  whose: { patientId: string; fhirBase: string | null },
  read: (entry: unknown, id: string | null) => T | null,
): { used: T[]; leftOut: Chart['leftOut'] } {
  const used: T[] = []
  const leftOut = { otherPatient: 0, inError: 0, malformed: 0 }
  for (const entry of entries) {
    const claim = fieldsIn(entry)
    const subject = claim && pointedAt(claim.subject)
    if (!subject) leftOut.malformed += 1
    else if (!isOf(subject, whose.patientId, whose.fhirBase)) leftOut.otherPatient += 1
    else {
      const resource = mayBeUsed(claim) ? read(entry, textIn(claim.id)) : null
      if (!resource) leftOut.malformed += 1
      else if (isInError(resource)) leftOut.inError += 1
      else used.push(resource)
    }
  }
  return { used, leftOut }
}

const isInError = ({ verificationStatus, status }: Readable) =>
  verificationStatus === 'entered-in-error' || status === 'entered-in-error'

export const sumOf = (counts: readonly Chart['leftOut'][]): Chart['leftOut'] => ({
  otherPatient: counts.reduce((sum, { otherPatient }) => sum + otherPatient, 0),
  inError: counts.reduce((sum, { inError }) => sum + inError, 0),
  malformed: counts.reduce((sum, { malformed }) => sum + malformed, 0),
})
