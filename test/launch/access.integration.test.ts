import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vaultWith } from '../../server/db/vault.ts'
import { tokenService } from '../../server/launch/access.ts'
import type { AuthorisationServer, Grant } from '../../server/launch/authorisation-server.ts'
import { closeEnded, findLaunch, keepLaunch } from '../../server/launch/launch-store.ts'
import { newSecret } from '../../server/launch/secret.ts'
import { claimRefresh, releaseRefresh, takeToken } from '../../server/launch/token-store.ts'
import type { LaunchId } from '../../shared/ids.ts'
import { databases } from '../support/databases.ts'
import { emptyDatabase } from '../support/empty-database.ts'

const REFRESH_MS = 1_000
const ISS = 'https://ehr.example/fhir'
const grant = (changes: Partial<Grant> = {}): Grant => ({
  accessToken: 'first',
  refreshToken: 'refresh-1',
  expiresInS: 1,
  scope: '',
  patient: 'a',
  encounter: null,
  ...changes,
})

const oauthError = (status: number, error: string) =>
  new oidc.ResponseBodyError('refused', { cause: { error }, response: new Response(null, { status }) })

describe.each(databases)('the token service, on %s', (_, databaseUrl) => {
  const vault = vaultWith([randomBytes(32)])
  let database: Awaited<ReturnType<typeof emptyDatabase>>
  beforeAll(async () => {
    database = await emptyDatabase(await databaseUrl())
  })
  afterAll(() => database.close())

  /** An open launch for patient a, and a service whose EHR answers a refresh as told. */
  async function launched(refresh: () => Promise<Grant>, first = grant()) {
    const now = () => new Date()
    const secret = newSecret()
    const never = () => Promise.reject(new Error('no login is asked here'))
    const revoked: string[] = []
    const revoke = async (token: string) => void revoked.push(token)
    const server: AuthorisationServer = { refresh, authorisationUrl: never, exchange: never, revoke }
    const launch = await keepLaunch(
      database.db,
      vault,
      { secret, issuer: ISS, fhirUser: 'Practitioner/n', userName: null, role: 'clinician', grant: first },
      now(),
    )
    const alarms: string[] = []
    const onOtherPatient = (issuer: string) => void alarms.push(issuer)
    const parts = { db: database.db, vault, now, refreshMs: REFRESH_MS, serverOf: () => server, onOtherPatient }
    // Two services on one database, as two processes would be.
    return { launch, secret, alarms, revoked, services: [tokenService(parts), tokenService(parts)] as const }
  }

  const closedBecause = async (launch: LaunchId, secret: string) =>
    (await findLaunch(database.db, launch, secret, new Date()))?.closed

  test('twenty askers in two processes make one refresh, and all get the new token', async () => {
    let asked = 0
    const { launch, services } = await launched(async () => {
      asked += 1
      await new Promise((resolve) => setTimeout(resolve, 100))
      return grant({ accessToken: 'second', refreshToken: 'refresh-2', expiresInS: 300 })
    })
    const headers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        (await services[index % 2 === 0 ? 0 : 1].accessFor(launch)).authorization(),
      ),
    )
    expect(new Set(headers)).toEqual(new Set(['Bearer second']))
    expect(asked).toBe(1)
  })

  test('a refresh that takes all the time it has is not begun again by another process', async () => {
    let asked = 0
    const { launch, services } = await launched(async () => {
      asked += 1
      await new Promise((resolve) => setTimeout(resolve, REFRESH_MS + 100))
      return grant({ accessToken: 'second', refreshToken: 'refresh-2', expiresInS: 300 })
    })
    const headers = services.map(async (service) => (await service.accessFor(launch)).authorization())
    expect(await Promise.all(headers)).toEqual(['Bearer second', 'Bearer second'])
    expect(asked).toBe(1)
  })

  test('a refresh that answers with another patient closes the launch at once, with one alarm', async () => {
    const { launch, secret, alarms, services } = await launched(async () => grant({ patient: 'b', expiresInS: 300 }))
    const access = await services[0].accessFor(launch)
    await expect(access.authorization()).rejects.toMatchObject({ code: 'other-patient' })
    expect(await closedBecause(launch, secret)).toBe('other-patient')
    for (const service of services)
      await expect(service.accessFor(launch)).rejects.toMatchObject({ code: 'other-patient' })
    expect(alarms).toEqual([ISS])
  })

  /** Two processes refresh one launch, for the turn of the first has run out; `slow` is the answer to it, `next` to the other. */
  async function overtaken(next: Grant) {
    const slow = Promise.withResolvers<Grant>()
    const answers = [slow.promise, Promise.resolve(next)]
    const { launch, secret, services } = await launched(() => answers.shift() ?? Promise.reject(new Error('thrice')))
    const [first, other] = await Promise.all([services[0].accessFor(launch), services[1].accessFor(launch)])
    const late = first.authorization()
    await expect.poll(() => answers.length).toBe(1)
    await sql`update launch set refreshing_until = null where id = ${launch}`.execute(database.db)
    return { launch, secret, slow, late, other: other.authorization() }
  }

  test('a refresh that comes late opens no launch again that another process closed as another patient’s', async () => {
    const { slow, late, other } = await overtaken(grant({ patient: 'b', expiresInS: 300 }))
    await expect(other).rejects.toMatchObject({ code: 'other-patient' })
    slow.resolve(grant({ accessToken: 'second', expiresInS: 300 }))
    await expect(late).rejects.toMatchObject({ code: 'other-patient' })
  })

  test.each([
    ['a refusal that comes late', async () => Promise.reject(oauthError(400, 'invalid_grant')), async () => undefined],
    ['leaving', async () => grant(), (launch: LaunchId) => closeEnded(database.db, launch, new Date())],
  ])('a launch that was closed as another patient’s stays so after %s', async (_, answer, then) => {
    const { launch, secret, slow, late, other } = await overtaken(grant({ patient: 'b', expiresInS: 300 }))
    await expect(other).rejects.toMatchObject({ code: 'other-patient' })
    slow.resolve(answer())
    await then(launch)
    await expect(late).rejects.toMatchObject({ code: 'other-patient' })
    expect(await closedBecause(launch, secret)).toBe('other-patient')
  })

  test('tokens that turned out to be another patient’s are taken back, the older ones of the launch too', async () => {
    const others = grant({ accessToken: 'others', refreshToken: 'others-refresh', patient: 'b' })
    const { launch, revoked, services } = await launched(async () => others)
    await expect((await services[0].accessFor(launch)).authorization()).rejects.toMatchObject({ code: 'other-patient' })
    await expect.poll(() => revoked.toSorted()).toEqual(['first', 'others', 'others-refresh', 'refresh-1'])
  })

  test('a refresh that answers with another visit closes the launch at once', async () => {
    const first = grant({ encounter: 'visit-1' })
    const { launch, secret, services } = await launched(async () => grant({ encounter: 'visit-2' }), first)
    const access = await services[0].accessFor(launch)
    await expect(access.authorization()).rejects.toMatchObject({ code: 'other-patient' })
    expect(await closedBecause(launch, secret)).toBe('other-patient')
  })

  test('a refresh that repeats the visit, or is silent about it, goes on', async () => {
    const first = grant({ encounter: 'visit-1' })
    for (const encounter of ['visit-1', null]) {
      const again = async () => grant({ accessToken: 'second', encounter, expiresInS: 300 })
      const { launch, services } = await launched(again, first)
      expect(await (await services[0].accessFor(launch)).authorization()).toBe('Bearer second')
    }
  })

  test.each([
    [429, 'slow_down'],
    [400, 'temporarily_unavailable'],
  ])('a token endpoint that is only busy (%i %s) does not end the launch', async (status, error) => {
    let busy = true
    const { launch, secret, services } = await launched(async () => {
      if (busy) throw oauthError(status, error)
      return grant({ accessToken: 'second', expiresInS: 300 })
    })
    const access = await services[0].accessFor(launch)
    await expect(access.authorization()).rejects.toMatchObject({ code: 'unreachable', lasting: false })
    expect(await closedBecause(launch, secret)).toBeNull()
    busy = false
    expect(await access.authorization()).toBe('Bearer second')
  })

  test('a refresh token that was refused ends the launch', async () => {
    const { launch, secret, services } = await launched(async () => {
      throw oauthError(400, 'invalid_grant')
    })
    const access = await services[0].accessFor(launch)
    await expect(access.authorization()).rejects.toMatchObject({ code: 'sign-in-needed' })
    expect(await closedBecause(launch, secret)).toBe('over')
  })

  test('a refusal that comes after another process has refreshed goes on with the newer token', async () => {
    const { launch, secret, slow, late, other } = await overtaken(grant({ accessToken: 'second', expiresInS: 300 }))
    expect(await other).toBe('Bearer second')
    slow.reject(oauthError(400, 'invalid_grant'))
    expect(await late).toBe('Bearer second')
    expect(await closedBecause(launch, secret)).toBeNull()
  })

  /** A launch whose person leaves while it is refreshed, and what else is done then. */
  async function leftWhileRefreshed(meanwhile: (launch: LaunchId) => Promise<unknown>) {
    const asked = Promise.withResolvers<null>()
    const slow = Promise.withResolvers<Grant>()
    const { launch, revoked, services } = await launched(() => {
      asked.resolve(null)
      return slow.promise
    })
    const answered = (await services[0].accessFor(launch)).authorization()
    await asked.promise
    await closeEnded(database.db, launch, new Date())
    await meanwhile(launch)
    slow.resolve(grant({ accessToken: 'second', refreshToken: 'refresh-2', expiresInS: 300 }))
    return { launch, revoked, answered }
  }
  const taken = (launch: LaunchId) => takeToken(database.db, vault, launch, new Date())

  test('a refresh that comes after the person left puts no token back: what it brings is taken back', async () => {
    const { launch, revoked, answered } = await leftWhileRefreshed(taken)
    await expect(answered).rejects.toMatchObject({ code: 'sign-in-needed' })
    expect(await taken(launch)).toBeNull()
    expect(revoked).toEqual(['refresh-2', 'second'])
  })

  test('where a note still needs the token after the person left, what the refresh brings is kept', async () => {
    const { launch, revoked, answered } = await leftWhileRefreshed(async () => undefined)
    expect(await answered).toBe('Bearer second')
    expect(revoked).toEqual([])
    expect(await taken(launch)).toMatchObject({ access: 'second', refresh: 'refresh-2' })
  })

  test('who lets a refresh go too late does not let go the one that another process has begun', async () => {
    const { launch } = await launched(async () => grant())
    const at = (ms: number) => new Date(Date.UTC(2026, 0, 1) + ms)
    const late = await claimRefresh(database.db, launch, 0, at(0), 1_000)
    const next = await claimRefresh(database.db, launch, 0, at(1_001), 1_000)
    if (!late || !next) throw new Error('Both should have been given')
    await releaseRefresh(database.db, launch, late)
    expect(await claimRefresh(database.db, launch, 0, at(1_500), 1_000)).toBeNull()
  })

  test('an outage keeps the refresh token for the next try', async () => {
    let down = true
    const { launch, services } = await launched(async () => {
      if (down) throw new TypeError('fetch failed')
      return grant({ accessToken: 'second', expiresInS: 300 })
    })
    const access = await services[0].accessFor(launch)
    await expect(access.authorization()).rejects.toMatchObject({ code: 'unreachable', lasting: false })
    down = false
    expect(await access.authorization()).toBe('Bearer second')
  })

  test('without a refresh token an ended token asks for a new sign-in', async () => {
    const { launch, services } = await launched(async () => grant(), grant({ refreshToken: null }))
    const access = await services[0].accessFor(launch)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    await expect(access.authorization()).rejects.toMatchObject({ code: 'sign-in-needed' })
  })

  test('a token that cannot be read any more asks for a new sign-in', async () => {
    const { launch } = await launched(() => Promise.resolve(grant()))
    const { db } = database
    const others = tokenService({
      db,
      vault: vaultWith([randomBytes(32)]),
      now: () => new Date(),
      refreshMs: REFRESH_MS,
      serverOf: () => undefined,
      onOtherPatient: () => undefined,
    })
    await expect(others.accessFor(launch)).rejects.toMatchObject({ code: 'sign-in-needed', lasting: true })
  })
})
