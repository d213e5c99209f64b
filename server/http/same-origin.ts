import type { RequestHandler } from 'express'
import { sendProblem } from './problems.ts'

/**
 * The cookie travels from other sites too (SameSite=None, for the EHR's frame), so a call that changes
 * something must show that our own page made it: JSON, our own header, and our own origin.
 */
export const sameOrigin =
  (appUrl: string): RequestHandler =>
  (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    const { origin } = req.headers
    const site = req.headers['sec-fetch-site']
    const ours =
      (origin === undefined || origin === appUrl) &&
      (site === undefined || site === 'same-origin') &&
      req.headers['x-accompany'] === '1' &&
      req.is('application/json') !== false
    if (ours) return next()
    sendProblem(res, 'not-allowed')
  }
