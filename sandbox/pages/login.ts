import express from 'express'
import type { InteractionResults, Provider } from 'oidc-provider'
import type { Cast, Role } from '../cast.ts'
import { nameOf, whoIs } from '../cast.ts'
import type { LaunchContext } from '../oauth/launches.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'
import { sendPage } from './page.ts'
import type { Words } from './words.ts'
import { wordsFor } from './words.ts'

/** Signing in without a launch: say who you are, and which chart when the app asks for one. */
export function loginRoutes(provider: Provider, cast: Cast): express.Router {
  const routes = express.Router()
  routes.use(express.urlencoded({ extended: false }))

  routes.get('/:uid', async (req, res) => {
    const { params } = await provider.interactionDetails(req, res)
    const words = wordsFor(req.query.lang ?? params.ui_locales)
    sendPage(res, { words, title: words.signIn, url: req.originalUrl, body: chooseUser(words, cast) })
  })

  routes.post('/:uid', async (req, res) => {
    const { params } = await provider.interactionDetails(req, res)
    const { user, patient, cancelled, lang } = req.body as Record<string, string | undefined>
    const words = wordsFor(lang)
    const who = whoIs(cast, user ?? '')
    if (cancelled !== undefined) return provider.interactionFinished(req, res, refused)
    if (!who) return sendPage(res, { words, title: words.signIn, url: req.originalUrl, body: chooseUser(words, cast) })
    const own = ownChart(cast, who)
    const chosen = own ?? cast.patients.find(({ id }) => id === patient)?.id
    if (chosen === undefined && scopesOf(params).includes('launch/patient')) {
      const body = choosePatient(words, cast, who.reference)
      return sendPage(res, { words, title: words.signIn, url: req.originalUrl, body })
    }
    await provider.interactionFinished(req, res, signedIn(who.reference, chosen))
  })

  routes.use(((_error, req, res, _next) => {
    const words = wordsFor(req.query.lang)
    const body = html`<main class="page narrow"><h1>${words.signIn}</h1><p>${words.expired}</p></main>`
    sendPage(res, { words, title: words.signIn, url: req.originalUrl, body }, 400)
  }) satisfies express.ErrorRequestHandler)
  return routes
}

/** A patient opens their own chart, a relative the one of their person; the team chooses. */
function ownChart(cast: Cast, { role, reference }: { role: Role; reference: string }): string | undefined {
  if (role === 'patient') return reference.replace('Patient/', '')
  return cast.relatives.find(({ id }) => reference === `RelatedPerson/${id}`)?.patient
}

const refused: InteractionResults = { error: 'access_denied', error_description: 'The person cancelled the sign-in' }

function signedIn(user: string, patient: string | undefined): InteractionResults {
  const context: LaunchContext = { user, patient, encounter: undefined, needPatientBanner: true, withhold: [] }
  return { login: { accountId: user, remember: false }, context }
}

const scopesOf = ({ scope }: Record<string, unknown>): string[] => (typeof scope === 'string' ? scope.split(' ') : [])

function chooseUser(words: Words, cast: Cast): Html {
  const team = cast.team.map((one) => ({
    fields: { user: `Practitioner/${one.id}` },
    name: nameOf(one.practitioner),
    who: `${words.role[one.role]} · ${one.who[words.lang]}`,
  }))
  const patients = cast.patients.map(({ id, patient, who }) => ({
    fields: { user: `Patient/${id}` },
    name: nameOf(patient),
    who: who[words.lang],
  }))
  const relatives = cast.relatives.map(({ id, relative, who, patient }) => {
    const person = cast.patients.find((one) => one.id === patient)
    const of = person ? nameOf(person.patient) : patient
    return { fields: { user: `RelatedPerson/${id}` }, name: nameOf(relative), who: `${who[words.lang]} · ${of}` }
  })
  return html`<main class="page narrow"><h1>${words.chooseWho}</h1><p>${words.signInWhy}</p>
<p class="invented">${words.invented}</p>
<section class="section"><h2>${words.team}</h2>${choices(words, team)}</section>
<section class="section"><h2>${words.patients}</h2>${choices(words, patients)}</section>
${relatives.length > 0 && html`<section class="section"><h2>${words.relatives}</h2>${choices(words, relatives)}</section>`}
${cancelButton(words)}</main>`
}

function choosePatient(words: Words, cast: Cast, user: string): Html {
  const patients = cast.patients.map(({ id, patient, who }) => ({
    fields: { user, patient: id },
    name: nameOf(patient),
    who: who[words.lang],
  }))
  return html`<main class="page narrow"><h1>${words.choosePatient}</h1><p>${words.choosePatientWhy}</p>
<section class="section">${choices(words, patients)}</section>
${cancelButton(words)}</main>`
}

type Choice = { fields: Record<string, string>; name: string; who: string }

const choices = (words: Words, all: Choice[]): Html =>
  html`<ul class="rows pick">${all.map((one) => choice(words, one))}</ul>`

const choice = (words: Words, { fields, name, who }: Choice): Html =>
  html`<li><form method="post">${Object.entries({ ...fields, lang: words.lang }).map(
    ([key, value]) => html`<input type="hidden" name="${key}" value="${value}">`,
  )}<button class="choice"><b>${name}</b><span class="soft">${who}</span></button></form></li>`

const cancelButton = (words: Words): Html =>
  html`<form class="plain" method="post"><button class="button" name="cancelled" value="1">${words.cancel}</button></form>`
