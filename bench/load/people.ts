import { alive } from '../../test/support/alive.ts'
import { signIn } from '../../test/support/sign-in.ts'
import { Visit } from '../../test/support/visit.ts'
import { statusOf } from './asking.ts'
import type { Ehr } from './ehr.ts'

/** Everybody who has a page open. */
export type Open = {
  readonly clinicians: readonly Visit[]
  readonly patients: readonly Visit[]
  readonly mentors: readonly Visit[]
}
type Numbers = { readonly [role in keyof Open]: number }

const CLINICIAN = 'Practitioner/nurse-paquet'
const MENTORS = ['Practitioner/mentor-f3-01', 'Practitioner/mentor-f2-01']
/** Of adults, who may open theirs themselves. */
const CHARTS = alive.filter(({ patient }) => (patient.birthDate ?? '9999') < '2005').map(({ id }) => id)
/** So many open their page at once while everything is made ready. */
const TOGETHER = 4

const chartOf = (nth: number) => CHARTS[nth % CHARTS.length] as string

export async function asClinician(ehr: Ehr, appUrl: string, nth: number): Promise<Visit> {
  return Visit.open(await ehr.launchUrl(chartOf(nth), CLINICIAN), appUrl)
}

async function asPatient(ehr: Ehr, appUrl: string, nth: number): Promise<Visit> {
  return Visit.open(await ehr.launchUrl(chartOf(nth), `Patient/${chartOf(nth)}`), appUrl)
}

/** Opens their pages: each chart has its consents, and has been read. */
export async function openPages(ehr: Ehr, appUrl: string, numbers: Numbers): Promise<Open> {
  const read = async (visit: Visit) => {
    await visit.must('launch')
    await visit.read()
    return visit
  }
  await consentToAll(ehr, appUrl)
  return {
    clinicians: await several(numbers.clinicians, async (nth) => read(await asClinician(ehr, appUrl, nth))),
    patients: await several(numbers.patients, async (nth) => read(await asPatient(ehr, appUrl, nth))),
    mentors: await several(numbers.mentors, (nth) => signIn(appUrl, ehr.iss, MENTORS[nth % MENTORS.length] as string)),
  }
}

/** Each patient agrees to everything. */
export async function consentToAll(ehr: Ehr, appUrl: string): Promise<void> {
  await several(CHARTS.length, async (nth) => (await asClinician(ehr, appUrl, nth)).consent())
}

/** A whole visit of a clinician: the chart is opened and read, people are looked for, and it is left. */
export async function visitOf(ehr: Ehr, appUrl: string, nth: number): Promise<number> {
  const visit = await asClinician(ehr, appUrl, nth)
  const first = ['launch', 'standing', 'consents', 'offers', 'owedNotes', 'questionnaire'] as const
  const shown = await Promise.all(first.map((key) => statusOf(visit.raw(key))))
  const read = await statusOf(visit.raw('readRecord'))
  const ranked = await statusOf(visit.raw('rank', {}))
  const noted = await statusOf(visit.raw('chartNotes'))
  const left = await statusOf(visit.raw('end'))
  return Math.max(...shown, read, ranked, noted, left)
}

async function several<T>(count: number, make: (nth: number) => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let from = 0; from < count; from += TOGETHER) {
    const those = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, nth) => make(from + nth))
    made.push(...(await Promise.all(those)))
  }
  return made
}
