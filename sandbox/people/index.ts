import { blood } from './blood.ts'
import { breast } from './breast.ts'
import { breastLater } from './breast-later.ts'
import { colorectal } from './colorectal.ts'
import { elise } from './elise.ts'
import { gynaecological } from './gynaecological.ts'
import { hardToRead } from './hard-to-read.ts'
import { longChart } from './long-chart.ts'
import { lung } from './lung.ts'
import { noCancerNow } from './no-cancer-now.ts'
import { notAlone } from './not-alone.ts'
import { others } from './others.ts'
import type { SyntheticPerson } from './person.ts'
import { prostate } from './prostate.ts'
import { rare } from './rare.ts'

export { team } from './team.ts'

/** Everybody with a chart. The first is the one the demonstration follows. */
export const people: readonly SyntheticPerson[] = [
  elise,
  ...breast,
  ...breastLater,
  ...prostate,
  ...colorectal,
  ...lung,
  ...blood,
  ...gynaecological,
  ...rare,
  ...others,
  ...hardToRead,
  ...longChart,
  ...noCancerNow,
  ...notAlone,
]
