import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import pino, { type Logger } from 'pino'

export const logger = (level: string): Logger => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })

/**
 * One line a request: the route as it is written in the code, never the URL, which holds launch ids.
 * No header, no query, no body is ever logged.
 */
export const requestLog =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    const requestId = randomUUID()
    const startedAt = performance.now()
    res.setHeader('x-request-id', requestId)
    res.on('finish', () => {
      const route = `${req.baseUrl.replace(/^\/api\/launches\/[^/]*/, '/api/launches/:launch')}${req.route?.path ?? ''}`
      const ms = Math.round(performance.now() - startedAt)
      log.info({ event: 'request', requestId, method: req.method, route, status: res.statusCode, ms })
    })
    next()
  }
