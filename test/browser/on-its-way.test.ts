import { expect, test } from 'vitest'
import { mentoring } from '../../client/language/fr/mentoring.ts'
import { fr } from '../../client/language/fr.ts'
import { PlanView } from '../../shared/planning.ts'
import { type Answers, launch, ONE_PLANNED, offer } from '../client/fixtures.ts'
import { mentor, request } from '../client/match-fixtures.ts'
import { openScreens } from '../client/screens.ts'
import { slowly } from '../support/slowly.ts'

const open = openScreens()
const OTHER = '44444444-4444-4444-8444-444444444444'

test('a yes is noted once, whoever presses again before the page shows it', async () => {
  let noted = false
  const { page, said } = await open({
    offers: () => [offer(noted ? 'accepted' : 'proposed')],
    answerOffer: () => {
      if (noted) return { problem: 'offer-closed' }
      noted = true
      return offer('accepted')
    },
  })
  const yes = page.getByRole('button', { name: fr.offer.yes, exact: true })
  await yes.waitFor()
  await slowly(page, '/offers', 700)
  await yes.click()
  await page.waitForTimeout(300)
  await yes.dispatchEvent('click')
  await page.getByText(fr.offer.accepted('Audrey')).waitFor()
  expect(said.filter(({ key }) => key === 'answerOffer')).toHaveLength(1)
  expect(await page.getByText(fr.problem['offer-closed']).count()).toBe(0)
})

test('a mentor accepts somebody once, whoever presses again before the request is gone', async () => {
  let accepted = false
  const { page, said } = await open({
    ...mentor,
    requests: () => (accepted ? [] : [request]),
    answerRequest: () => {
      accepted = true
      return []
    },
  })
  const accept = page.getByRole('button', { name: mentoring.mentor.accept, exact: true })
  await accept.waitFor()
  await slowly(page, '/requests', 700)
  await accept.click()
  await page.getByText(mentoring.mentor.accepted).waitFor()
  await accept.dispatchEvent('click')
  await accept.waitFor({ state: 'detached' })
  expect(said.filter(({ key }) => key === 'answerRequest')).toHaveLength(1)
})

/** Two people wait, and there is a mentor for each. */
const TWO_PLANNED = PlanView.parse({
  ...ONE_PLANNED,
  waiting: ONE_PLANNED.waiting.flatMap((one) => [one, { ...one, id: OTHER }]),
  mentors: ONE_PLANNED.mentors.flatMap((one) => [one, { ...one, id: 'm2', alias: 'Berthe' }]),
  pairs: ONE_PLANNED.pairs.flatMap((one) => [one, { ...one, waiting: OTHER, mentor: 'm2', nearest: 'm2' }]),
})
const coordinator: Answers = {
  launch: launch({ role: 'coordinator', patient: null }),
  programme: { mentors: [], notes: [] },
  plan: TWO_PLANNED,
  confirmPair: {},
}
const PINNED = { pins: [{ waiting: OTHER, mentor: 'm1' }] }

test('what a coordinator chooses while a pair is being confirmed is planned with', async () => {
  const { page, said } = await open(coordinator)
  const confirm = page.getByRole('button', { name: fr.planning.confirm('Audrey') })
  await confirm.waitFor()
  await slowly(page, '/plan/confirmed', 500)
  await confirm.click()
  await page.getByRole('combobox').nth(1).selectOption('m1')
  await page.getByText(fr.planning.confirmed('Audrey')).waitFor()
  await page.waitForTimeout(300)
  expect(said.findLast(({ key }) => key === 'plan')?.body).toEqual(PINNED)
})

test('what a coordinator chose is still planned with after a cut connection', async () => {
  let cut = false
  const { page, said } = await open({ ...coordinator, plan: () => (cut ? { problem: 'unexpected' } : TWO_PLANNED) })
  const plan = page.getByRole('region', { name: fr.planning.title })
  await plan.getByRole('combobox').nth(1).waitFor()
  cut = true
  await plan.getByRole('combobox').nth(1).selectOption('m1')
  const retry = plan.getByRole('button', { name: fr.retry })
  await retry.waitFor()
  cut = false
  await retry.click()
  await plan.getByRole('combobox').nth(1).waitFor()
  expect(said.findLast(({ key }) => key === 'plan')?.body).toEqual(PINNED)
})
