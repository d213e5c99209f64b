import type { AgeBand } from '../../shared/oncology.ts'
import type { CoverageCell } from '../../shared/planning.ts'
import type { UptakeCell } from '../../shared/uptake.ts'
import type { Words } from '../language/fr.ts'
import type { ProgrammeWords } from '../language/programme.ts'

type Cell = Pick<CoverageCell | UptakeCell, 'by' | 'value'>

/** What the people of a group have in common. */
export function valueInWords(
  { by, value }: Cell,
  { clinical, planning, matters }: Words,
  { uptake }: ProgrammeWords,
): string {
  if (by === 'ageBand') return clinical.ageBand(value as AgeBand)
  const names: Record<Exclude<Cell['by'], 'ageBand'>, Record<string, string>> = {
    site: clinical.site,
    language: matters.languageName,
    prognosis: planning.prognosis,
    gender: uptake.gender,
    rarity: uptake.rarity,
  }
  return names[by][value] ?? value
}
