import { expect, test } from 'vitest'
import { mentoring } from '../../client/language/fr/mentoring.ts'
import { fr } from '../../client/language/fr.ts'
import { offer } from '../client/fixtures.ts'
import { mentor, request } from '../client/match-fixtures.ts'
import { openScreens } from '../client/screens.ts'
import { slowly } from '../support/slowly.ts'

const open = openScreens()

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
