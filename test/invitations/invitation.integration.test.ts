import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invitationBehind, keepInvitation } from '../../server/invitations/invitation-store.ts'
import { localDay } from '../../server/local-day.ts'
import { FhirId } from '../../shared/ids.ts'
import { Jar } from '../support/browser-jar.ts'
import { databases } from '../support/databases.ts'
import { Visit } from '../support/visit.ts'
import { openWorld, type World } from '../support/world.ts'

const [ALICE, BOB, CHILD] = ['elise-chateau-noel', 'andre-gauthier', 'leo-marchand'] as const

describe.each(databases)('an invitation, on %s', (_, databaseUrl) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ databaseUrl: await databaseUrl() })
  })
  afterAll(() => world.stop())

  const cardFor = async (patient: string) => (await world.launch(patient)).must('invite', {})
  const secretOf = (link: string) => link.split('/').at(-1) ?? ''

  /** Opens the card in a browser of its own and signs in as somebody; gives where that ended. */
  async function opened(link: string, user: string): Promise<{ url: string; jar: Jar }> {
    const jar = new Jar()
    const login = await jar.open(`${world.appUrl}/launch/invited?card=${secretOf(link)}`)
    if (login.url.startsWith(world.appUrl)) return { url: login.url, jar }
    const posted = await jar.fetch(login.url, { method: 'POST', body: new URLSearchParams({ user }) })
    const { url } = await jar.open(new URL(posted.headers.get('location') ?? '', login.url).href)
    return { url, jar }
  }
  const problemIn = (url: string) => new URL(url).searchParams.get('code')
  const statesOf = async (patient: string) =>
    (await (await world.launch(patient)).must('invitations')).map(({ state }) => state)

  test('leads the patient through their own sign-in to their own door, and opens again for them', async () => {
    const { link } = await cardFor(ALICE)
    expect(await statesOf(ALICE)).toEqual(['waiting'])
    for (let times = 0; times < 2; times += 1) {
      const { url, jar } = await opened(link, `Patient/${ALICE}`)
      const launch = /\/c\/([A-Za-z0-9_-]{43})$/.exec(url)?.[1] ?? ''
      expect(await new Visit(jar, world.appUrl, launch).must('launch')).toMatchObject({
        role: 'patient',
        onBehalf: false,
      })
      expect(await statesOf(ALICE)).toEqual(['opened'])
    }
  })

  test('carries nothing of the patient in its link, and is kept as a hash', async () => {
    const { link, code } = await cardFor(ALICE)
    expect(link).toMatch(/^http:\/\/localhost:\d+\/i\/[0-9a-z]{5}(-[0-9a-z]{5}){3}$/)
    expect(code.path.length).toBeGreaterThan(200)
    const rows = await sql`select * from invitation`.execute(world.app.house.db)
    expect(JSON.stringify(rows.rows)).not.toContain(secretOf(link))
    expect(world.logged()).not.toContain(secretOf(link))
  })

  let tries = 0
  test.each([
    ['another patient', `Patient/${BOB}`],
    ['a clinician', 'Practitioner/nurse-paquet'],
    ['the mother of a child', 'RelatedPerson/mother-marchand'],
  ])('opens nothing for %s, and does not say whose it is', async (_name, user) => {
    const { link } = await cardFor(ALICE)
    const jar = new Jar()
    const login = await jar.open(`${world.appUrl}/launch/invited?card=${secretOf(link)}`)
    const form = new URLSearchParams({ user, ...(user.startsWith('Practitioner') ? { patient: ALICE } : {}) })
    const posted = await jar.fetch(login.url, { method: 'POST', body: form })
    const { url } = await jar.open(new URL(posted.headers.get('location') ?? '', login.url).href)
    expect(problemIn(url)).toBe('invitation-not-yours')
    expect(url).not.toContain(ALICE)
    expect(await statesOf(ALICE)).toEqual(expect.arrayContaining(['waiting']))
    const { lines } = await (await world.launch(ALICE, { user: `Patient/${ALICE}` })).must('mySeen')
    const tried = { act: 'opened', outcome: 'invitation-not-yours', own: false }
    expect(lines.find(({ outcome }) => outcome !== 'done')).toMatchObject(tried)
    expect(lines.filter(({ outcome }) => outcome === 'invitation-not-yours')).toHaveLength(++tries)
    const alarms = world
      .logged()
      .split('\n')
      .filter((line) => line.includes('card-of-somebody-else'))
    expect(alarms).toHaveLength(tries)
    expect(alarms.join()).not.toMatch(new RegExp([ALICE, BOB, 'nurse', 'mother'].join('|')))
  })

  test('that was taken back opens nothing, also for who is signing in at that moment', async () => {
    const { link, invitation } = await cardFor(ALICE)
    const jar = new Jar()
    const login = await jar.open(`${world.appUrl}/launch/invited?card=${secretOf(link)}`)
    await (await world.launch(ALICE)).must('revokeInvitation', {}, { invitation: invitation.id })
    const body = new URLSearchParams({ user: `Patient/${ALICE}` })
    const posted = await jar.fetch(login.url, { method: 'POST', body })
    const { url } = await jar.open(new URL(posted.headers.get('location') ?? '', login.url).href)
    expect(problemIn(url)).toBe('invitation-unknown')
    expect(problemIn((await opened(link, `Patient/${ALICE}`)).url)).toBe('invitation-unknown')
  })

  test('that has expired says so, so that the team can make another', async () => {
    const { link } = await cardFor(BOB)
    await sql`update invitation set expires_at = now() where patient = ${BOB}`.execute(world.app.house.db)
    expect(problemIn((await opened(link, `Patient/${BOB}`)).url)).toBe('invitation-expired')
    expect(problemIn((await new Jar().open(link)).url)).toBe('invitation-expired')
  })

  test('opens until the end of the day that stands on it', async () => {
    const { db } = world.app.house
    const made = { issuer: world.sandbox.iss, patient: FhirId.parse('nobody'), madeBy: 'Practitioner/a', days: 30 }
    const secretHash = 'a hash'
    const morning = new Date('2026-11-30T14:00:00Z')
    const { expiresAt } = await db.transaction().execute((tx) => keepInvitation(tx, { ...made, secretHash }, morning))
    expect(localDay(new Date(expiresAt))).toBe('2026-12-30')
    expect(await invitationBehind(db, secretHash, new Date('2026-12-31T04:59:00Z'))).toMatchObject({
      patient: made.patient,
    })
    expect(await invitationBehind(db, secretHash, new Date('2026-12-31T05:00:00Z'))).toBe('expired')
  })

  test('is one: a new card takes the place of the one that waits', async () => {
    const first = await cardFor(BOB)
    await cardFor(BOB)
    expect(problemIn((await opened(first.link, `Patient/${BOB}`)).url)).toBe('invitation-unknown')
    expect((await statesOf(BOB)).filter((state) => state === 'waiting')).toHaveLength(1)
  })

  test('is one also when the button is pressed several times at once', async () => {
    const nurse = await world.launch(BOB)
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([1, 2, 3].map(() => nurse.must('invite', {})))
      expect((await statesOf(BOB)).filter((state) => state === 'waiting')).toHaveLength(1)
    }
  })

  test('of another patient cannot be taken back, as if it did not exist', async () => {
    const { invitation } = await cardFor(ALICE)
    const elsewhere = await world.launch(BOB)
    expect(await elsewhere.call('revokeInvitation', {}, { invitation: invitation.id })).toMatchObject({
      status: 404,
      problem: 'not-found',
    })
    expect(await statesOf(ALICE)).toEqual(expect.arrayContaining(['waiting']))
  })

  test('does not let a child in alone: the rule of the door holds behind every way to it', async () => {
    const { link } = await cardFor(CHILD)
    const { url, jar } = await opened(link, `Patient/${CHILD}`)
    const launch = /\/c\/([A-Za-z0-9_-]{43})$/.exec(url)?.[1] ?? ''
    expect(await new Visit(jar, world.appUrl, launch).call('launch')).toMatchObject({ problem: 'minor-not-alone' })
  })

  test('is made by a clinician only', async () => {
    const patient = await world.launch(ALICE, { user: `Patient/${ALICE}` })
    for (const key of ['invite', 'invitations'] as const)
      expect(await patient.call(key, {} as never)).toMatchObject({ problem: 'not-allowed' })
  })

  test.each(['nonsense', '00000-00000-00000-00000', '%3Cscript%3E'])(
    'that never was, %s, is one sentence',
    async (card) => {
      expect(problemIn((await new Jar().open(`${world.appUrl}/i/${card}`)).url)).toBe('invitation-unknown')
      expect(problemIn((await new Jar().open(`${world.appUrl}/i?card=${card}`)).url)).toBe('invitation-unknown')
      expect(problemIn((await new Jar().open(`${world.appUrl}/launch/invited?card=${card}`)).url)).toBe(
        'invitation-unknown',
      )
    },
  )
})
