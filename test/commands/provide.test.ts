import { expect, test, vi } from 'vitest'
import { type Need, provide } from '../../commands/provide.ts'

const VARIABLE = 'ACCOMPANY_TEST_LANTERN'
const need = (find: Need['find']): Need => ({ name: 'Lantern', debianPackage: 'lantern', variable: VARIABLE, find })
const missing = async () => {
  throw new Error('No lantern here')
}
const neverInstalls = () => {
  throw new Error('asked to install')
}

test('what is here is used as it is, and said', async () => {
  const answer = await provide(
    need(async () => 'Lantern 3, from npm'),
    neverInstalls,
  )
  expect(answer).toEqual({ here: true, says: 'Lantern: Lantern 3, from npm' })
})

test('what is missing is installed, and said', async () => {
  let shelf: string | null = null
  const installed: string[] = []
  const answer = await provide(
    need(async () => shelf ?? missing()),
    (name) => {
      installed.push(name)
      shelf = 'Lantern 2'
      return true
    },
  )
  expect(installed).toEqual(['lantern'])
  expect(answer).toEqual({ here: true, says: 'Lantern: Lantern 2, installed just now' })
})

test.each([
  ['could not be installed', () => false],
  ['is still missing when installed', () => true],
])('what %s is told in one line, with what to do', async (_, install) => {
  const { here, says } = await provide(need(missing), install)
  expect(here).toBe(false)
  expect(says).toBe('Lantern: not found. Install it (apt-get install lantern), or name one in ACCOMPANY_TEST_LANTERN.')
})

test('what a person named is never replaced by another', async () => {
  vi.stubEnv(VARIABLE, '/their/lantern')
  const answer = await provide(need(missing), neverInstalls)
  vi.unstubAllEnvs()
  expect(answer).toEqual({ here: false, says: `Lantern: ${VARIABLE} names one that does not work.` })
})
