import { expect, test } from 'vitest'
import { authorisationUrl, call, codeForm, exchange, landing, sandboxFor } from './app.ts'

const sandbox = await sandboxFor()
const scope = 'openid fhirUser launch/patient patient/*.rs user/*.rs'

/** A browser that keeps its cookies, at the login page of the EHR. */
async function atLogin(asked: { scope?: string } = {}) {
  const cookies = new Map<string, string>()
  const { url, verifier } = authorisationUrl(sandbox, { scope, ...asked })
  const visit = async (to: string | URL, form?: Record<string, string>) => {
    const response = await fetch(to, {
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }
  const page = landing(await visit(url)).location
  /** Fills in the form and goes on until the EHR is left, or shows another page. */
  const choose = async (form: Record<string, string>) => {
    let response = await visit(page, form)
    while (response.status >= 300 && response.status < 400 && landing(response).location.origin === sandbox.url) {
      response = await visit(landing(response).location)
    }
    return { ...landing(response), verifier, text: await response.text() }
  }
  return { visit, page, choose }
}

test('the login page is in French, and in English when asked', async () => {
  const { visit, page } = await atLogin()
  const french = await (await visit(page)).text()
  expect(french).toContain('Qui voulez-vous être ?')
  expect(french).toContain('Toutes les personnes de ce dossier sont inventées')
  expect(await (await visit(`${page}?lang=en`)).text()).toContain('Who would you like to be?')
})

test('a clinician chooses who they are, then whose chart', async () => {
  const { choose } = await atLogin()
  const picker = await choose({ user: 'Practitioner/dr-roy' })
  expect(picker.text).toContain('Quel dossier voulez-vous ouvrir ?')
  const { body } = await exchange(sandbox, codeForm(await choose({ user: 'Practitioner/dr-roy', patient: 'bob' })))
  expect(body).toMatchObject({ patient: 'bob' })
  expect((await call(sandbox, body.access_token, 'Patient/bob')).status).toBe(200)
  expect((await call(sandbox, body.access_token, 'Patient/alice')).status).toBe(403)
})

test('a patient gets their own chart, whatever they ask', async () => {
  const { choose } = await atLogin()
  const { body } = await exchange(sandbox, codeForm(await choose({ user: 'Patient/alice', patient: 'bob' })))
  expect(body).toMatchObject({ patient: 'alice', need_patient_banner: true })
})

test('without launch/patient no chart is chosen: a coordinator reaches all, a mentor none', async () => {
  const tokens = async (user: string) => {
    const { choose } = await atLogin({ scope: 'openid fhirUser patient/*.rs user/*.rs' })
    return (await exchange(sandbox, codeForm(await choose({ user })))).body
  }
  const coordinator = await tokens('Practitioner/coord-max')
  expect(coordinator).not.toHaveProperty('patient')
  expect(coordinator.scope).not.toContain('patient/')
  expect((await call(sandbox, coordinator.access_token, 'Patient')).body.total).toBe(2)
  const mentor = await tokens('Practitioner/mentor-lea')
  expect((await call(sandbox, mentor.access_token, 'Patient')).status).toBe(403)
  expect((await call(sandbox, mentor.access_token, 'Patient/alice')).status).toBe(403)
  expect((await call(sandbox, mentor.access_token, 'Practitioner/mentor-lea')).status).toBe(200)
})

test('the next person at the same browser is asked who they are', async () => {
  const { choose, visit } = await atLogin()
  await choose({ user: 'Patient/alice' })
  const { url } = authorisationUrl(sandbox, { scope })
  expect(landing(await visit(url)).location.pathname).toContain('/oauth/interaction/')
})

test('who cancels goes back to the app, which is told', async () => {
  const { choose } = await atLogin()
  expect(await choose({ cancelled: '1' })).toMatchObject({ code: undefined, error: 'access_denied' })
})

test('a login page that is too old says what to do', async () => {
  const response = await fetch(`${sandbox.authIssuer}/interaction/made-up`)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Revenez à Accompany')
})
