import { type Referral, type ReferralCount, ReferralReason } from '../../shared/referral.ts'
import type { Db } from '../db/database.ts'
import type { House } from '../house.ts'
import type { OpenLaunch } from '../launch/open-launch.ts'
import { localMonth } from '../local-day.ts'
import { told } from './told.ts'

type Row = { issuer: string; month: string; reason: string; times: number }
const counts = (db: Db) => db.withTables<{ referral_count: Row }>()

type Clinicians = Pick<OpenLaunch, 'issuer' | 'role'>

/** Adds one to each reason that a clinician gave; nothing of the person is written. */
export async function countReferral(
  { now }: Pick<House, 'now'>,
  tx: Db,
  { issuer, role }: Clinicians,
  referral: Referral | undefined,
): Promise<void> {
  // Always in the same order: two who count at once would otherwise wait for each other.
  const given = ReferralReason.options.filter((reason) => referral?.reasons.includes(reason))
  if (role !== 'clinician' || given.length === 0) return
  await counts(tx)
    .insertInto('referral_count')
    .values(given.map((reason) => ({ issuer, month: localMonth(now()), reason, times: 1 })))
    .onConflict((conflict) =>
      conflict
        .columns(['issuer', 'month', 'reason'])
        .doUpdateSet((row) => ({ times: row('referral_count.times', '+', 1) })),
    )
    .execute()
}

/** The reasons of the last twelve months, the most frequent first, without a small number. */
export async function referralsTold(db: Db, issuer: string, now: Date): Promise<ReferralCount[]> {
  const rows = await counts(db)
    .selectFrom('referral_count')
    .select((row) => ['reason', row.fn.sum<number>('times').as('times')])
    .where('issuer', '=', issuer)
    .where('month', '>', yearBefore(localMonth(now)))
    .groupBy('reason')
    .execute()
  return rows
    .flatMap(({ reason, times }) => {
      const many = told(Number(times))
      return many === 'few' ? [] : [{ reason: ReferralReason.parse(reason), many }]
    })
    .sort((one, other) => other.many - one.many || (one.reason < other.reason ? -1 : 1))
}

const yearBefore = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`
