import type { Request, RequestHandler } from 'express'
import { TRIED_FROM_ELSEWHERE } from '../audit/acts.ts'
import type { House } from '../house.ts'
import { hashOf } from '../launch/secret.ts'
import { heldLaunch, type Shown, shownIn } from './held-launch.ts'
import { sayRefused } from './log.ts'
import { sendProblem } from './problems.ts'

/**
 * The cookie travels from other sites too (SameSite=None, for the EHR's frame), so a call that changes
 * something must show that our own page made it: JSON, our own header, and our own origin.
 *
 * What does not is refused, and marked in its line of the log. Where it knew an open launch, and its browser holds that
 * launch's secret, the person whose chart it is finds it too: once an hour for each launch, so that nobody fills the
 * register.
 */
export const sameOrigin =
  (house: House): RequestHandler =>
  async (req, res, next) => {
    if (isOurs(req, house.config.appUrl)) return next()
    sayRefused(res, 'from-elsewhere')
    const shown = shownIn(req)
    const leave = shown && (await house.gate.enter(hashOf(shown.secret)))
    if (leave) await tell(house, shown).finally(leave)
    sendProblem(res, 'not-allowed')
  }

async function tell(house: House, shown: Shown): Promise<void> {
  const held = await heldLaunch(house, shown)
  if (held) await house.audit.record(held.launch, TRIED_FROM_ELSEWHERE, 'not-allowed', [held.launch])
}

function isOurs(req: Request, appUrl: string): boolean {
  if (req.method === 'GET' || req.method === 'HEAD') return true
  const { origin } = req.headers
  const site = req.headers['sec-fetch-site']
  return (
    (origin === undefined || origin === appUrl) &&
    (site === undefined || site === 'same-origin') &&
    req.headers['x-accompany'] === '1' &&
    req.is('application/json') !== false
  )
}
