import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withConsent } from '../../server/consent/consent-store.ts'
import { localDay } from '../../server/local-day.ts'
import { lockMentor } from '../../server/mentors/mentor-store.ts'
import { keepOffer, newOfferId } from '../../server/offers/offer-store.ts'
import { passOverdue } from '../../server/offers/overdue.ts'
import { FhirId, MentorId } from '../../shared/ids.ts'
import { MentorCard } from '../../shared/mentor.ts'
import { alive } from '../support/alive.ts'
import { databases } from '../support/databases.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const DANIELLE = 'f3-01'
const DANIELLE_SIGNS_IN = 'Practitioner/mentor-f3-01'
const LUC_SIGNS_IN = 'Practitioner/mentor-f2-01'
const ONE_PLACE = 'm16'
const adults = alive.filter(({ patient }) => (patient.birthDate ?? '') < '2008').map(({ id }) => id)

describe.each(databases)('two people, on %s', (on, databaseUrl) => {
  let world: World
  let danielle: Visit
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl(), site: { mentorAccepts: true, nudgeDays: 1 } })
    danielle = await world.enter(DANIELLE_SIGNS_IN)
    await danielle.acceptRules()
  })
  afterAll(() => world.stop())

  let next = 0
  const somebody = () => {
    const patient = adults[next++]
    if (!patient) throw new Error('There are more tests than patients')
    return patient
  }
  /** A patient on their own phone, who has agreed and whose chart was read. */
  const patientAtHome = async (patient = somebody()) => {
    const user = `Patient/${patient}`
    const { launchUrl } = await world.sandbox.launch({ patient, user })
    const visit = await Visit.open(launchUrl, world.appUrl)
    await visit.consent()
    await visit.read()
    const choose = (mentor: string) => visit.call('propose', { mentor: world.seen(mentor, patient, user) })
    return { patient, visit, choose }
  }
  const chosen = async (mentor = DANIELLE) => {
    const one = await patientAtHome()
    const offer = await one.choose(mentor)
    if (!offer.ok) throw new Error(offer.problem)
    return { ...one, offer: offer.value }
  }
  const begun = async () => {
    const one = await chosen()
    const [request] = (await danielle.must('requests')).slice(-1)
    await danielle.must('answerRequest', { accepts: true }, { offer: request?.id ?? '' })
    const match = (await danielle.must('accompanied')).at(-1)?.id ?? ''
    return { ...one, match, over: () => one.visit.must('endOffer', {}, { offer: one.offer.id }) }
  }
  const stateOf = async (visit: Visit) => (await visit.must('offers'))[0]?.state

  test('a yes asks the mentor; the match begins when the mentor says yes too', async () => {
    const { visit, offer } = await chosen()
    expect(offer).toMatchObject({ state: 'asked', chosenBy: 'patient' })
    const [request] = await danielle.must('requests')
    expect(request).toMatchObject({ told: {}, reasons: [], gaps: [] })
    expect(await danielle.must('answerRequest', { accepts: true }, { offer: request?.id ?? '' })).toEqual([])
    expect(await stateOf(visit)).toBe('accepted')
    await visit.must('endOffer', {}, { offer: offer.id })
  })

  test('who agreed on something that cannot be read is told, and may say it anew', async () => {
    const { visit, offer, over } = await begun()
    await visit.acceptRules()
    const to = { offer: offer.id }
    await visit.must('proposeMeeting', { format: 'phone', at: null }, to)
    await visit.must('show', { firstName: 'Élise' }, to)
    await visit.must('giveFeedback', { moment: 'first-contact', verdict: 'good_fit', words: 'Merci' }, to)
    expect(await visit.must('contact', undefined, to)).toMatchObject({ lost: false, meeting: { format: 'phone' } })
    const { db } = world.app.house
    await sql`update meeting set sealed = 'unreadable' where offer_id = ${offer.id}`.execute(db)
    await sql`update reveal set sealed = 'unreadable' where offer_id = ${offer.id}`.execute(db)
    await sql`update feedback set sealed_words = 'unreadable' where offer_id = ${offer.id}`.execute(db)
    await sql`update offer set sealed_ranking = 'unreadable' where id = ${offer.id}`.execute(db)
    const contact = await visit.must('contact', undefined, to)
    expect(contact).toMatchObject({ lost: true, meeting: null, reveal: { mine: null } })
    const [match] = (await visit.must('myData', {})).matches
    expect(match).toMatchObject({ meeting: null, shown: null, feedback: [{ verdict: 'good_fit', words: null }] })
    await visit.must('proposeMeeting', { format: 'phone', at: null }, to)
    await visit.must('show', { firstName: 'Élise' }, to)
    expect(await visit.must('contact', undefined, to)).toMatchObject({ lost: false, reveal: { mine: {} } })
    await over()
  })

  test('a mentor who declines gives no reason, and the patient is proposed whoever came next', async () => {
    const { visit, offer } = await chosen()
    const [request] = await danielle.must('requests')
    await danielle.must('answerRequest', { accepts: false }, { offer: request?.id ?? '' })
    const [newest, before] = await visit.must('offers')
    expect(before).toMatchObject({ id: offer.id, state: 'mentor-declined' })
    expect(newest).toMatchObject({ state: 'proposed', chosenBy: 'programme' })
    expect(newest?.mentor).not.toBe(offer.mentor)
    const { candidates } = await visit.must('rank', { answers: {} })
    expect(candidates.map(({ mentor }) => mentor.id)).not.toContain(offer.mentor)
  })

  test('who comes next is told with the reasons and the gap, as on the list, until what was found is forgotten', async () => {
    const { visit } = await chosen()
    const listed = (await visit.must('rank', { answers: {} })).candidates
    const [request] = await danielle.must('requests')
    await danielle.must('answerRequest', { accepts: false }, { offer: request?.id ?? '' })
    const [next, before] = await visit.must('offers')
    expect(next?.candidate).toEqual(listed.find(({ mentor }) => mentor.id === next?.mentor))
    expect(next?.candidate?.reasons.length).toBeGreaterThanOrEqual(3)
    expect(before?.candidate).toBeNull()
    await visit.must('withdrawConsent', { purposes: ['read-record'] })
    expect((await visit.must('offers'))[0]).toMatchObject({ state: 'proposed', candidate: null })
  })

  test('a clinician is told why without what the person keeps for themself, whoever made the ranking', async () => {
    const { visit, patient, choose } = await patientAtHome()
    await visit.must('saveAnswer', { question: 'daily-needs', value: ['ties'], version: 0 })
    const offer = await choose(DANIELLE)
    if (!offer.ok) throw new Error(offer.problem)
    const own = (await visit.must('offers'))[0]?.candidate
    expect(own?.reasons).toContainEqual(expect.objectContaining({ criterion: 'strengths', shared: ['ties'] }))
    const nurse = await world.launch(patient)
    const told = (await nurse.must('offers'))[0]?.candidate
    expect(told?.mentor.alias).toBe(own?.mentor.alias)
    const without = own?.reasons.filter(({ criterion }) => criterion !== 'strengths')
    expect(told?.reasons.map(({ finding }) => finding)).toEqual(without?.map(({ finding }) => finding))
    expect(JSON.stringify(told)).not.toMatch(/strengths|ties/)
    await visit.must('endOffer', {}, { offer: offer.value.id })
  })

  test('a mentor who takes a pause keeps nobody waiting, and comes back without a penalty', async () => {
    // Five days of 24 hours from now hold four whole ones; and midnight may be between.
    const inFourDays = () => localDay(new Date(Date.now() + 4 * 86_400_000))
    const before = inFourDays()
    const { visit } = await chosen()
    const [request] = (await danielle.must('requests')).slice(-1)
    expect([before, inFourDays()]).toContain(request?.answerBy)
    const { places } = await danielle.must('availability')
    expect(await danielle.must('setAvailability', { paused: true, places, strain: 'none' })).toMatchObject({
      paused: true,
      taken: 0,
    })
    expect(await danielle.must('requests')).toEqual([])
    expect((await visit.must('offers')).map(({ state }) => state)).toEqual(['proposed', 'mentor-declined'])
    expect((await visit.must('mySeen')).lines).toContainEqual(
      expect.objectContaining({ act: 'match-changed', role: 'mentor', name: null }),
    )

    const other = await patientAtHome()
    expect(await other.choose(DANIELLE)).toMatchObject({ problem: 'mentor-unknown' })
    expect(await danielle.must('setAvailability', { paused: false, places, strain: 'none' })).toMatchObject({
      paused: false,
      places,
    })
    expect(await other.choose(DANIELLE)).toMatchObject({ ok: true })
    await other.visit.must('withdrawConsent', { purposes: ['match'] })
  })

  test('in a pause, one for whom it fails holds up nobody else', async () => {
    const { places } = await danielle.must('availability')
    const [unlucky, other] = [await chosen(), await chosen()]
    await sql`update offer set sealed_ranking = 'unreadable' where id = ${unlucky.offer.id}`.execute(world.app.house.db)
    await danielle.must('setAvailability', { paused: true, places, strain: 'none' })
    expect(await stateOf(other.visit)).toBe('proposed')
    expect(world.logged()).toContain('left-undone')
    await danielle.must('setAvailability', { paused: false, places, strain: 'none' })
    await unlucky.visit.must('withdrawConsent', { purposes: ['match'] })
  })

  test('a mentor who does not answer in time is waited for no longer, also when nobody opens a page', async () => {
    const { visit } = await chosen()
    const { house } = world.app
    expect(await passOverdue(house)).toBe(0)
    await sql`update offer set expires_at = now() - interval '1 minute' where state = 'asked'`.execute(house.db)
    expect(await passOverdue(house)).toBe(1)
    const rows = await sql`select state from offer where state in ('asked', 'mentor-declined') order by proposed_at desc
      limit 1`.execute(house.db)
    expect(rows.rows).toEqual([{ state: 'mentor-declined' }])
    expect(await passOverdue(house)).toBe(0)
    expect((await visit.must('offers')).map(({ state }) => state)).toEqual(['proposed', 'mentor-declined'])
  })

  test('and those with whom that fails, however many, keep nobody else waiting', async () => {
    const { house } = world.app
    const { visit, offer } = await chosen()
    await sql`insert into offer (id, issuer, patient, mentor_id, state, chosen_by, proposed_by, proposed_at, asked_at,
        answered_at, expires_at, ranking_version, sealed_ranking)
      select gen_random_uuid(), issuer, 'unlucky-' || n, mentor_id, state, chosen_by, proposed_by, proposed_at, asked_at,
        answered_at, now() - interval '1 day', ranking_version, 'unreadable'
      from offer, generate_series(1, 500) n where id = ${offer.id}`.execute(house.db)
    await sql`update offer set expires_at = now() - interval '1 minute' where id = ${offer.id}`.execute(house.db)
    expect(await passOverdue(house)).toBe(1)
    expect((await visit.must('offers')).map(({ state }) => state)).toEqual(['proposed', 'mentor-declined'])
    await sql`delete from offer where patient like 'unlucky-%'`.execute(house.db)
    await visit.must('withdrawConsent', { purposes: ['match'] })
  })

  test('a mentor sees all who ask, also where it cannot be read any more what was found of one', async () => {
    const { visit, offer } = await chosen()
    await sql`update offer set sealed_ranking = 'unreadable' where id = ${offer.id}`.execute(world.app.house.db)
    expect(await danielle.must('requests')).toContainEqual(expect.objectContaining({ told: {}, reasons: [] }))
    await visit.must('withdrawConsent', { purposes: ['match'] })
  })

  test('somebody is looked for also where it cannot be read who they were the last time', async () => {
    const { visit, offer } = await chosen()
    await sql`update offer set sealed_ranking = 'unreadable' where id = ${offer.id}`.execute(world.app.house.db)
    expect((await visit.must('offers'))[0]).toMatchObject({ id: offer.id, candidate: null })
    expect((await visit.must('rank', { answers: {} })).candidates.length).toBeGreaterThan(0)
    await visit.must('withdrawConsent', { purposes: ['match'] })
  })

  test('a pause, or a no, that comes after the last day brings somebody else all the same', async () => {
    const late = () => sql`update offer set expires_at = now() - interval '1 minute' where state = 'asked'`
    const { places } = await danielle.must('availability')
    const paused = await chosen()
    await late().execute(world.app.house.db)
    await danielle.must('setAvailability', { paused: true, places, strain: 'none' })
    await danielle.must('setAvailability', { paused: false, places, strain: 'none' })
    const answered = await chosen()
    const [request] = (await danielle.must('requests')).slice(-1)
    await late().execute(world.app.house.db)
    await danielle.must('answerRequest', { accepts: false }, { offer: request?.id ?? '' })
    for (const { visit } of [paused, answered])
      expect((await visit.must('offers')).map(({ state }) => state)).toEqual(['proposed', 'mentor-declined'])
  })

  // The embedded database has one connection: there nobody can be held up.
  if (on === 'PostgreSQL')
    test('whose next mentor somebody else is answering is not held up', async () => {
      const { db } = world.app.house
      const { visit, patient } = await patientAtHome()
      const person = { issuer: world.sandbox.iss, patient: FhirId.parse(patient) }
      await db.transaction().execute(async (elsewhere) => {
        await lockMentor(elsewhere, MentorId.parse(DANIELLE))
        await db.transaction().execute(async (tx) => {
          await sql`set local lock_timeout = '2s'`.execute(tx)
          const consented = await withConsent(tx, person, 'match', new Date())
          if (!consented.ok) throw new Error('not agreed to')
          const rest = { state: 'proposed', chosenBy: 'programme', proposedBy: 'programme' } as const
          const kept = {
            id: newOfferId(),
            mentor: MentorId.parse(DANIELLE),
            rankingVersion: 'test',
            sealedRanking: null,
          }
          await keepOffer(
            tx,
            { ...kept, ...rest, consented: consented.value, expiresAt: new Date(Date.now() + 86_400_000) },
            new Date(),
          )
        })
      })
      expect((await visit.must('offers')).map(({ state }) => state)).toEqual(['proposed'])
    })

  test('a mentor on whom it weighs a lot is proposed to nobody new, and keeps whom they accompany', async () => {
    const { visit, over } = await begun()
    const { places } = await danielle.must('availability')
    await danielle.must('setAvailability', { paused: false, places, strain: 'high' })
    const other = await patientAtHome()
    expect(await other.choose(DANIELLE)).toMatchObject({ problem: 'mentor-unknown' })
    expect(await visit.must('offers')).toMatchObject([{ state: 'accepted', mentorPaused: false }])
    await danielle.must('setAvailability', { paused: false, places, strain: 'none' })
    await over()
  })

  test('whom a pausing mentor accompanies is told, and may wait or choose somebody else', async () => {
    const { visit, over } = await begun()
    const { places } = await danielle.must('availability')
    await danielle.must('setAvailability', { paused: true, places, strain: 'none' })
    expect(await visit.must('offers')).toMatchObject([{ state: 'accepted', mentorPaused: true }])
    await danielle.must('setAvailability', { paused: false, places, strain: 'none' })
    expect(await visit.must('offers')).toMatchObject([{ state: 'accepted', mentorPaused: false }])
    await over()
  })

  test('a mentor offers no more places than the programme agreed with them, and may offer fewer', async () => {
    const { most } = await danielle.must('availability')
    expect(await danielle.call('setAvailability', { paused: false, places: most + 1, strain: 'none' })).toMatchObject({
      problem: 'bad-request',
    })
    await danielle.must('setAvailability', { paused: false, places: 0, strain: 'none' })
    const { choose } = await patientAtHome()
    expect(await choose(DANIELLE)).toMatchObject({ problem: 'mentor-full' })
    await danielle.must('setAvailability', { paused: false, places: most, strain: 'none' })
  })

  test('the last place is one person’s, however many ask for it at once', async () => {
    const asking = await Promise.all([patientAtHome(), patientAtHome(), patientAtHome()])
    const answers = await Promise.all(asking.map(({ choose }) => choose(ONE_PLACE)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.problem === 'mentor-full')).toHaveLength(2)
  })

  test('a double tap and a second device change nothing more', async () => {
    const { visit, choose, offer, patient } = await chosen()
    const { launchUrl } = await world.sandbox.launch({ patient, user: `Patient/${patient}` })
    const phone = await Visit.open(launchUrl, world.appUrl)
    const again = await Promise.all([
      choose(DANIELLE),
      choose(DANIELLE),
      phone.call('answerOffer', { answer: 'yes' }, { offer: offer.id }),
    ])
    expect(again.map((answer) => answer.ok && answer.value.id)).toEqual([offer.id, offer.id, offer.id])
    const request = (await danielle.must('requests')).at(-1)?.id ?? ''
    const twice = [1, 2].map(() => danielle.call('answerRequest', { accepts: true }, { offer: request }))
    expect((await Promise.all(twice)).map(({ ok }) => ok)).toEqual([true, true])
    const ended = [visit, phone].map((one) => one.call('endOffer', {}, { offer: offer.id }))
    expect((await Promise.all(ended)).map((answer) => answer.ok && answer.value.state)).toEqual(['ended', 'ended'])
    expect(await visit.must('offers')).toHaveLength(1)
  })

  test('whoever chooses the mentor whom the team has just proposed to them has said yes', async () => {
    const { visit, patient, choose } = await patientAtHome()
    const nurse = await world.launch(patient)
    const { id } = await nurse.must('propose', { mentor: world.seen(DANIELLE, patient) })
    for (const _tap of [1, 2]) expect(await choose(DANIELLE)).toMatchObject({ value: { id, state: 'asked' } })
    expect(await nurse.must('propose', { mentor: world.seen(DANIELLE, patient) })).toMatchObject({ id, state: 'asked' })
    await visit.must('endOffer', {}, { offer: id })
  })

  test('before both have accepted the rules no meeting is proposed and nobody is shown', async () => {
    const { visit, offer, match, over } = await begun()
    const meeting = { format: 'phone' as const, at: '2027-01-15T14:00' }
    for (const refused of [
      await visit.call('proposeMeeting', meeting, { offer: offer.id }),
      await danielle.call('proposeMeeting', meeting, { offer: match }),
      await visit.call('show', { firstName: 'Élise' }, { offer: offer.id }),
    ])
      expect(refused).toMatchObject({ problem: 'rules-not-accepted' })
    expect(await visit.call('acceptRules', { version: '1999-01', language: 'fr' })).toMatchObject({
      problem: 'rules-outdated',
    })
    expect(await visit.acceptRules()).toMatchObject({ accepted: true })
    const proposed = await visit.must('proposeMeeting', meeting, { offer: offer.id })
    expect(proposed.meeting).toMatchObject({ state: 'proposed', proposedBy: 'patient' })
    await over()
  })

  test('a mentor cannot accept anybody before they have read the rules', async () => {
    const luc = await world.enter(LUC_SIGNS_IN)
    const { visit } = await chosen('f2-01')
    const [request] = await luc.must('requests')
    expect(await luc.call('answerRequest', { accepts: true }, { offer: request?.id ?? '' })).toMatchObject({
      problem: 'rules-not-accepted',
    })
    expect(await stateOf(visit)).toBe('asked')
  })

  test('a meeting is proposed by one and agreed by the other, in a private place and without a number', async () => {
    const { visit, offer, match, over } = await begun()
    await visit.acceptRules()
    const to = { offer: offer.id }
    const inPerson = { format: 'in_person' as const, at: '2027-01-15T14:00', place: 'Jardin d’hiver, pavillon A' }
    expect(await visit.call('proposeMeeting', inPerson, to)).toMatchObject({ problem: 'place-not-private' })
    for (const place of [
      'appelez 514 555 0199',
      'elise@exemple.org',
      'https://exemple.org',
      '５１４-５５５-０１９９',
      '5​1​4​5​5​5​0​1​9​9',
    ])
      expect(await visit.call('proposeMeeting', { ...inPerson, isPrivate: true, place }, to)).toMatchObject({
        problem: 'names-somebody',
      })
    const yes = { agrees: true, to: { ...inPerson, isPrivate: true } }
    await visit.must('proposeMeeting', yes.to, to)
    expect((await visit.must('answerMeeting', yes, to)).meeting?.state).toBe('proposed')
    const agreed = await danielle.must('answerMeeting', yes, { offer: match })
    expect(agreed.meeting).toMatchObject({ state: 'agreed', place: 'Jardin d’hiver, pavillon A' })
    await over()
  })

  test('whoever agrees to a meeting agrees to the one they read, and not to another proposed meanwhile', async () => {
    const { visit, offer, match, over } = await begun()
    await visit.acceptRules()
    const phone = { format: 'phone', place: null, isPrivate: false } as const
    const [tuesday, thursday] = [
      { ...phone, at: '2027-01-05T14:00' },
      { ...phone, at: '2027-01-07T14:00' },
    ]
    await danielle.must('proposeMeeting', tuesday, { offer: match })
    await danielle.must('proposeMeeting', thursday, { offer: match })
    for (const agrees of [true, false])
      expect(await visit.call('answerMeeting', { agrees, to: tuesday }, { offer: offer.id })).toMatchObject({
        problem: 'meeting-changed',
      })
    const { meeting } = await visit.must('contact', undefined, { offer: offer.id })
    expect(meeting).toMatchObject({ ...thursday, state: 'proposed' })
    for (const _tap of [1, 2])
      expect(
        (await visit.must('answerMeeting', { agrees: true, to: thursday }, { offer: offer.id })).meeting,
      ).toMatchObject({ ...thursday, state: 'agreed' })
    await over()
  })

  test('two strangers stay strangers until both show themselves; a mentor’s number is never shown', async () => {
    const { visit, offer, match, over } = await begun()
    await visit.acceptRules()
    const shown = { firstName: 'Élise', phone: '514 555-0199' }
    expect((await visit.must('show', shown, { offer: offer.id })).reveal).toMatchObject({ mine: shown, theirs: null })
    const before = await (await danielle.raw('contact', undefined, { offer: match })).text()
    expect(JSON.parse(before).reveal).toEqual({ mine: null, theyAreReady: true, theirs: null })
    expect(before).not.toMatch(/Élise|555-0199/)

    expect(await danielle.call('show', { firstName: 'D', phone: '418 555-0100' }, { offer: match })).toMatchObject({
      problem: 'bad-request',
    })
    const after = await danielle.must('show', { firstName: 'Danielle' }, { offer: match })
    expect(after.reveal.theirs).toEqual(shown)
    expect((await visit.must('contact', undefined, { offer: offer.id })).reveal.theirs).toEqual({
      firstName: 'Danielle',
      phone: null,
    })
    await visit.must('show', {}, { offer: offer.id })
    expect((await danielle.must('contact', undefined, { offer: match })).reveal.theirs).toBeNull()
    await visit.must('show', shown, { offer: offer.id })
    await over()
    expect((await danielle.must('contact', undefined, { offer: match })).reveal).toMatchObject({ theirs: null })
  })

  test('after the first contact: a good fit stays, and one contact on one day is one, whoever says it', async () => {
    const { visit, offer, match, over } = await begun()
    const today = new Date().toISOString().slice(0, 10)
    await visit.must('inTouch', { on: today }, { offer: offer.id })
    expect((await danielle.must('inTouch', { on: today }, { offer: match })).contacts).toBe(1)
    expect(await visit.call('inTouch', { on: '9999-01-01' }, { offer: offer.id })).toMatchObject({
      problem: 'bad-request',
    })
    const said = {
      moment: 'first-contact' as const,
      verdict: 'good_fit' as const,
      satisfaction: 5,
      words: '<b>merci</b>',
    }
    await visit.must('giveFeedback', said, { offer: offer.id })
    expect(await visit.must('offers')).toMatchObject([{ state: 'accepted', verdict: 'good_fit' }])
    const theirs = await (await danielle.raw('contact', undefined, { offer: match })).text()
    expect(theirs).not.toMatch(/good_fit|merci/)
    await visit.must('giveFeedback', { ...said, verdict: 'undecided', words: null }, { offer: offer.id })
    const { matches } = await visit.must('myData', {})
    expect(JSON.stringify(matches)).toMatch(/undecided.*<b>merci/)
    await over()
  })

  test('not a fit: somebody else in one tap, without explaining, and this one is not proposed again', async () => {
    const { visit, offer } = await begun()
    const another = await visit.must('another', {}, { offer: offer.id })
    expect(another).toMatchObject({ state: 'proposed', chosenBy: 'programme' })
    expect(another.mentor).not.toBe(offer.mentor)
    expect((await visit.must('offers'))[1]).toMatchObject({ state: 'ended', verdict: 'not_a_fit' })
    const { candidates } = await visit.must('rank', { answers: {} })
    expect(candidates.map(({ mentor }) => mentor.id)).not.toContain(offer.mentor)
    expect((await danielle.must('accompanied')).length).toBe(0)
  })

  test('a mentor reads the notes of whom they accompany, and not after', async () => {
    const { match, over } = await begun()
    expect(await danielle.call('summaries', undefined, { offer: match })).toMatchObject({ ok: true })
    await over()
    expect(await danielle.call('summaries', undefined, { offer: match })).toMatchObject({ problem: 'offer-closed' })
  })

  test('the mentor stops too, without a reason; the patient is told gently and proposed the next', async () => {
    const { visit, match } = await begun()
    await danielle.must('endMatch', {}, { offer: match })
    const [newest, before] = await visit.must('offers')
    expect(before).toMatchObject({ state: 'ended', endedBy: 'mentor' })
    expect(newest?.state).toBe('proposed')
  })

  test('whoever is kept for later is asked nothing and holds no place, and can be chosen then', async () => {
    const { visit, patient } = await patientAtHome()
    const mentor = world.seen(DANIELLE, patient, `Patient/${patient}`)
    const [kept, again] = [
      await visit.must('propose', { mentor, later: true }),
      await visit.must('propose', { mentor, later: true }),
    ]
    expect(again.id).toBe(kept.id)
    expect(await danielle.must('requests')).toEqual([])
    expect((await danielle.must('availability')).taken).toBe(0)
    expect(await visit.must('answerOffer', { answer: 'yes' }, { offer: kept.id })).toMatchObject({ state: 'asked' })
    await visit.must('endOffer', {}, { offer: kept.id })
  })

  test('after a no, a clinician sees nobody to propose for the site’s time, unless the patient asks', async () => {
    const patient = somebody()
    const nurse = await world.launch(patient)
    await nurse.consent()
    await nurse.read()
    await nurse.must('quiet', {})
    expect(await nurse.must('way')).toEqual({
      quietUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      quietAfter: 'nobody',
    })
    expect(await nurse.call('rank', { answers: {} })).toMatchObject({ problem: 'quiet-time' })
    expect((await nurse.must('rank', { answers: {}, patientAsks: true })).candidates.length).toBeGreaterThan(0)
    const { launchUrl } = await world.sandbox.launch({ patient, user: `Patient/${patient}` })
    const own = await Visit.open(launchUrl, world.appUrl)
    await own.read()
    expect((await own.must('rank', { answers: {} })).candidates.length).toBeGreaterThan(0)
  })

  test('consent to match withdrawn ends it for both, at once', async () => {
    const { visit, match } = await begun()
    await visit.must('withdrawConsent', { purposes: ['match'] })
    expect(await visit.must('offers')).toMatchObject([{ state: 'ended', endedBy: 'consent' }])
    expect(await danielle.must('accompanied')).toEqual([])
    expect(await danielle.call('proposeMeeting', { format: 'phone', at: null }, { offer: match })).toMatchObject({
      problem: 'offer-closed',
    })
  })

  test('the same mentor has another id for each patient, for the nurse and for the coordinator', async () => {
    const [one, other] = [await patientAtHome(), await patientAtHome()]
    const nurse = await world.launch(one.patient)
    await nurse.read()
    const coordinator = await world.enter('Practitioner/coordinator-cote')
    const lists = await Promise.all(
      [one.visit, other.visit, nurse].map(async (visit) => (await visit.must('rank', { answers: {} })).candidates),
    )
    const seen = [
      ...lists.flat().map(({ mentor }) => mentor.id),
      ...(await coordinator.must('programme')).mentors.map(({ id }) => id),
    ]
    expect(new Set(seen).size).toBe(seen.length)
    for (const { mentor } of lists.flat()) expect(MentorCard.strict().parse(mentor)).toEqual(mentor)
    const [foreign] = lists[0] ?? []
    expect(await other.visit.call('propose', { mentor: foreign?.mentor.id ?? ('' as never) })).toMatchObject({
      problem: 'mentor-unknown',
    })
  })
})
