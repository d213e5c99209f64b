import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { mentoring } from '../../client/language/fr/mentoring.ts'
import { fr } from '../../client/language/fr.ts'
import { OfferId, SeenMentorId } from '../../shared/ids.ts'
import { CouldHelp } from '../../shared/later.ts'
import type { OfferView } from '../../shared/offer.ts'
import type { PlanView } from '../../shared/planning.ts'
import {
  ALL_CONSENTS,
  type Answers,
  candidate,
  consents,
  HARD_TO_DRAW,
  launch,
  notedInVisit,
  ONE_PLANNED,
  offer,
  ranking,
} from '../client/fixtures.ts'
import { accompanied, availability, contact, mentor, request } from '../client/match-fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'

const open = openScreens()

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

const proposed = contact({
  meeting: { format: 'phone', at: null, place: null, isPrivate: false, proposedBy: 'patient', state: 'proposed' },
})
const rules = (accepted: boolean) => ({
  version: '2026-11',
  acceptedVersion: accepted ? '2026-11' : null,
  accepted,
})
const coordinator: Answers = {
  launch: launch({ role: 'coordinator', patient: null }),
  programme: { mentors: [], notes: [] },
}
const couldHelp = (askedOn: string | null) =>
  CouldHelp.parse({
    due: [{ id: '55555555-5555-4555-8555-555555555555', from: '2026-11-01', reach: '514 555-0100', askedOn }],
    notYet: 0,
  })
const plan = (waits: boolean): PlanView => ({ ...ONE_PLANNED, ...(waits ? {} : { waiting: [], pairs: [] }) })

const patient: Answers = { launch: launch({ role: 'patient' }) }
const inContact: Answers = { ...patient, offers: [offer('accepted')], contact: contact() }
const { match, patient: own, questionnaire } = fr

const keptFirst = offer('kept', 'patient')
const keptSecond: OfferView = {
  ...keptFirst,
  id: OfferId.parse('44444444-4444-4444-8444-444444444444'),
  alias: 'Mireille',
}
/** What comes of an answer about somebody who was kept. */
function keeping(before: OfferView[], after: OfferView[]): Answers {
  const answered = once(before, after)
  return { ...patient, offers: answered.now, answerOffer: answered.do(offer('declined', 'patient')) }
}
/** Whoever is chosen is not free any longer, and only somebody else is found. */
function taken(): Answers {
  const other = { ...candidate, mentor: { ...candidate.mentor, id: SeenMentorId.parse('mentor-2'), alias: 'Mireille' } }
  const refused = once(ranking(candidate, other), ranking(other))
  return { rank: refused.now, propose: refused.do({ problem: 'mentor-full' as const }) }
}
const letGo = ({ alias }: OfferView) => `${match.offered.letGo} (${alias})`

/** What one finds, the buttons pressed one after the other, and what the keyboard is in then. */
type Step = readonly [string, () => Answers, readonly (string | RegExp)[], string]
const STEPS: readonly Step[] = [
  [
    'the questions are opened',
    () => ({ ...patient, questionnaire: { ...notedInVisit({}), noted: false } }),
    [questionnaire.begin],
    'Le soutien que vous cherchez',
  ],
  [
    'nobody is chosen',
    () => ({ ...patient, quiet: { quietUntil: null, quietAfter: null } }),
    [own.noneOfThem],
    own.backToList,
  ],
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
    'one of two who were kept is kept no longer',
    () => keeping([keptFirst, keptSecond], [keptFirst]),
    [letGo(keptSecond)],
    match.offered.kept,
  ],
  [
    'nobody is kept any longer',
    () => keeping([keptFirst], [offer('declined', 'patient')]),
    [letGo(keptFirst)],
    fr.candidates.titleSelf,
  ],
  [
    'somebody who was kept is chosen',
    () => keeping([keptFirst, keptSecond], [offer('asked', 'patient'), keptSecond]),
    [match.offered.choose(keptFirst.alias)],
    match.offered.asked(keptFirst.alias),
  ],
  [
    'somebody who is chosen is not free any longer',
    () => ({ ...patient, ...taken() }),
    [fr.candidates.choose(candidate.mentor.alias)],
    fr.problem['mentor-full'],
  ],
  [
    'somebody cannot be kept any longer',
    () => ({ ...patient, ...taken() }),
    [`${match.offered.keep} (${candidate.mentor.alias})`],
    fr.problem['mentor-full'],
  ],
  [
    'a nurse proposes somebody who is not free any longer',
    taken,
    [fr.candidates.propose(candidate.mentor.alias)],
    fr.problem['mentor-full'],
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
      const ended = once([accompanied], [])
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
      return { ...coordinator, plan: confirmed.now, confirmPair: confirmed.do({}) }
    },
    [fr.planning.confirm('Audrey')],
    fr.planning.nobody,
  ],
  [
    'a coordinator confirms a pair that is none any longer',
    () => {
      const confirmed = once(plan(true), plan(false))
      return { ...coordinator, plan: confirmed.now, confirmPair: confirmed.do({ problem: 'mentor-full' as const }) }
    },
    [fr.planning.confirm('Audrey')],
    fr.problem['mentor-full'],
  ],
  [
    'a coordinator has asked somebody who could help',
    () => {
      const asked = once(couldHelp(null), couldHelp('2026-12-01'))
      return { ...coordinator, couldHelp: asked.now, askedToHelp: asked.do(couldHelp(null)) }
    },
    [`${fr.later.markAsked} (514 555-0100)`],
    fr.later.askedOn('1er décembre 2026'),
  ],
]

describe('after a step the keyboard is where the step led', () => {
  test.each(STEPS)('when %s', async (_, answers, buttons, expected) => {
    const { page } = await open(answers(), { viewport: PHONE })
    for (const name of buttons) {
      await page.getByRole('button', { name, exact: true }).first().focus()
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => keyboardIn(page)).toContain(expected)
  })
})

/** What the keyboard is in; nothing where it was let go of. */
const keyboardIn = (page: Page) =>
  page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement?.textContent))

test('who shows a first name is taken to what comes of it, and so is who takes it back', async () => {
  const mine = { firstName: 'Élise', phone: null }
  let shown = false
  const { page } = await open({
    ...inContact,
    contact: () => contact({ reveal: { mine: shown ? mine : null, theyAreReady: false, theirs: null } }),
    show: () => {
      shown = !shown
      return contact()
    },
  })
  await page.getByLabel(match.reveal.firstName).fill(mine.firstName)
  await page.keyboard.press('Enter')
  await expect.poll(() => keyboardIn(page)).toContain(match.reveal.waiting)
  await page.getByRole('button', { name: match.reveal.takeBack }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => keyboardIn(page)).toContain(match.reveal.ready)
})

test('who wants to see all that was seen of them is taken to it', async () => {
  const lines = Array.from({ length: 12 }, (_, nth) => ({
    at: `2026-11-24T14:${10 + nth}:00.000Z`,
    act: 'opened' as const,
    outcome: 'done' as const,
    role: 'clinician' as const,
    name: null,
    own: false,
  }))
  const { page } = await open({ ...patient, mySeen: { lines, more: false, keptFor: [] } })
  await page.getByRole('button', { name: fr.consent.manageSelf }).click()
  await page.getByRole('heading', { name: fr.myData.title }).click()
  await page.getByRole('button', { name: fr.myData.all }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => keyboardIn(page)).toContain(fr.myData.act.opened)
})

test('what the keyboard comes to on a letter is not under the header', async () => {
  const { page } = await open({ ...patient, rank: ranking() }, { viewport: { width: 1280, height: 500 } })
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

test('who keeps somebody for later stays where they are', async () => {
  const kept = once<OfferView[]>([], [keptFirst])
  const { page } = await open({ ...patient, offers: kept.now, propose: kept.do(keptFirst) }, { viewport: PHONE })
  const keep = page.getByRole('button', { name: match.offered.keep }).first()
  await keep.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: match.offered.kept }).waitFor()
  expect(await keyboardIn(page)).toContain(match.offered.keep)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
})

describe.each(['clinician', 'patient'] as const)('a %s', (role) => {
  const title = role === 'patient' ? fr.record.titleSelf : fr.record.title

  test('who reads the record again is at the record while it is read, and after', async () => {
    const { page } = await open({ launch: launch({ role }) }, { viewport: PHONE })
    let finish = () => {}
    await page.route('**/record/readings', async (route) => {
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      await route.fulfill({ body: `${JSON.stringify({ kind: 'record', record: HARD_TO_DRAW })}\n` })
    })
    await page.getByRole('heading', { name: title }).click()
    await page.getByRole('button', { name: fr.record.readAgain }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => keyboardIn(page)).toContain(fr.record.reading)
    finish()
    await expect.poll(() => keyboardIn(page)).toContain(title)
  })

  test('who opens the page is not taken to the record when it was read', async () => {
    const { page } = await open({ launch: launch({ role }), record: { problem: 'record-not-read' } })
    await page.route('**/record/readings', (route) =>
      route.fulfill({ body: `${JSON.stringify({ kind: 'record', record: HARD_TO_DRAW })}\n` }),
    )
    await page.reload()
    await page.getByRole('heading', { name: title }).waitFor()
    expect(await keyboardIn(page)).toBe('')
  })
})
