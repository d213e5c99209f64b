import type { Request, RequestHandler, Response } from 'express'
import type { House } from '../house.ts'
import { sayRefused } from './log.ts'

/** A door is opened through the gate; where too many stand before it already, a page says so. */
export const atDoor =
  (house: House, open: (req: Request, res: Response) => Promise<void>): RequestHandler =>
  async (req, res) => {
    const leave = await house.gate.knock()
    if (!leave) {
      sayRefused(res, 'server-busy')
      return res.redirect('/problem?code=server-busy')
    }
    await open(req, res).finally(leave)
  }
