import express from 'express'
import type { Cast } from '../cast.ts'
import { whoIs } from '../cast.ts'
import type { Launcher } from '../control/launch.ts'
import type { Charts } from './chart-page.ts'
import { chartPage } from './chart-page.ts'
import { sendPage } from './page.ts'
import { startPage } from './start-page.ts'
import { wordsFor } from './words.ts'

type Parts = {
  cast: Cast
  launch: Launcher
  setting: { appUrl: string; fhirBase: string }
  charts: Charts
}

/** What a person sees of this EHR: the start page, and a chart with the app in it. */
export function pageRoutes({ cast, launch, setting, charts }: Parts): express.Router {
  const routes = express.Router()
  const firstClinician = cast.team.find(({ role }) => role === 'clinician')?.id ?? ''

  routes.get('/', (req, res) => {
    const { lang, q, as } = wordsIn(req.query)
    const words = wordsFor(lang)
    const body = startPage({ words, cast, setting, search: q ?? '', user: as ?? firstClinician })
    sendPage(res, { words, title: words.title, url: req.url, body })
  })

  // A launch id is made when somebody opens the app, not when a page is drawn: ids expire.
  routes.get('/launch', (req, res, next) => {
    const { patient, user = firstClinician, frame } = wordsIn(req.query)
    const found = cast.patients.find(({ id }) => id === patient)
    if (!found || !whoIs(cast, user)) return next()
    const encounter = user.startsWith('Patient/') ? undefined : found.latestEncounter // a portal opens no visit
    const asked = { patient: found.id, user, needPatientBanner: frame === undefined, ...(encounter && { encounter }) }
    res.redirect(303, launch(asked).launchUrl)
  })

  routes.get('/ehr/:patient', (req, res, next) => {
    const { lang, user = firstClinician, tab } = wordsIn(req.query)
    const words = wordsFor(lang)
    const page = chartPage({ words, cast, charts, patient: req.params.patient, user, tab: tab ?? 'peer' })
    if (page) sendPage(res, { words, url: req.url, ...page })
    else next()
  })
  return routes
}

/** The parameters that came once, as text. */
function wordsIn(query: Record<string, unknown>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}
