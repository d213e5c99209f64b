import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mentoring } from '../../client/language/fr/mentoring.ts'
import { fr } from '../../client/language/fr.ts'
import { ContactView } from '../../shared/contact.ts'
import { PlanView } from '../../shared/planning.ts'
import { Accompanied, Availability, MatchRequest } from '../../shared/request.ts'
import {
  ALL_CONSENTS,
  type Answers,
  answering,
  consents,
  LAUNCH,
  launch,
  notedInVisit,
  offer,
  ranking,
  USUAL,
} from '../client/fixtures.ts'
import { servePages } from '../client/pages.ts'
import { openBrowser } from '../support/chromium.ts'

let pages: Awaited<ReturnType<typeof servePages>>
let browser: Browser
beforeAll(async () => {
  pages = await servePages()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await pages.stop()
})

const PHONE = { width: 390, height: 844 }
async function open(answers: Answers, viewport = PHONE): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-CA', viewport })).newPage()
  await answering(page, { ...USUAL, ...answers })
  await page.goto(`${pages.url}/c/${LAUNCH}`)
  return page
}

/** Another answer once something was done. */
function once<T>(before: T, after: T) {
  let done = false
  return {
    now: () => (done ? after : before),
    do: <R>(reply: R) => {
      return () => {
        done = true
        return reply
      }
    },
  }
}

const contact = (part: Partial<ContactView> = {}): ContactView =>
  ContactView.parse({
    side: 'patient',
    rules: { mine: true, theirs: true },
    formats: ['phone'],
    meeting: null,
    contacts: 0,
    nudge: null,
    reveal: { mine: null, theyAreReady: false, theirs: null },
    feedback: [],
    since: '2026-11',
    ...part,
  })
const proposed = contact({
  meeting: { format: 'phone', at: null, place: null, isPrivate: false, proposedBy: 'patient', state: 'proposed' },
})
const rules = (accepted: boolean) => ({
  version: '2026-11',
  acceptedVersion: accepted ? '2026-11' : null,
  accepted,
})
const availability = Availability.parse({ paused: false, places: 2, most: 3, taken: 1, strain: 'none' })
const request = MatchRequest.parse({
  id: 'seen-1',
  told: {},
  reasons: [],
  gaps: [],
  unknown: [],
  answerBy: '2026-12-01',
})
const plan = (waits: boolean) =>
  PlanView.parse({
    waiting: waits
      ? [
          {
            id: '33333333-3333-4333-8333-333333333333',
            since: '2026-11-01',
            site: 'lung',
            ageBand: null,
            language: 'fr',
          },
        ]
      : [],
    mentors: [{ id: 'm1', alias: 'Audrey', site: 'lung', free: 1 }],
    pairs: waits
      ? [{ waiting: '33333333-3333-4333-8333-333333333333', mentor: 'm1', fit: 900, pinned: false, nearest: 'm1' }]
      : [],
    unserved: [],
    total: 900,
    oneByOne: { served: 1, total: 900 },
    scarce: [],
    version: '1',
  })

const patient: Answers = { launch: launch({ role: 'patient' }) }
const inContact: Answers = { ...patient, offers: [offer('accepted')], contact: contact() }
const mentor: Answers = {
  launch: launch({ role: 'mentor', patient: null }),
  requests: [],
  accompanied: [],
  availability,
  otherRoles: { invited: false, roles: [] },
  ownProfile: { problem: 'mentor-unknown' },
  contact: contact({ side: 'mentor' }),
  summaries: [],
}
const { match, patient: own, questionnaire } = fr

/** What one finds, the buttons pressed one after the other, and what the keyboard is in then. */
type Step = readonly [string, () => Answers, readonly (string | RegExp)[], string]
const STEPS: readonly Step[] = [
  [
    'the questions are opened',
    () => ({ ...patient, questionnaire: { ...notedInVisit({}), noted: false } }),
    [questionnaire.begin],
    'Le soutien que vous cherchez',
  ],
  ['nobody is chosen', () => ({ ...patient, quiet: { quietUntil: null } }), [own.noneOfThem], own.backToList],
  [
    'the rules are accepted',
    () => {
      const accepted = once(contact({ rules: { mine: false, theirs: true } }), contact())
      return { ...inContact, contact: accepted.now, acceptRules: accepted.do(rules(true)) }
    },
    [match.rules.accept],
    match.contact.propose,
  ],
  ['a moment is to be proposed', () => inContact, [match.contact.propose], match.contact.when],
  [
    'a moment is proposed',
    () => {
      const sent = once(contact(), proposed)
      return { ...inContact, contact: sent.now, proposeMeeting: sent.do(proposed) }
    },
    [match.contact.propose, match.contact.send],
    match.contact.takeBack,
  ],
  ['one may stop', () => inContact, [match.stop.button], match.stop.sure],
  [
    'one has stopped',
    () => {
      const ended = once([offer('accepted')], [offer('ended')])
      return { ...inContact, offers: ended.now, endOffer: ended.do(offer('ended')) }
    },
    [match.stop.button, match.stop.yes],
    match.offered.endedByPatient,
  ],
  [
    'every agreement is withdrawn',
    () => {
      const withdrawn = once(ALL_CONSENTS, consents())
      return { ...patient, consents: withdrawn.now, withdrawConsent: withdrawn.do(consents()) }
    },
    [fr.consent.manageSelf, fr.consent.withdrawAll],
    fr.consent.purpose.match.label,
  ],
  [
    'one agreement is withdrawn',
    () => {
      const rest = consents('read-record', 'match', 'tell-mentor', 'write-note')
      const withdrawn = once(ALL_CONSENTS, rest)
      return { ...patient, consents: withdrawn.now, withdrawConsent: withdrawn.do(rest) }
    },
    [fr.consent.manageSelf, fr.consent.withdrawOne(fr.consent.purpose['share-summaries'].label)],
    fr.consent.addSelf,
  ],
  [
    'a mentor accepts the rules',
    () => {
      const accepted = once(rules(false), rules(true))
      return { ...mentor, requests: [request], rules: accepted.now, acceptRules: accepted.do(rules(true)) }
    },
    [match.rules.accept],
    mentoring.mentor.accept,
  ],
  [
    'a mentor accepts somebody',
    () => {
      const answered = once([request], [])
      return { ...mentor, requests: answered.now, answerRequest: answered.do([]) }
    },
    [mentoring.mentor.accept],
    mentoring.mentor.accepted,
  ],
  [
    'a mentor stops',
    () => {
      const one = Accompanied.parse({ id: 'seen-2', since: '2026-10', told: {} })
      const ended = once([one], [])
      return { ...mentor, accompanied: ended.now, endMatch: ended.do([]) }
    },
    [match.stop.button, match.stop.yes],
    mentoring.mentor.none,
  ],
  [
    'a mentor pauses',
    () => {
      const paused = once(availability, { ...availability, paused: true })
      return { ...mentor, availability: paused.now, setAvailability: paused.do(availability) }
    },
    [mentoring.mentor.pause],
    mentoring.mentor.comeBack,
  ],
  [
    'a nurse notes a yes and a mentor is asked',
    () => {
      const answered = once([offer('proposed')], [offer('asked')])
      return { offers: answered.now, answerOffer: answered.do(offer('asked')) }
    },
    [fr.offer.yes],
    fr.offer.closed.asked,
  ],
  [
    'a coordinator confirms a pair',
    () => {
      const confirmed = once(plan(true), plan(false))
      return {
        launch: launch({ role: 'coordinator', patient: null }),
        programme: { mentors: [], notes: [] },
        plan: confirmed.now,
        confirmPair: confirmed.do({}),
      }
    },
    [fr.planning.confirm('Audrey')],
    fr.planning.nobody,
  ],
]

describe('after a step the keyboard is where the step led', () => {
  test.each(STEPS)('when %s', async (_, answers, buttons, expected) => {
    const page = await open(answers())
    for (const name of buttons) {
      await page.getByRole('button', { name, exact: true }).first().focus()
      await page.keyboard.press('Enter')
    }
    await expect
      .poll(() =>
        page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement?.textContent)),
      )
      .toContain(expected)
    await page.context().close()
  })
})

test('what the keyboard comes to on a letter is not under the header', async () => {
  const page = await open({ ...patient, rank: ranking() }, { width: 1280, height: 500 })
  await page.getByRole('button', { name: own.noneOfThem }).waitFor()
  const under = await page.evaluate(async () => {
    const header = document.querySelector('.top')
    const hidden: string[] = []
    for (const one of [...document.querySelectorAll<HTMLElement>('main button, main summary')].toReversed()) {
      one.focus()
      if (document.activeElement !== one) continue // folded away
      if (one.getBoundingClientRect().top < (header?.getBoundingClientRect().bottom ?? 0)) hidden.push(one.innerText)
    }
    return hidden
  })
  expect(under).toEqual([])
})
