import type { Encounter } from 'fhir/r4.d.ts'

type Seen = {
  /** The day, `2026-11-24`. */
  on: string
  /** Quebec time, `09:30`. */
  at?: string
  /** The id of a team member. */
  by?: string
}

/** The visit during which the app is opened: it has begun and goes on. */
export const visitNow = (seen: Seen) => encounter('visit', seen)

/** The latest visit, over. */
export const visitOver = (seen: Seen, minutes = 30) => encounter('visit', seen, minutes)

/** An outpatient visit; over when it has a length. */
export function encounter(label: string, { on, at = '10:00', by = 'nurse-paquet' }: Seen, minutes?: number) {
  return (patient: string): Encounter => ({
    resourceType: 'Encounter',
    id: `${patient}-${label}`,
    status: minutes === undefined ? 'in-progress' : 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: 'ambulatory' },
    subject: { reference: `Patient/${patient}` },
    participant: [{ individual: { reference: `Practitioner/${by}` } }],
    period: {
      start: `${on}T${at}:00${offsetOn(on)}`,
      ...(minutes !== undefined && { end: `${on}T${minutesAfter(at, minutes)}:00${offsetOn(on)}` }),
    },
  })
}

function minutesAfter(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const later = hour * 60 + minute + minutes
  return [Math.floor(later / 60), later % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Quebec's clocks, near enough for invented visits: summer time from April to October. */
const offsetOn = (day: string): string => (/-(0[4-9]|10)-/.test(day) ? '-04:00' : '-05:00')
