import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import pino, { type Logger } from 'pino'

export const logger = (level: string): Logger => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })

/**
 * One line a request: the route as it is written in the code, and no part of the URL, which holds launch ids; a request
 * that came to no route has none. One that was cut before its answer was out has no status. No header, no query, no
 * body is ever logged.
 */
export const requestLog =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    const requestId = randomUUID()
    const startedAt = performance.now()
    res.setHeader('x-request-id', requestId)
    const write = (status: number | null, cut?: true) => {
      const route = routeIn(res) ?? req.route?.path ?? ''
      const ms = Math.round(performance.now() - startedAt)
      const refused = res.locals.refused as Refused | undefined
      log.info({ event: 'request', requestId, method: req.method, route, status, ms, refused, cut })
    }
    res.on('finish', () => write(res.statusCode))
    res.on('close', () => {
      if (!res.writableFinished) write(null, true)
    })
    next()
  }

/** Below a room's address Express knows its own part of the route alone, and the rest as it was asked for. */
export function sayRoute(res: Response, route: string): void {
  res.locals.route = route
}

const routeIn = (res: Response): unknown => res.locals.route

/** Why a call was refused before anybody asked what it wanted. */
type Refused = 'from-elsewhere' | 'too-many-at-once' | 'server-busy'

export function sayRefused(res: Response, why: Refused): void {
  res.locals.refused = why
}
