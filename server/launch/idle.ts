import type { Role } from '../../shared/launch.ts'

/** A visit, a working day at most: then the chart is opened again. */
export const HOURS_OPEN = 12

/**
 * After so many minutes a page that nobody touches closes. A team's computer is shared, and holds other people's charts;
 * a patient or a mentor has their own page before them, often on a phone that locks by itself.
 *
 * source  NIST SP 800-63B, AAL2: half an hour (revision 3), an hour (revision 4)
 */
export const MINUTES_IDLE: Readonly<Record<Role, number>> = { clinician: 30, coordinator: 30, patient: 60, mentor: 60 }

const lastEnd = (openedAt: Date) => new Date(openedAt.getTime() + HOURS_OPEN * 3_600_000)

/** Whether it closes for want of anybody: then a touch keeps it open for longer. */
export const closesIdle = (openedAt: Date, closesAt: Date): boolean => closesAt < lastEnd(openedAt)

/** When a launch closes, if its page is touched now and then no more. */
export function closingAt(role: Role, openedAt: Date, now: Date): Date {
  const idle = new Date(now.getTime() + MINUTES_IDLE[role] * 60_000)
  const last = lastEnd(openedAt)
  return idle < last ? idle : last
}
