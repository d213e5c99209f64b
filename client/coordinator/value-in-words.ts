import type { AgeBand } from '../../shared/oncology.ts'
import type { CoverageCell, Recruit } from '../../shared/planning.ts'
import type { UptakeCell } from '../../shared/uptake.ts'
import type { Words } from '../language/fr.ts'
import type { ProgrammeWords } from '../language/programme.ts'

/** What those who wait have in common. */
export function valueInWords({ by, value }: Pick<CoverageCell, 'by' | 'value'>, { clinical, matters }: Words): string {
  if (by === 'ageBand') return clinical.ageBand(value as AgeBand)
  const names: Record<string, string> = by === 'site' ? clinical.site : matters.languageName
  return names[value] ?? value
}

/** The people of a group. */
export function groupInWords({ by, value }: Pick<UptakeCell, 'by' | 'value'>, { uptake }: ProgrammeWords): string {
  const names: Record<string, string> = uptake[by]
  return names[value] ?? value
}

/** What a mentor would have to have. */
export function wantedInWords({ criterion, value }: Recruit, words: Words, programme: ProgrammeWords): string {
  if (criterion === 'feedback') return programme.notMet
  const { clinical, life, matters, planning } = words
  const names: Partial<Record<typeof criterion, Record<string, string>>> = {
    site: clinical.site,
    gender: clinical.gender,
    family: life.family,
    work: life.occupation,
    language: matters.languageName,
  }
  const named = criterion === 'age' && value !== null ? clinical.ageBand(value as AgeBand) : value
  return programme.wanted(planning.criterion[criterion], named && (names[criterion]?.[named] ?? named))
}
