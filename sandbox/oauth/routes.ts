import type { RequestHandler, Response } from 'express'
import express from 'express'
import { send } from '../answer.ts'
import type { Cast } from '../cast.ts'
import type { AccessLog, AccessLogEntry } from '../control/access-log.ts'
import { spoil } from '../faults/effect.ts'
import type { Effect, Faults } from '../faults/rule.ts'
import { loginRoutes } from '../pages/login.ts'
import type { AuthorisationServer } from './provider.ts'

type Parts = { auth: AuthorisationServer; cast: Cast; faults: Faults; log: AccessLog }

export function oauthRoutes({ auth, cast, faults, log }: Parts): express.Router {
  const routes = express.Router()
  routes.use(faulty(faults, log))
  routes.use('/interaction', loginRoutes(auth.provider, cast))
  const provider = auth.provider.callback()
  routes.use((req, res) => void provider(req, res))
  return routes
}

function faulty(faults: Faults, log: AccessLog): RequestHandler {
  return async (req, res, next) => {
    const path = `/oauth${req.path}`
    const effect = faults.take({ method: req.method, path, patient: undefined })
    const entry = log.open({
      at: new Date().toISOString(),
      method: req.method,
      resourceType: undefined,
      path,
      status: undefined,
      patient: undefined,
      client: undefined,
      ...(effect && { fault: effect.kind }),
    })
    res.once('finish', () => {
      entry.status = res.statusCode
    })
    if (effect === undefined || (await letThrough(effect, entry, res))) next()
  }
}

/** Gives true when the request goes on to the authorisation server, false when it was answered here. */
async function letThrough(effect: Effect, entry: AccessLogEntry, res: Response): Promise<boolean> {
  if (effect.kind === 'store-and-hang' || effect.kind === 'store-and-reset') {
    withhold(res, effect.kind, entry)
    return true
  }
  let goesOn = false
  const ask = async () => {
    goesOn = true
    return { silence: 'hang' } as const
  }
  const answer = await spoil(effect, { ask, ofAnotherPatient: () => undefined, stored: () => {} })
  if (!goesOn) send(answer, res)
  return goesOn
}

/** The server does its work, a token is issued or rotated, and the answer is lost. */
function withhold(res: Response, kind: 'store-and-hang' | 'store-and-reset', entry: AccessLogEntry): void {
  res.write = () => true
  res.end = () => {
    entry.stored = true
    if (kind === 'store-and-reset') res.socket?.destroy()
    return res
  }
}
