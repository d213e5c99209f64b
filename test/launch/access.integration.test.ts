import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../server/db/database.ts'
import { vaultWith } from '../../server/db/vault.ts'
import { tokenService } from '../../server/launch/access.ts'
import type { AuthorisationServer, Grant } from '../../server/launch/authorisation-server.ts'
import { findLaunch, keepLaunch } from '../../server/launch/launch-store.ts'
import { newSecret } from '../../server/launch/secret.ts'
import { databases } from '../support/databases.ts'

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

describe.each(databases)('the token service, on %s', (_, databaseUrl) => {
  const vault = vaultWith([randomBytes(32)])
  let database: Awaited<ReturnType<typeof openDatabase>>
  beforeAll(async () => {
    const url = await databaseUrl()
    const dir = mkdtempSync(join(tmpdir(), 'accompany-access-'))
    database = await openDatabase(url ? { kind: 'postgres', url } : { kind: 'pglite', dir })
  })
  afterAll(() => database.close())

  /** An open launch for patient a, and a service whose EHR answers a refresh as told. */
  async function launched(refresh: () => Promise<Grant>, first = grant()) {
    const now = () => new Date()
    const secret = newSecret()
    const never = () => Promise.reject(new Error('only refresh is asked here'))
    const server: AuthorisationServer = { refresh, authorisationUrl: never, exchange: never, revoke: never }
    const launch = await keepLaunch(
      database.db,
      vault,
      { secret, issuer: ISS, fhirUser: 'Practitioner/n', userName: null, role: 'clinician', grant: first },
      now(),
    )
    const parts = { db: database.db, vault, now, refreshMs: 1_000, serverOf: () => server }
    // Two services on one database, as two processes would be.
    return { launch, secret, services: [tokenService(parts), tokenService(parts)] as const }
  }

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

  test('a refresh that answers with another patient closes the launch at once', async () => {
    const { launch, secret, services } = await launched(async () => grant({ patient: 'b', expiresInS: 300 }))
    const access = await services[0].accessFor(launch)
    await expect(access.authorization()).rejects.toMatchObject({ code: 'other-patient' })
    expect(await findLaunch(database.db, launch, secret, new Date())).toBe('closed')
    await expect(services[0].accessFor(launch)).rejects.toMatchObject({ code: 'sign-in-needed' })
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
})
