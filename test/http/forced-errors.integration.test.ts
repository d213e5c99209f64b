import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Rule } from '../../sandbox/faults/rule.ts'
import { alive } from '../support/alive.ts'
import { Jar } from '../support/browser-jar.ts'
import { type Heard, hearAnswers } from '../support/heard.ts'
import type { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

/** Words of a chart, as an EHR writes them into its errors. */
const CANARIES = ['CANARY8h2kCHART', 'ROYS92521905']
const SAID = `Solange ${CANARIES.join(' ')} at https://ehr.example/fhir/Patient/${CANARIES[1]}`
const OUTCOME = {
  resourceType: 'OperationOutcome',
  id: CANARIES[0],
  text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${SAID}</div>` },
  issue: [
    {
      severity: 'error',
      code: 'exception',
      diagnostics: SAID,
      details: { text: SAID, coding: [{ system: SAID, code: CANARIES[1], display: SAID }] },
      expression: [SAID],
    },
  ],
}
const OAUTH = { error: CANARIES[0], error_description: SAID, error_uri: `https://ehr.example/${CANARIES[1]}` }
const STATUSES = [200, 400, 401, 403, 404, 409, 410, 412, 422, 429, 500, 502, 503]
const [SEEN, ...OTHERS] = alive.map(({ id }) => id)

let world: World
let visit: Visit
let answered: readonly Heard[]
beforeAll(async () => {
  world = await openWorld()
  answered = hearAnswers(world.appUrl)
  visit = await world.launch(SEEN ?? '')
  await visit.consent()
})
afterEach(() => world.sandbox.faults.clear())
afterAll(() => world.stop())

const failing = (match: Rule['match'], status: number, body: unknown = OUTCOME) =>
  world.sandbox.faults.add({ match, effect: { kind: 'status', status, body } })

/** What the EHR was asked and answered so. */
const failed = () =>
  world.sandbox
    .log()
    .filter(({ fault }) => fault !== undefined)
    .map(({ method, resourceType }) => `${method} ${resourceType}`)

function expectNothingSaid(): void {
  for (const canary of CANARIES) {
    expect(world.logged()).not.toContain(canary)
    expect(answered.filter(({ text }) => text.includes(canary)).map(({ path }) => path)).toEqual([])
  }
}

test.each(STATUSES)(
  'where an EHR answers all it is asked with %i and words of a chart, nobody hears them',
  async (status) => {
    failing({ path: '^/(Patient|Condition|Procedure|DocumentReference)' }, status)
    const [before, earlier] = [answered.length, failed().length]
    for (const key of ['launch', 'readRecord', 'chartNotes'] as const) await visit.raw(key)
    await visit.raw('consentSummary', { language: 'fr' })
    failing({ path: '^/oauth/token' }, status, OAUTH)
    const { launchUrl } = await world.sandbox.launch({ patient: SEEN ?? '', user: 'Practitioner/nurse-paquet' })
    const { url } = await new Jar().open(launchUrl.replace('/launch.html', '/launch'))
    expect(url).toContain('/problem?code=')
    expect(url).not.toMatch(new RegExp(CANARIES.join('|')))
    expect(answered.length).toBeGreaterThan(before + 5)
    expect(failed()).toEqual(expect.arrayContaining(['GET Patient', 'GET Condition', 'GET DocumentReference']))
    expect(failed().length).toBeGreaterThan(earlier + 4)
    expectNothingSaid()
  },
)

test.each(STATUSES.map((status, nth) => [status, OTHERS[nth] ?? ''] as const))(
  'where an EHR answers a note with %i and words of a chart, nobody hears them',
  async (status, patient) => {
    const own = await world.launch(patient)
    const offer = await own.toAcceptedOffer()
    failing({ method: 'POST', path: '^/DocumentReference' }, status)
    await own.sign(offer)
    await expect.poll(() => own.must('owedNotes')).not.toMatchObject([{ state: 'waiting', reason: null }])
    expect(failed()).toContain('POST DocumentReference')
    await own.raw('owedNotes')
    expectNothingSaid()
    await own.must('withdrawConsent', { purposes: ['write-note'] })
  },
)
