import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import people from '../../sandbox/people/mentors.json' with { type: 'json' }
import { startReadingAgain } from '../../server/programme/read-again.ts'
import { ownFolder } from '../support/own-folder.ts'
import { freshDatabase } from '../support/postgres.ts'
import type { Visit } from '../support/visit.ts'
import { COORDINATOR, openWorld, type World } from '../support/world.ts'

const NURSE = 'Practitioner/nurse-paquet'
const DOCTOR = 'Practitioner/dr-fortin'
const DANIELLE = 'f3-01'
const PATIENT = 'elise-chateau-noel'

type Issuer = { roles: Record<'clinicians' | 'coordinators' | 'mentors', string[]>; tokenEndpoint: string }
type SiteFile = { mentorsFile: string; offerDays?: number; issuers: [Issuer, ...Issuer[]] }

describe('while the app runs', () => {
  let world: World
  let siteFile: string
  let mentorsFile: string
  beforeEach(async () => {
    mentorsFile = join(ownFolder('mentors'), 'mentors.json')
    writeFileSync(mentorsFile, JSON.stringify(people))
    const env = { SITE_AGAIN_MS: '100' }
    world = await openWorld({ databaseUrl: await freshDatabase(), site: { mentorsFile }, env })
    siteFile = world.app.house.config.siteFile
  })
  afterEach(() => world.stop())

  /** Nobody reads it half written. */
  const put = (file: string, text: string) => {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  }
  const change = (how: (site: SiteFile) => void) => {
    const site = JSON.parse(readFileSync(siteFile, 'utf8')) as SiteFile
    how(site)
    put(siteFile, JSON.stringify(site))
  }
  const takeBack = (role: keyof Issuer['roles'], user: string) =>
    change(({ issuers: [{ roles }] }) => {
      roles[role] = roles[role].filter((one) => one !== user)
    })
  const asks = async (visit: Visit) => {
    const answered = await visit.call('launch')
    return answered.ok ? answered.value.role : answered.problem
  }
  const told = (event: string) =>
    world
      .logged()
      .split('\n')
      .filter((line) => line.includes(`"event":"${event}"`))
      .map((line) => JSON.parse(line) as Record<string, unknown>)

  test('A-08 whoever is taken out of the site’s file is refused at their next call, and nobody else is', async () => {
    const [nurse, doctor] = [await world.launch(PATIENT), await world.launch(PATIENT, { user: DOCTOR })]
    const [coordinator, danielle] = [
      await world.enter(COORDINATOR),
      await world.enter(`Practitioner/mentor-${DANIELLE}`),
    ]
    expect(await asks(nurse)).toBe('clinician')

    takeBack('clinicians', NURSE)
    await expect.poll(() => asks(nurse)).toBe('launch-closed')
    takeBack('coordinators', COORDINATOR)
    await expect.poll(() => asks(coordinator)).toBe('launch-closed')
    takeBack('mentors', `Practitioner/mentor-${DANIELLE}`)
    await expect.poll(() => asks(danielle)).toBe('launch-closed')

    expect(await asks(doctor)).toBe('clinician')
    await expect(world.launch(PATIENT)).rejects.toThrow('role-unknown')
    expect(told('roles-taken-up')).toHaveLength(3)
    for (const line of told('roles-taken-up')) expect(line).toMatchObject({ issuers: 1 })
  })

  test('a coordinator who is a clinician from now on opens the page anew', async () => {
    const coordinator = await world.enter(COORDINATOR)
    change(({ issuers: [{ roles }] }) => {
      roles.coordinators = []
      roles.clinicians.push(COORDINATOR)
    })
    await expect.poll(() => asks(coordinator)).toBe('launch-closed')
    expect(await asks(await world.launch(PATIENT, { user: COORDINATOR }))).toBe('clinician')
  })

  test('whoever is taken out of the mentors’ file is proposed to nobody, and still has their page', async () => {
    const danielle = await world.enter(`Practitioner/mentor-${DANIELLE}`)
    const visit = await world.launch(PATIENT)
    await visit.consent()
    await visit.read()
    const onList = async () => {
      const { candidates } = await visit.must('rank', { answers: { style: 'listener', topics: ['grief'] } })
      return candidates.some(({ mentor }) => mentor.id === world.seen(DANIELLE, PATIENT))
    }
    expect(await onList()).toBe(true)

    put(mentorsFile, JSON.stringify(people.filter(({ id }) => id !== DANIELLE)))
    await expect.poll(onList).toBe(false)
    expect(await danielle.must('accompanied')).toEqual([])
    await expect.poll(() => told('mentors-taken-up')).toEqual([expect.objectContaining({ mentors: 1 })])

    const elsewhere = join(ownFolder('mentors'), 'all.json')
    writeFileSync(elsewhere, JSON.stringify(people))
    symlinkSync(elsewhere, `${mentorsFile}.link`)
    renameSync(`${mentorsFile}.link`, mentorsFile)
    await expect.poll(onList).toBe(true)
  })

  test('a file with a mistake changes nothing, and is told once', async () => {
    const nurse = await world.launch(PATIENT)
    const whole = readFileSync(siteFile, 'utf8')
    takeBack('clinicians', NURSE)
    put(siteFile, readFileSync(siteFile, 'utf8').slice(0, -20))
    await expect.poll(() => told('site-mistaken').length).toBe(1)

    expect(await asks(nurse)).toBe('clinician')
    expect(await asks(await world.launch(PATIENT))).toBe('clinician')
    expect(told('site-mistaken')).toEqual([expect.objectContaining({ count: 1, mistakes: [`${siteFile}: not-json`] })])

    put(siteFile, whole)
    takeBack('clinicians', NURSE)
    await expect.poll(() => asks(nurse)).toBe('launch-closed')
    expect(told('site-mistaken')).toHaveLength(1)
  })

  test('a mistake in the mentors’ file leaves the mentors as they were, and a role taken back is gone all the same', async () => {
    const nurse = await world.launch(PATIENT)
    put(mentorsFile, JSON.stringify(people.map((one) => ({ ...one, paused: `${one.alias} is ill` }))))
    await expect.poll(() => told('site-mistaken').length).toBe(1)
    takeBack('clinicians', NURSE)
    await expect.poll(() => asks(nurse)).toBe('launch-closed')
    rmSync(mentorsFile)
    await expect.poll(() => told('site-mistaken').at(-1)?.mistakes).toEqual([`${mentorsFile}: unreadable`])

    expect([...(await world.app.house.pool()).mentors.values()].some(({ paused }) => !paused)).toBe(true)
    expect(told('site-mistaken')[0]).toMatchObject({ count: people.length })
    expect(world.logged()).not.toContain('is ill')
  })

  test('what needs a restart is named, and what stands beside it counts at once', async () => {
    const nurse = await world.launch(PATIENT)
    change((site) => {
      site.offerDays = 3
      site.issuers[0].tokenEndpoint = 'https://elsewhere.example/token'
      site.issuers[0].roles.clinicians = []
    })
    await expect.poll(() => asks(nurse)).toBe('launch-closed')
    expect(await asks(await world.enter(COORDINATOR))).toBe('coordinator')
    expect(told('site-needs-restart')).toEqual([
      expect.objectContaining({ fields: ['offerDays', 'issuers.0.tokenEndpoint'] }),
    ])
    expect(world.logged()).not.toContain('elsewhere.example')
  })

  test('mentors whom the database did not take are kept the next time', async () => {
    const { config, issuers } = world.app.house
    const kept: number[] = []
    let down = true
    const again = startReadingAgain({
      config: { ...config, mentors: [] },
      issuers: new Map(issuers),
      log: world.app.house.log,
      async keep(mentors) {
        if (down) {
          down = false
          throw new Error('The database is down')
        }
        kept.push(mentors.length)
      },
    })
    await expect.poll(() => kept).toEqual([people.length])
    await again.stop()
    expect(told('site-not-taken-up')).toHaveLength(1)
  })
})
