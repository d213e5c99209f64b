import type { House } from '../house.ts'
import { endOfChain } from './audit-store.ts'
import { pointText } from './point.ts'

/** The end of the chain goes to the log, which a site keeps where whoever can write to the database cannot. */
export async function tellEnd({ db, log }: House): Promise<void> {
  const end = await endOfChain(db)
  if (end.seq > 0) log.info({ event: 'audit-end', end: pointText(end) })
}
