import type { ErrorRequestHandler } from 'express'
import express from 'express'
import { Rule } from '../faults/rule.ts'
import type { Sandbox } from '../server.ts'
import type { AccessLog } from './access-log.ts'
import { LaunchAsked } from './launch.ts'

/** The same controls as the object `startSandbox` gives, for a process of its own. */
export function controlRoutes(sandbox: Sandbox, log: AccessLog): express.Router {
  const routes = express.Router()
  routes.use(express.json())
  routes.post(
    '/launches',
    async (req, res) => void res.status(201).json(await sandbox.launch(LaunchAsked.parse(req.body))),
  )
  routes.post('/faults', (req, res) => {
    sandbox.faults.add(Rule.parse(req.body))
    res.status(204).end()
  })
  routes.delete('/faults', (_, res) => {
    sandbox.faults.clear()
    res.status(204).end()
  })
  routes.get('/log', (_, res) => void res.json(sandbox.log()))
  routes.delete('/log', (_, res) => {
    log.clear()
    res.status(204).end()
  })
  routes.get('/chart/:patient', (req, res) => void res.json(sandbox.chart(req.params.patient)))
  routes.post('/expire-tokens', (_, res) => {
    sandbox.expireTokens()
    res.status(204).end()
  })
  routes.get('/tokens', (_, res) => void res.json(sandbox.tokens()))
  routes.post('/reset', async (_, res) => {
    await sandbox.reset()
    res.status(204).end()
  })
  routes.use(sayWhatIsWrong)
  return routes
}

const sayWhatIsWrong: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
  res.status(400).json({ error: error instanceof Error ? error.message : String(error) })
}
