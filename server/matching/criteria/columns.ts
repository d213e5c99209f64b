import { format, style, support, topics } from './need.ts'
import { pathway } from './pathway.ts'
import { age, gender, language, load } from './person.ts'
import { site } from './site.ts'
import { spread } from './spread.ts'
import { treatments } from './treatments.ts'

/** Every criterion, in the order of `Criterion`. */
export const COLUMNS = [
  site,
  spread,
  treatments,
  pathway,
  support,
  style,
  topics,
  gender,
  age,
  language,
  format,
  load,
] as const
