import type { Criterion } from '../../shared/answers.ts'
import type { Profile } from '../../shared/profile.ts'
import type { Table } from './criteria/column.ts'
import { FAMILY } from './criteria/site.ts'
import type { Tables } from './tables.ts'

/**
 * What is put aside when nobody fits, one after the other, the least missed first. Clinical likeness and gender
 * are what people agree on (study of eight, line 218), so they come last; a mentor of another language cannot
 * be spoken with, and one who did not fit is not proposed again: these two are never put aside.
 */
export const RELAXED_IN_ORDER: readonly Criterion[] = [
  'load',
  'interests',
  'times',
  'format',
  'region',
  'experience',
  'work',
  'family',
  'age',
  'menopause',
  'identity',
  'phase',
  'recency',
  'pathway',
  'subtype',
  'topics',
  'strengths',
  'hardships',
  'treatments',
  'coming',
  'support',
  'tone',
  'style',
  'gender',
  'site',
  'spread',
]

/** Of what was put aside all that had to be; what is missed most comes back first, so that nobody comes in for nothing. */
export const neededIn = (
  putAside: readonly Criterion[],
  finds: (fewer: readonly Criterion[]) => boolean,
): readonly Criterion[] =>
  putAside.reduceRight<readonly Criterion[]>((needed, criterion) => {
    const fewer = needed.filter((one) => one !== criterion)
    return finds(fewer) ? fewer : needed
  }, putAside)

/** The same tables, in which these criteria keep nobody out; of the site, nobody of the same family of cancers. */
export const without = (tables: Tables, relaxed: readonly Criterion[]): Tables =>
  tables.map((table) => {
    if (!relaxed.includes(table.criterion)) return table
    return { ...table, barriers: table.criterion === 'site' ? beyondFamily(table) : null }
  })

const beyondFamily = ({ barriers, points, outOf }: Table): Table['barriers'] =>
  barriers?.map((barrier, code) => ((points[code] ?? 0) * 100 >= FAMILY * outOf ? null : barrier)) ?? null

/**
 * The last step: hard times instead of the same illness, whatever the person said of it. The outlook, the treatments and
 * the place on the path are shared by people with other illnesses too, and count as before.
 */
export function beyondIllness(profile: Profile): Profile {
  return {
    ...profile,
    answers: { ...profile.answers, connection: 'hardship' },
    importance: { ...profile.importance, site: 'not-important', subtype: 'not-important', hardships: 'important' },
  }
}
