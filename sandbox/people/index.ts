import { breast } from './breast.ts'
import type { SyntheticPerson } from './person.ts'

export { team } from './team.ts'

/** Everybody with a chart. The first is the one the demonstration follows. */
export const people: readonly SyntheticPerson[] = [...breast]
