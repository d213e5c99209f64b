import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { mentoring as mentoringEn } from '../../client/language/en/mentoring.ts'
import { programme as programmeEn } from '../../client/language/en/programme.ts'
import { en } from '../../client/language/en.ts'
import { mentoring as mentoringFr } from '../../client/language/fr/mentoring.ts'
import { programme as programmeFr } from '../../client/language/fr/programme.ts'
import { fr } from '../../client/language/fr.ts'
import { Reading } from '../../shared/candidate.ts'
import { Identity } from '../../shared/launch.ts'
import { NoteReason, NoteState } from '../../shared/note.ts'
import { expectAccessible } from '../client/accessible.ts'
import {
  ALL_CONSENTS,
  type Answers,
  candidate,
  consents,
  declined,
  HARD_TO_DRAW,
  launch,
  notedInVisit,
  ONE_PLANNED,
  offer,
  owed,
  ranking,
  record,
} from '../client/fixtures.ts'
import { openScreens } from '../client/screens.ts'
import { shoot } from '../support/shoot.ts'

const openScreen = openScreens()
let spoken: 'fr' | 'en'
const open = (answers: Answers) => openScreen(answers, { language: spoken })
const speaking = (language: typeof spoken) => {
  spoken = language
}
const patient = launch({ role: 'patient' })
const identity = Identity.parse(patient.patient)
/** Age, for somebody who did not say that it matters. */
const UNCOUNTED = Reading.parse({
  criterion: 'age',
  finding: 'far-in-age',
  points: 0,
  outOf: 0,
  shared: [],
  months: null,
})
const accepted = { offers: [offer('accepted')] }

describe.each([
  ['fr', fr, programmeFr, mentoringFr],
  ['en', en, programmeEn, mentoringEn],
] as const)('every odd state, in %s', (language, words, programme, { mentor: own }) => {
  beforeEach(() => speaking(language))

  test.each<[string, Answers, string]>([
    ['nothing answered yet', { launch: 'never' }, words.opening],
    ['the agreements not answered yet', { consents: 'never' }, words.opening],
    ['an opening of another browser', { launch: { problem: 'launch-unknown' } }, words.problem['launch-unknown']],
    ['an opening that ended', { launch: { problem: 'launch-closed' } }, words.problem['launch-closed']],
    ['agreements that cannot be loaded', { consents: { problem: 'unexpected' } }, words.problem.unexpected],
    ['offers that cannot be loaded', { offers: { problem: 'unexpected' } }, words.problem.unexpected],
    ['a chart being read', { record: { problem: 'record-not-read' }, readRecord: 'never' }, words.record.reading],
    [
      'the people whom a patient will see once the chart is read',
      { launch: patient, record: { problem: 'record-not-read' }, readRecord: 'never' },
      words.candidates.soon,
    ],
    ['an EHR that is down', { record: { problem: 'ehr-unreachable' } }, words.problem['ehr-unreachable']],
    ['too much at once', { launch: { problem: 'too-many-at-once' } }, words.problem['too-many-at-once']],
    ['a busy server, in one place', { offers: { problem: 'server-busy' } }, words.problem['server-busy']],
    ['the people who wait for an EHR that is down', { record: { problem: 'ehr-unreachable' } }, words.candidates.soon],
    [
      'a patient’s record that cannot be read',
      { launch: patient, record: { problem: 'ehr-unreachable' } },
      words.record.titleSelf,
    ],
    ['a chart that says nothing', { record: record() }, words.record.why['not-recorded']],
    [
      'a chart without cancer',
      { record: record({ cancerStatus: { known: true, value: 'none', certainty: 'stated', sources: [] } }) },
      words.record.noCancer(false),
    ],
    [
      'a chart of which a part was left out',
      { record: record({ cancerStatus: { known: true, value: 'none', certainty: 'probable', sources: [] } }) },
      words.record.noCancer(true),
    ],
    ['two illnesses and no dates', {}, words.record.undated],
    [
      'an entry that was not used',
      { record: { ...HARD_TO_DRAW, leftOut: { otherPatient: 0, inError: 1, malformed: 0 } } },
      words.record.leftOut(1),
    ],
    ['nobody to propose', { rank: ranking() }, words.candidates.none],
    [
      'a mentor of another hospital',
      { rank: ranking({ ...candidate, mentor: { ...candidate.mentor, fromElsewhere: true } }) },
      words.candidates.fromElsewhere,
    ],
    ['a gap that counts', { rank: ranking(candidate) }, words.candidates.gap],
    ['a gap that does not count', { rank: ranking({ ...candidate, gap: UNCOUNTED }) }, words.candidates.smallGap],
    ['no gap', { rank: ranking({ ...candidate, gap: null }) }, words.candidates.noGap],
    ['a list of a partial chart', { rank: { ...ranking(candidate), partial: true } }, words.candidates.partial],
    [
      'a patient whose chart says they died',
      { launch: launch({ closed: 'patient-deceased' }), consents: consents() },
      words.problem['patient-deceased'],
    ],
    [
      'a child, for whom a parent agrees',
      { launch: launch({ agrees: 'parent' }), consents: consents() },
      words.consent.parent,
    ],
    ['a patient who let nobody look', { launch: patient, consents: declined() }, words.consent.noMatch],
    ['a patient whose no is respected', { launch: patient, consents: declined() }, words.patient.letterRespected],
    [
      'somebody who answers for the patient',
      { launch: launch({ role: 'patient', onBehalf: true }), consents: consents() },
      words.consent.onBehalf,
    ],
    [
      'a list from the answers alone',
      { consents: consents('match'), rank: { ...ranking(candidate), answersAlone: true } },
      words.consent.answersAlone,
    ],
    [
      'a patient’s list from the answers alone',
      {
        launch: patient,
        consents: declined('match'),
        rank: { ...ranking(candidate), answersAlone: true },
      },
      words.consent.answersAloneSelf,
    ],
    ['a patient who died', { rank: { problem: 'patient-deceased' } }, words.problem['patient-deceased']],
    [
      'an EHR that grants little',
      { launch: launch({ lacks: ['conditions', 'procedures', 'write-notes', 'read-notes'] }) },
      words.lacks(['conditions', 'procedures', 'write-notes', 'read-notes']),
    ],
    [
      'a chart that names nobody',
      { ...accepted, launch: launch({ patient: { ...identity, name: '' } }) },
      words.note.sign(words.banner.noName, 'x').replace(/, x$/, ''),
    ],
    ['an answer “not now”', { offers: [offer('not-now')] }, words.offer.closed['not-now']],
    ['an answer “no”', { offers: [offer('declined')] }, words.offer.closed.declined],
    ['a match that ended', { offers: [offer('withdrawn')] }, words.offer.closed.withdrawn],
    ['an offer nobody answered', { offers: [offer('expired')] }, words.offer.closed.expired],
    ['a choice of the patient', { offers: [offer('accepted', 'patient')] }, words.offer.chosenByPatient],
    ['no agreement to a note', { ...accepted, consents: consents('read-record', 'match') }, words.note.consentNeeded],
    [
      'a preview refused',
      { ...accepted, previewNote: { problem: 'encounter-missing' } },
      words.problem['encounter-missing'],
    ],
    [
      'a note in error, without text',
      {
        chartNotes: [
          { reference: 'DocumentReference/1', title: '', date: null, status: 'entered-in-error', text: null },
        ],
      },
      words.notes.inError,
    ],
    ['notes that cannot be searched', { chartNotes: { problem: 'ehr-refused' } }, words.problem['ehr-refused']],
    ['the patient with an offer', { launch: patient, offers: [offer('proposed')] }, words.offer.proposedSelf('Audrey')],
    [
      'a list for which something was put aside',
      { rank: { ...ranking(candidate), relaxed: ['gender', 'hardship'] } },
      words.candidates.putAside.hardship,
    ],
    [
      'a patient’s list for which something was put aside',
      { launch: patient, rank: { ...ranking(candidate), relaxed: ['age'] } },
      words.candidates.putAside.introSelf,
    ],
    [
      'a patient who would rather wait for somebody who meets all',
      { launch: patient, rank: { ...ranking(candidate), relaxed: ['age'] }, waiting: { since: null } },
      words.candidates.putAside.orWaitSelf,
    ],
    [
      'a list in which the illness did not count',
      { rank: { ...ranking(candidate), illnessCounts: false } },
      words.candidates.putAside.illness,
    ],
    [
      'a patient’s list in which the illness did not count',
      { launch: patient, rank: { ...ranking(candidate), illnessCounts: false } },
      words.candidates.putAside.illnessSelf,
    ],
    ['the patient with nobody', { launch: patient, rank: ranking() }, words.candidates.noneSelf],
    [
      'the patient whose chart names no cancer',
      {
        launch: patient,
        rank: { problem: 'consent-missing' },
      },
      words.problem['consent-missing'],
    ],
    [
      'the patient of whom something was noted in a visit',
      { launch: patient, questionnaire: notedInVisit({ supports: ['emotional'], listens: ['listener'] }) },
      words.questionnaire.noted,
    ],
    ['the patient with nobody like them yet', { launch: patient, others: { lines: [] } }, words.others.nobody],
    [
      'others that cannot be counted now',
      { launch: patient, others: { problem: 'unexpected' } },
      words.problem.unexpected,
    ],
    [
      'a programme whom somebody could help later',
      {
        launch: launch({ role: 'coordinator', patient: null }),
        programme: { mentors: [], notes: [] },
        couldHelp: { due: [], notYet: 2 },
      },
      words.later.notYet(2),
    ],
    ['a mentor of nobody', { launch: launch({ role: 'mentor', patient: null }), accompanied: [] }, own.none],
    [
      'a mentor whom the person shows no notes',
      { launch: launch({ role: 'mentor' }), accompanied: [], chartNotes: { problem: 'consent-missing' } },
      own.notYours,
    ],
    [
      'a plan with a mentor whom more people need than there are places',
      {
        launch: launch({ role: 'coordinator', patient: null }),
        programme: { mentors: [], notes: [] },
        plan: ONE_PLANNED,
      },
      programme.scarce('Audrey'),
    ],
    [
      'a programme without mentors',
      { launch: launch({ role: 'coordinator', patient: null }), programme: { mentors: [], notes: [] } },
      programme.noMentors,
    ],
    [
      'a programme with a note that waits',
      {
        launch: launch({ role: 'coordinator', patient: null }),
        programme: { mentors: [], notes: [{ state: 'needs-attention', reason: 'refused-rights', many: 'few' }] },
      },
      words.note.reason['refused-rights'],
    ],
  ])('%s is said in words, and found accessible', async (_, answers, sentence) => {
    const { page } = await open(answers)
    await page.getByText(sentence).first().waitFor()
    await expectAccessible(page)
  })

  test.each([
    ...NoteState.options.map((state) => [state, null] as const),
    ...NoteReason.options.map((reason) => ['held', reason] as const),
  ])('a note that is %s (%s) says where it is', async (state, reason) => {
    const { page } = await open({ ...accepted, owedNotes: [owed(state, reason)] })
    await page.getByText(words.note.state[state]).waitFor()
    if (reason) await page.getByText(words.note.reason[reason]).waitFor()
    expect(await page.locator('section[aria-labelledby="note-title"]').innerText()).not.toContain('..')
    await expectAccessible(page)
  })
})

describe('what a page does', () => {
  beforeEach(() => speaking('fr'))
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

  test('a note that was held because the name changed is read and signed again; no other that is held', async () => {
    const again = await open({ ...accepted, owedNotes: [owed('held', 'patient-mismatch')] })
    await again.page.getByRole('button', { name: /^Signer et verser au dossier/ }).click()
    await expect.poll(() => again.said.map(({ key }) => key)).toContain('signNote')
    await expectAccessible(again.page)
    const other = await open({ ...accepted, owedNotes: [owed('held', 'sign-in-needed')] })
    await other.page.getByText(fr.note.reason['sign-in-needed']).waitFor()
    expect(await other.page.getByRole('button', { name: /^Signer et verser/ }).count()).toBe(0)
  })

  test('what a visit begins with is said once when none of it can be had, and asked for again together', async () => {
    let isCut = true
    const cutOr =
      <T>(answer: T) =>
      () =>
        isCut ? ({ problem: 'unexpected' } as const) : answer
    const { page } = await open({ launch: patient, consents: cutOr(ALL_CONSENTS), offers: cutOr([]) })
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').count()).toBe(1)
    isCut = false
    await press(page, fr.retry)
    await page.getByRole('button', { name: fr.candidates.choose('Audrey') }).waitFor()
  })

  test('what a patient chooses with is said once when none of it can be had, and asked for again together', async () => {
    let isCut = true
    const cutOr =
      <T>(answer: T) =>
      () =>
        isCut ? ({ problem: 'server-busy' } as const) : answer
    const { page } = await open({
      launch: patient,
      questionnaire: cutOr(notedInVisit({ supports: ['emotional'] })),
      rank: cutOr(ranking(candidate)),
      others: cutOr({ lines: [{ like: 'site' as const, value: 'breast' as const, many: 'few' as const }] }),
    })
    await page.getByRole('alert').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('alert').count()).toBe(1)
    await expectAccessible(page)
    isCut = false
    await press(page, fr.retry)
    await page.getByText(fr.questionnaire.noted).waitFor()
    await page.getByText(fr.others.intro).waitFor()
    await page.getByRole('button', { name: fr.candidates.choose('Audrey') }).waitFor()
  })

  test('with other answers, others like the person are counted anew', async () => {
    const { page, said } = await open({
      launch: patient,
      questionnaire: notedInVisit({ supports: ['emotional'] }),
    })
    await page.getByText(fr.others.intro).waitFor()
    await press(page, fr.questionnaire.change)
    await press(page, fr.questionnaire.leave)
    await page.getByText(fr.others.intro).waitFor()
    await expect.poll(() => said.filter(({ key }) => key === 'others')).toHaveLength(2)
  })

  test('what a clinician could not be shown is said under its title', async () => {
    const cut = { problem: 'unexpected' } as const
    const { page } = await open({ record: HARD_TO_DRAW, way: cut, notesToSign: cut, chartNotes: cut })
    await expect.poll(() => page.getByRole('alert').count()).toBe(3)
    expect(await page.locator('section.card:has(h2) [role=alert]').count()).toBe(3)
  })

  test('what a person keeps and could not be had is not shown as if they had said nothing', async () => {
    let cut = true
    const { page } = await open({ questionnaire: () => (cut ? { problem: 'unexpected' } : notedInVisit({})) })
    await page.getByRole('button', { name: 'Proposer Audrey' }).waitFor()
    await page.getByRole('alert').getByText(fr.problem.unexpected).waitFor()
    expect(await page.getByText(fr.matters.title).count()).toBe(0)
    cut = false
    await page.getByRole('button', { name: fr.retry }).click()
    await page.getByText(fr.matters.title).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('every call carries our own header', async () => {
    const { page, said } = await open({})
    await page.getByRole('button', { name: 'Proposer Audrey' }).waitFor()
    expect(said.map(({ key }) => key)).toEqual(expect.arrayContaining(['launch', 'consents', 'record', 'rank']))
    for (const { headers } of said) expect(headers['x-accompany']).toBe('1')
  })

  test('without agreement nothing clinical is asked for', async () => {
    const { page, said } = await open({ consents: consents() })
    await page.getByRole('button', { name: /accepte tout/ }).waitFor()
    expect(said.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['record']))
    expect(said.map(({ key }) => key).filter((key) => /record|rank|chartNotes/i.test(key))).toEqual([])
  })

  test('nothing is ticked before somebody ticks it', async () => {
    const { page } = await open({ consents: consents() })
    await page.getByRole('checkbox').first().waitFor()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  })

  test('an agreement given alone can be withdrawn at once, and the form asks for the rest only', async () => {
    const { page, said } = await open({ consents: consents('write-note'), withdrawConsent: consents() })
    await page.locator('.purpose input').first().waitFor()
    expect(await page.locator('.purpose input').count()).toBe(4)
    await press(page, 'Accords')
    await press(page, 'Retirer l’accord : Écrire une note à votre dossier')
    await expect
      .poll(() => said.find(({ key }) => key === 'withdrawConsent')?.body)
      .toEqual({ purposes: ['write-note'] })
  })

  test('an agreement to a note can still be recorded after the yes', async () => {
    let given = false
    const { page } = await open({
      ...accepted,
      consents: () => (given ? ALL_CONSENTS : consents('read-record', 'match')),
      giveConsent: () => {
        given = true
        return ALL_CONSENTS
      },
    })
    await page.getByText('Il n’y aura pas de note.').waitFor()
    await press(page, 'Accords')
    await press(page, 'La personne accepte : Écrire une note à votre dossier')
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: 'Signer et verser au dossier d’Élise Tremblay, née le 4 mai 1992' })
      .waitFor()
  })

  test('after a proposal the keyboard is where the answer is given', async () => {
    let proposed = false
    const { page } = await open({
      offers: () => (proposed ? [offer('proposed')] : []),
      propose: () => {
        proposed = true
        return offer('proposed')
      },
    })
    await press(page, 'Proposer Audrey')
    await page.getByRole('button', { name: 'Oui' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Oui')
  })

  test('codes and references of the record are for who works with it, and not on the person’s own page', async () => {
    const unfolded = async (page: Page) => {
      await page.getByText('Mastectomie').first().waitFor({ state: 'attached' })
      return page.locator('code').count()
    }
    expect(await unfolded((await open({})).page)).toBeGreaterThan(0)
    expect(await unfolded((await open({ launch: patient })).page)).toBe(0)
  })

  test('the way past the header and the lines of the path are large enough for a finger', async () => {
    const { page } = await open({})
    await page.locator('.timeline summary').first().waitFor()
    const heights = await page
      .locator('.skip, .timeline summary')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(44)
  })

  test('a waiting note is looked after until it is in the chart', async () => {
    let looks = 0
    const { page } = await open({
      ...accepted,
      owedNotes: () => {
        looks += 1
        return [owed(looks < 2 ? 'waiting' : 'in-chart')]
      },
    })
    await page.getByText(fr.note.state['in-chart']).waitFor()
    expect(looks).toBe(2)
  })

  test('what a person no longer shares leaves a mentor’s open page within a minute, name and all', async () => {
    let shares = true
    const note = { reference: 'DocumentReference/1', title: 'Le jumelage', date: null, text: null }
    const mentor = launch({ role: 'mentor' })
    const chartNotes = () =>
      shares ? [{ ...note, status: 'current' as const }] : { problem: 'consent-missing' as const }
    const standing = () => ({ purposes: shares ? (['share-summaries'] as const).slice() : [], idleInS: null })
    const answers = { launch: mentor, accompanied: [], standing, chartNotes }
    const { page } = await openScreen(answers, { before: (opened) => opened.clock.install() })
    await page.getByText('Le jumelage').waitFor()
    expect(await page.getByText(mentor.patient?.name ?? 'nobody').count()).toBe(1)
    shares = false
    await page.clock.fastForward(60_000)
    await page.getByText(mentoringFr.mentor.notYours).waitFor()
    expect(await page.getByText('Le jumelage').count()).toBe(0)
    expect(await page.getByText(mentor.patient?.name ?? 'nobody').count()).toBe(0)
  })

  test.each(['unexpected', 'too-many-at-once', 'server-busy'] as const)(
    'a look that fails, as %s, leaves what is known on the screen',
    async (problem) => {
      let looks = 0
      const { page } = await open({
        ...accepted,
        owedNotes: () => {
          looks += 1
          return looks < 3 ? [owed('waiting')] : { problem }
        },
      })
      await expect.poll(() => looks).toBeGreaterThan(3) // another look: what came of the one that failed is on the screen
      expect(await page.getByText(fr.note.state.waiting).count()).toBe(1)
      expect(await page.getByRole('alert').count()).toBe(0)
    },
  )

  test.each([
    ['Oui, elle y est', 'in-chart'],
    ['Non, elle n’y est pas', 'not-in-chart'],
  ])('where several notes stand in the chart, a person says “%s”', async (label, seen) => {
    const { page, said } = await open({
      ...accepted,
      owedNotes: [owed('uncertain', 'several-in-chart')],
      settleNote: owed('waiting'),
    })
    await press(page, label)
    await expect.poll(() => said.find(({ key }) => key === 'settleNote')?.body).toEqual({ seen })
  })

  test('the answers are ranked as they were given, and said back below the title', async () => {
    const { page, said } = await open({})
    await page.getByRole('heading', { name: fr.matters.title }).click()
    await page.getByLabel('quelqu’un qui écoute').check()
    await page.getByRole('group', { name: 'la maladie' }).getByLabel('sans importance').check()
    await press(page, fr.matters.update)
    await page.getByText('quelqu’un qui écoute · la maladie : sans importance').waitFor()
    const asked = said.filter(({ key }) => key === 'rank').at(-1)?.body as { answers: Record<string, unknown> }
    expect(asked.answers).toMatchObject({ style: 'listener', importance: { site: 'not-important' } })
  })

  test.each([
    ['nurse', {}, fr.record.title],
    ['patient', { launch: launch({ role: 'patient' }) }, fr.record.titleSelf],
  ])('a chart that could not be read again stays in sight of a %s', async (who, answers, title) => {
    const { page } = await open(answers)
    if (who === 'patient') await page.locator('summary', { hasText: title }).click()
    await page.route('**/record/readings', (route) =>
      route.fulfill({ body: '{"kind":"problem","problem":"record-read-less"}\n' }),
    )
    await press(page, fr.record.readAgain)
    await page.getByRole('alert').getByText(fr.problem['record-read-less']).waitFor()
    await page.getByText(title, { exact: true }).waitFor()
    await page.getByText(fr.record.undated).first().waitFor({ state: 'attached' })
    await shoot(page, `read-less-${who}`, { fullPage: true })
  })

  test('a chart cut off in the middle of the reading is not read for ever', async () => {
    const { page } = await open({ record: { problem: 'record-not-read' } })
    await page.route('**/record/readings', (route) =>
      route.fulfill({ body: '{"kind":"page","resource":"Condition","entries":3}\n' }),
    )
    await page.reload()
    await page.getByRole('alert').getByText(fr.problem.unexpected).waitFor()
  })
})
