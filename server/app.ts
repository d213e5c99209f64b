import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { type Express } from 'express'
import { chartRoutes } from './chart/routes.ts'
import { consentRoutes } from './consent/routes.ts'
import type { House } from './house.ts'
import { neverStored, securityHeaders } from './http/headers.ts'
import { requestLog } from './http/log.ts'
import { lastResort, sendProblem, statusOfPage } from './http/problems.ts'
import { sameOrigin } from './http/same-origin.ts'
import { cardRoutes, invitationRoutes } from './invitations/routes.ts'
import { doorRoutes } from './launch/door-routes.ts'
import { launchRoutes } from './launch/routes.ts'
import { mentorRoutes } from './mentors/routes.ts'
import { myDataRoutes } from './my-data/routes.ts'
import { matchRoutes } from './offers/match-routes.ts'
import { offerRoutes } from './offers/routes.ts'
import { outboxRoutes } from './outbox/routes.ts'
import { profileRoutes } from './profile/routes.ts'
import { laterRoutes } from './programme/later-routes.ts'
import { planningRoutes } from './programme/planning-routes.ts'
import { programmeRoutes } from './programme/routes.ts'
import { questionnaireRoutes } from './questionnaire/routes.ts'

const LAUNCH_PAGE = new URL('../launch.html', import.meta.url)

/** The table of contents: the rooms, in the order of the journey. */
export function appFor(house: House): Express {
  const { config, log } = house
  const showPage = (res: express.Response) => res.sendFile('index.html', { root: config.staticDir })
  const launchPage = readFileSync(LAUNCH_PAGE, 'utf8')
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')

  app.use(requestLog(log), securityHeaders(config, launchPage), compression({ filter: notAStream }))
  app.get('/healthz', (_req, res) => void res.json({ ok: true }))
  app.use('/assets', express.static(join(config.staticDir, 'assets'), { immutable: true, maxAge: '1y', index: false }))

  app.use(neverStored)
  app.get('/launch.html', (_req, res) => void res.type('html').send(launchPage))
  app.use(doorRoutes(house))
  app.use(cardRoutes(house, showPage))

  app.use(['/api/launches/:launch', '/api'], sameOrigin(house))
  app.use('/api/launches/:launch', launchRoutes(house))
  app.use('/api/launches/:launch', consentRoutes(house))
  app.use('/api/launches/:launch', invitationRoutes(house))
  app.use('/api/launches/:launch', chartRoutes(house))
  app.use('/api/launches/:launch', questionnaireRoutes(house))
  app.use('/api/launches/:launch', profileRoutes(house))
  app.use('/api/launches/:launch', offerRoutes(house))
  app.use('/api/launches/:launch', matchRoutes(house))
  app.use('/api/launches/:launch', mentorRoutes(house))
  app.use('/api/launches/:launch', outboxRoutes(house))
  app.use('/api/launches/:launch', myDataRoutes(house))
  app.use('/api/launches/:launch', programmeRoutes(house))
  app.use('/api/launches/:launch', planningRoutes(house))
  app.use('/api/launches/:launch', laterRoutes(house))
  app.use('/api', (_req, res) => sendProblem(res, 'not-found'))

  app.get(['/', '/c/:launch'], (_req, res) => showPage(res))
  app.get('/problem', (req, res) => showPage(res.status(statusOfPage(req.query.code))))
  app.use((_req, res) => res.redirect('/problem?code=not-found'))
  app.use(lastResort(log))
  return app
}

/** Reading progress must reach the screen line by line, not when a compressor's buffer is full. */
function notAStream(req: express.Request, res: express.Response): boolean {
  return res.getHeader('content-type') !== 'application/x-ndjson; charset=utf-8' && compression.filter(req, res)
}
