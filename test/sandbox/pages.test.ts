import { expect, test } from 'vitest'
import { authorise, call, codeForm, exchange, sandboxFor, signIn } from './app.ts'
import { charts, noteFor } from './charts.ts'

const mallory = {
  resourceType: 'Patient' as const,
  id: 'mallory',
  name: [{ text: '<script>alert(1)</script> "Mallory"' }],
}
const sandbox = await sandboxFor({
  people: [...charts, { resourceType: 'Bundle', type: 'collection', entry: [{ resource: mallory }] }],
})
const page = async (path: string) => (await fetch(`${sandbox.url}${path}`)).text()

test('the start page offers to be a patient, a mentor, a coordinator, or to open a chart', async () => {
  const text = await page('/')
  const iss = encodeURIComponent(sandbox.iss)
  expect(text).toContain(`href="http://localhost:3999/launch?iss=${iss}"`)
  expect(text).toContain(`href="http://localhost:3999/launch/team?iss=${iss}"`)
  expect(text).toContain('Élise Tremblay')
  expect(text).toContain('Toutes les personnes de ce dossier sont inventées')
  expect(await page('/?lang=en')).toContain('Everybody in this record is invented')
})

test('a search finds a name without its accents', async () => {
  const text = await page('/?q=elise')
  expect(text).toContain('Élise Tremblay')
  expect(text).not.toContain('Bob Smith')
})

test('a name is text, never markup', async () => {
  const text = await page('/')
  expect(text).not.toContain('<script>')
  expect(text).toContain('&#60;script&#62;')
})

test('full page: the app is launched with the latest visit, and must show the banner', async () => {
  const response = await fetch(`${sandbox.url}/launch?patient=alice&user=dr-roy`, { redirect: 'manual' })
  const target = new URL(response.headers.get('location') ?? '')
  expect(target.origin + target.pathname).toBe('http://localhost:3999/launch.html')
  const launch = target.searchParams.get('launch') ?? ''
  const { body } = await exchange(sandbox, codeForm(await authorise(sandbox, { launch })))
  expect(body).toMatchObject({ patient: 'alice', encounter: 'alice-visit', need_patient_banner: true })
})

test('in a frame: the EHR shows whose chart it is, and the app need not', async () => {
  const text = await page('/ehr/alice?user=dr-roy')
  expect(text).toContain('Élise Tremblay')
  const [, src = ''] = /<iframe[^>]* src="([^"]+)"/.exec(text) ?? []
  const framed = await fetch(sandbox.url + src.replaceAll('&#38;', '&'), { redirect: 'manual' })
  const launch = new URL(framed.headers.get('location') ?? '').searchParams.get('launch') ?? ''
  const { body } = await exchange(sandbox, codeForm(await authorise(sandbox, { launch })))
  expect(body).toMatchObject({ patient: 'alice', need_patient_banner: false })
})

test('the notes of the chart can be read where they stand', async () => {
  expect(await page('/ehr/alice?tab=notes')).toContain('Aucune note dans ce dossier')
  const { access_token } = await signIn(sandbox)
  await call(sandbox, access_token, 'DocumentReference', { method: 'POST', body: noteFor('alice') })
  expect(await page('/ehr/alice?tab=notes')).toContain('Une patiente accompagnatrice a été proposée à Élise.')
  expect(await page('/ehr/bob?tab=notes')).toContain('Aucune note dans ce dossier')
})

test('nobody’s chart is not a page', async () => {
  expect((await fetch(`${sandbox.url}/ehr/nobody`)).status).toBe(404)
  expect((await fetch(`${sandbox.url}/launch?patient=nobody`)).status).toBe(404)
})
