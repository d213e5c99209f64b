import { type Fact, known, unknown } from '../../shared/fact.ts'
import type { Treatment } from '../../shared/features.ts'
import type { Site, TreatmentKind } from '../../shared/oncology.ts'
import type { Act } from './act.ts'
import { earliest, latest } from './dates.ts'
import { firstSources, surestOf } from './sources.ts'

/** Acts for a cancer, gathered: forty sessions of one kind are one course, from the first to the last. */
export function treatmentsFact(acts: readonly Act[], isUnread: boolean): Fact<Fact<Treatment>[]> {
  if (acts.length === 0 && isUnread) return unknown('not-read')
  const courses = [...Map.groupBy(acts, ({ kind }) => kind)].flatMap(([kind, of]) => coursesOf(kind, of))
  courses.sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1))
  return known(
    courses,
    courses.flatMap((course) => (course.known ? course.sources.slice(0, 1) : [])),
  )
}

const dateOf = (course: Fact<Treatment>) => (course.known ? (course.value.firstDate ?? '9999') : '9999')

/** One course a cancer; what names no cancer belongs to the only one that is named, else stands by itself. */
function coursesOf(kind: TreatmentKind, acts: readonly Act[]): Fact<Treatment>[] {
  const sites = [...new Set(acts.flatMap(({ site }) => site ?? []))]
  if (sites.length <= 1) return [courseOf(kind, acts, sites[0] ?? null)]
  return [...Map.groupBy(acts, ({ site }) => site)].map(([site, of]) => courseOf(kind, of, site))
}

function courseOf(kind: TreatmentKind, acts: readonly Act[], forSite: Site | null): Fact<Treatment> {
  const value: Treatment = {
    kind,
    firstDate: earliest(acts.map(({ first }) => first)),
    lastDate: latest(acts.map(({ first, last, ongoing }) => last ?? (ongoing ? null : first))),
    ongoing: acts.some(({ ongoing }) => ongoing),
    forSite,
  }
  return known(value, firstSources(acts.map(({ source }) => source)), surestOf(acts.map(({ certainty }) => certainty)))
}
