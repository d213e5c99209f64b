import { age } from './age.ts'
import type { Column } from './column.ts'
import { format } from './format.ts'
import { gender } from './gender.ts'
import { language } from './language.ts'
import { load } from './load.ts'
import { pathway } from './pathway.ts'
import { site } from './site.ts'
import { spread } from './spread.ts'
import { style } from './style.ts'
import { support } from './support.ts'
import { topics } from './topics.ts'
import { treatments } from './treatments.ts'

/** Every criterion, in the order of `Criterion`. */
export const COLUMNS: readonly Column[] = [
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
]
