import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dayInWords } from '../../client/language/dates.ts'
import { mentoring as mentoringEn } from '../../client/language/en/mentoring.ts'
import { en } from '../../client/language/en.ts'
import { mentoring as mentoringFr } from '../../client/language/fr/mentoring.ts'
import { fr } from '../../client/language/fr.ts'
import type { ContactView } from '../../shared/contact.ts'
import { OfferId } from '../../shared/ids.ts'
import { OfferView } from '../../shared/offer.ts'
import { MatchRequest } from '../../shared/request.ts'
import { expectAccessible } from '../client/accessible.ts'
import { type Answers, launch, OFFER, offer, type Said } from '../client/fixtures.ts'
import { accompanied, availability, contact, mentor, request } from '../client/match-fixtures.ts'
import { openScreens, PHONE } from '../client/screens.ts'
import { shoot } from '../support/shoot.ts'

const openScreen = openScreens()
const open = (language: 'fr' | 'en', answers: Answers) => openScreen(answers, { language, viewport: PHONE })

const meeting = {
  format: 'in_person' as const,
  at: '2026-12-03T14:30',
  place: 'Jardin d’hiver',
  isPrivate: true,
  proposedBy: 'mentor' as const,
  state: 'proposed' as const,
}
const met = { moment: 'first-contact' as const, verdict: 'not_a_fit' as const, satisfaction: null }
const patient = launch({ role: 'patient' })
const withOffer = (part: Partial<OfferView>): Answers => ({
  launch: patient,
  offers: [OfferView.parse({ ...offer('accepted'), ...part })],
})
const inContact = (part: Partial<ContactView> = {}): Answers => ({ ...withOffer({}), contact: contact(part) })
const TODAY = new Date('2026-12-03T14:30:00Z')
const words = { fr, en }
const mentoring = { fr: mentoringFr, en: mentoringEn }

/** Between the header, where it stays, and the bottom. */
async function isInSight(page: Page, place: Locator): Promise<boolean> {
  const [box, header] = [await place.boundingBox(), await page.locator('header').boundingBox()]
  if (!box || !header) return false
  return box.y >= Math.max(0, header.y + header.height) && box.y + box.height <= (page.viewportSize()?.height ?? 0)
}

describe.each(['fr', 'en'] as const)('every state between two people, in %s', (language) => {
  const said = words[language]
  const { match } = said
  const { mentor: own, otherRoles } = mentoring[language]
  const day = new Intl.DateTimeFormat(`${language}-CA`, { day: 'numeric', timeZone: 'UTC' }).format(TODAY)

  test.each<[string, Answers, string]>([
    ['a patient who waits for the mentor’s answer', withOffer({ state: 'asked' }), match.offered.asked('Audrey')],
    [
      'a mentor who could not be there, and the next',
      {
        launch: patient,
        offers: [OfferView.parse({ ...offer('proposed'), chosenBy: 'programme' }), offer('mentor-declined')],
      },
      match.offered.mentorDeclined('Audrey'),
    ],
    [
      'a mentor who could not be there, and nobody yet',
      { ...withOffer({ state: 'mentor-declined', nextBy: '2026-12-03' }), rank: { problem: 'record-not-read' } },
      day,
    ],
    ['a mentor who pauses', { ...inContact(), ...withOffer({ mentorPaused: true }) }, match.offered.paused('Audrey')],
    ['a person whose no is respected', withOffer({ state: 'ended', endedBy: 'patient' }), said.patient.letterRespected],
    ['a match the patient ended', withOffer({ state: 'ended', endedBy: 'patient' }), match.offered.endedByPatient],
    [
      'a match the mentor ended',
      withOffer({ state: 'ended', endedBy: 'mentor' }),
      match.offered.endedByMentor('Audrey'),
    ],
    ['somebody kept for later', withOffer({ state: 'kept' }), match.offered.kept],
    ['the rules, unread', inContact({ rules: { mine: false, theirs: false } }), match.rules.list[2] ?? ''],
    ['the rules, read by one', inContact({ rules: { mine: true, theirs: false } }), match.rules.waiting],
    [
      'a contact that cannot be loaded',
      { ...withOffer({}), contact: { problem: 'unexpected' } },
      said.problem.unexpected,
    ],
    ['nothing arranged yet', inContact(), match.contact.contacts(0)],
    ['no way to talk in common', inContact({ formats: [] }), match.contact.noWay],
    ['a meeting the other proposes', inContact({ meeting }), match.contact.agree],
    [
      'a meeting one proposed without a time',
      inContact({ meeting: { ...meeting, at: null, proposedBy: 'patient' } }),
      match.contact.noTime,
    ],
    ['a meeting one proposed', inContact({ meeting: { ...meeting, proposedBy: 'patient' } }), match.contact.takeBack],
    ['a meeting agreed', inContact({ meeting: { ...meeting, state: 'agreed' } }), match.contact.how.in_person.patient],
    ['a meeting that does not suit', inContact({ meeting: { ...meeting, state: 'declined' } }), match.contact.declined],
    ['a first step not taken', inContact({ nudge: 'first-contact' }), match.contact.nudge['first-contact']],
    [
      'a second step to take',
      inContact({ contacts: 1, nudge: 'second-contact' }),
      match.contact.nudge['second-contact'],
    ],
    [
      'one who is ready to be seen',
      inContact({ reveal: { mine: { firstName: 'É', phone: null }, theyAreReady: false, theirs: null } }),
      match.reveal.waiting,
    ],
    [
      'the other ready to be seen',
      inContact({ reveal: { mine: null, theyAreReady: true, theirs: null } }),
      match.reveal.theyAreReady,
    ],
    [
      'both seen',
      inContact({
        reveal: {
          mine: { firstName: 'É', phone: null },
          theyAreReady: true,
          theirs: { firstName: 'Danielle', phone: null },
        },
      }),
      match.reveal.theirName('Danielle'),
    ],
    ['a first contact, and how it was', inContact({ contacts: 1 }), match.feedback.verdict.good_fit],
    ['not a fit', inContact({ contacts: 2, feedback: [met] }), match.feedback.another],
    [
      'after the end, how it was',
      { ...withOffer({ state: 'ended', endedBy: 'patient' }), contact: contact({ contacts: 2 }) },
      match.feedback.satisfaction.end,
    ],
    [
      'a nurse whose patient said no a while ago',
      { way: { quietUntil: '2027-05-01', quietAfter: 'declined' } },
      match.offered.patientAsks,
    ],
    [
      'a nurse whose patient would rather choose nobody',
      { way: { quietUntil: '2026-12-03', quietAfter: 'nobody' } },
      match.offered.quietNobody(dayInWords(language, '2026-12-03')),
    ],
    ['a nurse who waits for a mentor', { offers: [offer('asked')] }, said.offer.closed.asked],
    [
      'a nurse with an end to sign',
      { notesToSign: [{ offer: OfferId.parse(OFFER), kind: 'end', since: '2026-11-20', chosenBy: 'patient' }] },
      said.toSign.explain,
    ],
    [
      'a nurse with a choice of the patient to sign, and no agreement to a note',
      {
        consents: [],
        notesToSign: [{ offer: OfferId.parse(OFFER), kind: 'begin', since: '2026-11-20', chosenBy: 'patient' }],
      },
      said.note.consentNeeded,
    ],
    ['a mentor nobody waits for', mentor, own.noRequests],
    ['a mentor who is asked', { ...mentor, requests: [request] }, own.differs.style],
    [
      'a mentor who is told nothing',
      { ...mentor, requests: [MatchRequest.parse({ ...request, told: {}, reasons: [], gaps: [], unknown: [] })] },
      own.toldNothing,
    ],
    [
      'a mentor who has not read the rules',
      { ...mentor, requests: [request], rules: { version: '2026-11', acceptedVersion: null, accepted: false } },
      own.rulesFirst,
    ],
    ['a mentor who accompanies somebody', { ...mentor, accompanied: [accompanied] }, match.contact.how.phone.mentor],
    [
      'a mentor whom the person shows no summaries',
      { ...mentor, accompanied: [accompanied], summaries: { problem: 'consent-missing' } },
      own.notShared,
    ],
    [
      'a mentor with a summary',
      {
        ...mentor,
        accompanied: [accompanied],
        summaries: [{ kind: 'begin', month: '2026-10', language, text: 'Note' }],
      },
      own.summary.begin,
    ],
    [
      'a mentor one of whose places waits for their answer',
      { ...mentor, requests: [request], availability: { ...availability, places: 3 } },
      own.taken(1, 3, 1),
    ],
    ['a mentor who pauses', { ...mentor, availability: { ...availability, paused: true } }, own.paused],
    [
      'a mentor whose treatment was long ago',
      { ...mentor, otherRoles: { invited: true, roles: ['trainer'] } },
      otherRoles.invitation,
    ],
    [
      'a mentor without places',
      { ...mentor, availability: { ...availability, places: 0, taken: 0 } },
      own.taken(0, 0, 0),
    ],
    [
      'a mentor’s requests that cannot be loaded',
      { ...mentor, requests: { problem: 'unexpected' } },
      said.problem.unexpected,
    ],
    ['a mentor the programme does not know', { ...mentor, requests: { problem: 'mentor-unknown' } }, own.notListed],
    ['a mentor’s page that is opening', { ...mentor, requests: 'never' }, said.opening],
  ])('%s is said in words, and found accessible', async (_, answers, sentence) => {
    const { page } = await open(language, answers)
    await page.getByText(sentence).first().waitFor()
    await page.locator('details').evaluateAll((folded) => {
      for (const one of folded as HTMLDetailsElement[]) one.open = true
    })
    await expectAccessible(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide).toBe(false)
  })
})

describe('what somebody does', () => {
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const bodyOf = (said: readonly Said[], key: string) => expect.poll(() => said.find((one) => one.key === key)?.body)

  test('“not a fit” and somebody else is one tap, and nobody asks why', async () => {
    const { page, said } = await open('fr', { ...inContact({ contacts: 1 }), another: offer('proposed') })
    await press(page, fr.match.feedback.another)
    await bodyOf(said, 'another').toEqual({})
  })

  test('to stop is two taps, and the first can be taken back', async () => {
    const { page, said } = await open('fr', { ...inContact(), endOffer: offer('ended') })
    await press(page, fr.match.stop.button)
    await press(page, fr.match.stop.no)
    expect(said.some(({ key }) => key === 'endOffer')).toBe(false)
    await press(page, fr.match.stop.button)
    await press(page, fr.match.stop.yes)
    await bodyOf(said, 'endOffer').toEqual({})
  })

  test('a place is asked for only to meet in person, and the form stays when it is refused', async () => {
    const { page } = await open('fr', { ...inContact(), proposeMeeting: { problem: 'place-not-private' } })
    await press(page, fr.match.contact.propose)
    expect(await page.getByLabel(fr.match.contact.place).count()).toBe(0)
    await page.getByLabel(fr.match.contact.format).selectOption('in_person')
    await page.getByLabel(fr.match.contact.place).fill('Jardin d’hiver')
    await press(page, fr.match.contact.send)
    await page.getByRole('alert').getByText(fr.problem['place-not-private']).waitFor()
    expect(await page.getByLabel(fr.match.contact.place).inputValue()).toBe('Jardin d’hiver')
  })

  test('why something was refused is brought into sight, each time', async () => {
    const { page } = await open('fr', { ...inContact({ contacts: 1 }), giveFeedback: { problem: 'names-somebody' } })
    await page.getByText(fr.match.feedback.satisfaction['first-contact'], { exact: true }).first().click()
    await page.setViewportSize({ width: PHONE.width, height: 500 })
    const send = page.getByRole('button', { name: fr.match.feedback.send })
    const refused = page.getByRole('alert').getByText(fr.problem['names-somebody'])
    await page.getByLabel(fr.match.feedback.words).fill('Danielle')
    for (const _ of ['first', 'second']) {
      await send.scrollIntoViewIfNeeded()
      await send.click()
      await refused.waitFor()
      await expect.poll(() => isInSight(page, refused)).toBe(true)
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      await expect.poll(() => isInSight(page, refused)).toBe(false)
    }
  })

  test('a mentor shows a first name and is never asked for a number', async () => {
    const { page, said } = await open('fr', {
      ...mentor,
      accompanied: [accompanied],
      show: contact({ side: 'mentor' }),
    })
    await page.getByLabel(fr.match.reveal.firstName).fill('Danielle')
    expect(await page.getByLabel(fr.match.reveal.phone).count()).toBe(0)
    await press(page, fr.match.reveal.ready)
    await bodyOf(said, 'show').toEqual({ firstName: 'Danielle', phone: null })
  })

  test.each([
    ['no first name', '', '', fr.match.reveal.firstName, fr.match.reveal.noName],
    ['a number in words', 'Élise', 'demandez à ma fille', fr.match.reveal.phone, fr.match.reveal.noPhone],
  ])('%s is answered by a sentence at the field, and shows nothing', async (_, name, phone, label, sentence) => {
    const { page, said } = await open('fr', { ...inContact(), show: contact() })
    await page.getByLabel(fr.match.reveal.firstName).fill(name)
    await page.getByLabel(fr.match.reveal.phone).fill(phone)
    await press(page, fr.match.reveal.ready)
    await page.getByRole('alert').getByText(sentence).waitFor()
    expect(await page.getByRole('textbox', { name: label, description: sentence }).getAttribute('aria-invalid')).toBe(
      'true',
    )
    expect(said.some(({ key }) => key === 'show')).toBe(false)
    await shoot(page, `reveal-${name === '' ? 'name' : 'number'}`, { fullPage: true })

    await page.getByLabel(fr.match.reveal.firstName).fill('Élise')
    await page.getByLabel(fr.match.reveal.phone).fill('418 555-0199')
    await press(page, fr.match.reveal.ready)
    await bodyOf(said, 'show').toEqual({ firstName: 'Élise', phone: '418 555-0199' })
  })

  test('who chooses nobody reads until when nobody brings it up', async () => {
    const { page } = await open('fr', { launch: patient, quiet: { quietUntil: '2027-05-29', quietAfter: 'nobody' } })
    await press(page, fr.patient.noneOfThem)
    await page.getByText(fr.patient.noneThanks('29 mai 2027')).waitFor()
    await page.getByText(fr.patient.letterRespected).waitFor()
  })

  test('who chooses nobody is not told that it is understood when it is not', async () => {
    const { page } = await open('fr', { launch: patient, quiet: { problem: 'unexpected' } })
    await press(page, fr.patient.noneOfThem)
    await page.getByRole('alert').getByText(fr.problem.unexpected).waitFor()
    await page.getByRole('button', { name: fr.candidates.choose('Audrey') }).waitFor()
  })

  test('a nurse reads that somebody declined only where somebody did', async () => {
    const { page } = await open('fr', {
      offers: [offer('declined')],
      way: { quietUntil: '2027-05-29', quietAfter: 'declined' },
    })
    await press(page, fr.offer.another)
    await page.getByText(fr.match.offered.quiet('29 mai 2027')).waitFor()
  })

  test('the two paths say who set out when, and put the lead on nobody’s lane', async () => {
    const { page } = await open('fr', { launch: patient })
    await page.getByText(fr.candidates.shows('Audrey')).click()
    const lanes = page.getByRole('figure', { name: fr.candidates.pathways })
    await lanes.waitFor()
    expect(await lanes.locator('.lane').allInnerTexts()).toEqual([
      expect.stringContaining('depuis nov. 2018'),
      expect.stringContaining('depuis 2019'),
    ])
  })

  test('a request that waits is taken back, not an accompaniment stopped', async () => {
    const { page, said } = await open('fr', { ...withOffer({ state: 'asked' }), endOffer: offer('withdrawn') })
    await press(page, fr.match.stop.request.button)
    await press(page, fr.match.stop.request.yes)
    await bodyOf(said, 'endOffer').toEqual({})
  })

  test('a pause is one tap', async () => {
    const { page, said } = await open('fr', { ...mentor, setAvailability: { ...availability, paused: true } })
    await press(page, mentoringFr.mentor.pause)
    await bodyOf(said, 'setAvailability').toEqual({ paused: true, places: 2, strain: 'none' })
  })

  test('what a mentor sets is on the screen at once, and the next thing they set keeps it', async () => {
    const { page, said } = await open('fr', { ...mentor, setAvailability: 'never' })
    const places = page.getByRole('group', { name: mentoringFr.mentor.places })
    await places.getByLabel('0').check()
    await page.getByLabel(mentoringFr.strain.levels.high).check()
    const sent = () => said.filter(({ key }) => key === 'setAvailability').at(-1)?.body
    await expect.poll(sent).toEqual({ paused: false, places: 0, strain: 'high' })
  })

  test('what a mentor sets stays on the screen while what they set before it is answered', async () => {
    let kept = availability
    const answered = () => {
      kept = { ...availability, places: 1 } // the first of the two alone
      return kept
    }
    const { page, said } = await open('fr', { ...mentor, availability: () => kept, setAvailability: answered })
    const waits = [100, 2_000]
    await page.route('**/availability', async (route) => {
      if (route.request().method() === 'POST') await new Promise((answer) => setTimeout(answer, waits.shift() ?? 0))
      await route.fallback()
    })
    const places = page.getByRole('group', { name: mentoringFr.mentor.places })
    await places.getByLabel('1').check()
    await places.getByLabel('0').check()
    await page.waitForTimeout(700)
    await page.getByLabel(mentoringFr.strain.levels.high).check()
    const sent = () => said.filter(({ key }) => key === 'setAvailability').map(({ body }) => body)
    await expect.poll(sent).toContainEqual({ paused: false, places: 0, strain: 'high' })
  })

  test('what a mentor sets and nobody kept is on the screen no longer', async () => {
    let isCut = false
    const cut = { problem: 'unexpected' } as const
    const setAvailability = () => {
      isCut = true
      return cut
    }
    const { page } = await open('fr', { ...mentor, availability: () => (isCut ? cut : availability), setAvailability })
    const places = page.getByRole('group', { name: mentoringFr.mentor.places })
    await places.getByLabel('0').click()
    await page.getByText(fr.problem.unexpected).waitFor()
    expect(await places.getByLabel('2').isChecked()).toBe(true)
  })

  test('two other roles ticked one after the other are both kept', async () => {
    const { page, said } = await open('fr', {
      ...mentor,
      otherRoles: { invited: true, roles: [] },
      setOtherRoles: 'never',
    })
    const { role } = mentoringFr.otherRoles
    await page.getByLabel(role.recruiter).check()
    await page.getByLabel(role.trainer).check()
    const sent = () => said.filter(({ key }) => key === 'setOtherRoles').at(-1)?.body
    await expect.poll(sent).toEqual({ roles: ['recruiter', 'trainer'] })
  })
})
