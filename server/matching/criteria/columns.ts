import { age } from './age.ts'
import type { Column } from './column.ts'
import { coming } from './coming.ts'
import { experience } from './experience.ts'
import { feedback } from './feedback.ts'
import { format } from './format.ts'
import { gender } from './gender.ts'
import { language } from './language.ts'
import { family, menopause, work } from './life-stage.ts'
import { load } from './load.ts'
import { pathway } from './pathway.ts'
import { phase } from './phase.ts'
import { recency } from './recency.ts'
import { region } from './region.ts'
import { hardships, identity, interests, strengths, times } from './shared-life.ts'
import { site } from './site.ts'
import { spread } from './spread.ts'
import { style } from './style.ts'
import { subtype } from './subtype.ts'
import { support } from './support.ts'
import { tone } from './tone.ts'
import { topics } from './topics.ts'
import { treatments } from './treatments.ts'

/** Every criterion, in the order of `Criterion`. */
export const COLUMNS: readonly Column[] = [
  site,
  subtype,
  spread,
  treatments,
  coming,
  pathway,
  phase,
  recency,
  support,
  style,
  tone,
  topics,
  hardships,
  strengths,
  gender,
  age,
  family,
  work,
  menopause,
  identity,
  interests,
  language,
  region,
  format,
  times,
  experience,
  feedback,
  load,
]
