import type { Bundle, Encounter, FhirResource, Patient, Practitioner, RelatedPerson } from 'fhir/r4.d.ts'
import type { SyntheticPerson, TeamMember } from './people/person.ts'

/** `relative`: somebody whose account opens another person's chart. */
export type Role = TeamMember['role'] | 'patient' | 'relative'

/** One line on somebody, in both languages. */
export type Said = { fr: string; en: string }

/** Everybody in this EHR: whose charts it keeps, and who works with them. */
export type Cast = {
  patients: { id: string; who: Said; patient: Patient; latestEncounter: string | undefined }[]
  relatives: { id: string; patient: string; who: Said; relative: RelatedPerson }[]
  team: { id: string; who: Said; role: TeamMember['role']; practitioner: Practitioner }[]
  resources: FhirResource[]
}

export async function castFrom(bundles: readonly Bundle<FhirResource>[] | undefined): Promise<Cast> {
  if (bundles) return castOfBundles(bundles)
  const { people, team } = await import('./people/index.ts')
  return castOf(people, team)
}

function castOf(people: readonly SyntheticPerson[], team: readonly TeamMember[]): Cast {
  return {
    patients: people.map(({ id, who, whoFr, patient, encounters }) => ({
      id,
      who: { fr: whoFr, en: who },
      patient,
      latestEncounter: latest(encounters),
    })),
    relatives: people.flatMap(({ resources }) => relativesIn(resources)),
    team: team.map(({ whoFr, who, ...member }) => ({ ...member, who: { fr: whoFr, en: who } })),
    resources: [
      ...team.map(({ practitioner }) => practitioner),
      ...people.flatMap(({ patient, encounters, resources }) => [patient, ...encounters, ...resources]),
    ],
  }
}

const said = (text: string): Said => ({ fr: text, en: text })

const roleTag = 'urn:accompany:sandbox:role'

function castOfBundles(bundles: readonly Bundle<FhirResource>[]): Cast {
  const resources = bundles.flatMap(({ entry }) => entry?.flatMap(({ resource }) => resource ?? []) ?? [])
  const encounters = resources.filter((resource) => resource.resourceType === 'Encounter')
  const isOf = (id: string) => (encounter: Encounter) => encounter.subject?.reference === `Patient/${id}`
  return {
    patients: resources
      .filter((resource) => resource.resourceType === 'Patient')
      .map((patient) => {
        const id = patient.id ?? ''
        return { id, who: said(nameOf(patient)), patient, latestEncounter: latest(encounters.filter(isOf(id))) }
      }),
    relatives: relativesIn(resources),
    team: resources
      .filter((resource) => resource.resourceType === 'Practitioner')
      .map((practitioner) => ({
        id: practitioner.id ?? '',
        who: said(nameOf(practitioner)),
        role: roleOf(practitioner),
        practitioner,
      })),
    resources,
  }
}

function relativesIn(resources: readonly FhirResource[]): Cast['relatives'] {
  return resources
    .filter((resource) => resource.resourceType === 'RelatedPerson')
    .map((relative) => ({
      id: relative.id ?? '',
      patient: relative.patient.reference?.replace('Patient/', '') ?? '',
      who: said(relative.relationship?.[0]?.text ?? nameOf(relative)),
      relative,
    }))
}

/** In a bundle, a tag says that somebody is a mentor or a coordinator. */
function roleOf({ meta }: Practitioner): TeamMember['role'] {
  const code = meta?.tag?.find(({ system }) => system === roleTag)?.code
  return code === 'mentor' || code === 'coordinator' ? code : 'clinician'
}

function latest(encounters: readonly Encounter[]): string | undefined {
  const start = (encounter: Encounter) => encounter.period?.start ?? ''
  return [...encounters].sort((a, b) => start(b).localeCompare(start(a)))[0]?.id
}

/** « Élise Tremblay » */
export function nameOf({ name }: Patient | Practitioner | RelatedPerson): string {
  const official = name?.find(({ use }) => use === 'official') ?? name?.[0]
  return official?.text ?? [...(official?.given ?? []), official?.family].filter(Boolean).join(' ')
}

/** The person behind `Practitioner/x`, `Patient/x`, `RelatedPerson/x` or a bare id, or undefined. */
export function whoIs(cast: Cast, user: string): { reference: string; role: Role; name: string } | undefined {
  const id = user.replace(/^(Practitioner|Patient|RelatedPerson)\//, '')
  const relative = user.startsWith('RelatedPerson/') ? cast.relatives.find((one) => one.id === id) : undefined
  if (relative) return { reference: `RelatedPerson/${id}`, role: 'relative', name: nameOf(relative.relative) }
  const member = /^(Patient|RelatedPerson)\//.test(user) ? undefined : cast.team.find((one) => one.id === id)
  if (member) return { reference: `Practitioner/${id}`, role: member.role, name: nameOf(member.practitioner) }
  const patient = /^(Practitioner|RelatedPerson)\//.test(user) ? undefined : cast.patients.find((one) => one.id === id)
  return patient && { reference: `Patient/${id}`, role: 'patient', name: nameOf(patient.patient) }
}
