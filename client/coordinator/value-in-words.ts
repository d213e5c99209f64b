import type { AgeBand } from '../../shared/oncology.ts'
import type { CoverageCell } from '../../shared/planning.ts'
import type { UptakeCell } from '../../shared/uptake.ts'
import type { Words } from '../language/fr.ts'
import type { ProgrammeWords } from '../language/programme.ts'

/** What those who wait have in common. */
export function valueInWords(
  { by, value }: Pick<CoverageCell, 'by' | 'value'>,
  { clinical, planning, matters }: Words,
): string {
  if (by === 'ageBand') return clinical.ageBand(value as AgeBand)
  const names: Record<Exclude<CoverageCell['by'], 'ageBand'>, Record<string, string>> = {
    site: clinical.site,
    language: matters.languageName,
    prognosis: planning.prognosis,
  }
  return names[by][value] ?? value
}

/** The people of a group. */
export function groupInWords({ by, value }: Pick<UptakeCell, 'by' | 'value'>, { uptake }: ProgrammeWords): string {
  const names: Record<string, string> = uptake[by]
  return names[value] ?? value
}
