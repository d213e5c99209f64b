import { expect, test } from 'vitest'
import { fr } from '../../client/language/fr.ts'
import { launch } from '../client/fixtures.ts'
import { openScreens } from '../client/screens.ts'

const open = openScreens()

test('what a nurse ticked and folded away before it was sent is still ticked', async () => {
  const { page } = await open({})
  const title = page.getByRole('heading', { name: fr.matters.title })
  await title.click()
  await page.getByLabel(fr.clinical.support.emotional).check()
  await title.click()
  await page.getByLabel(fr.clinical.support.emotional).waitFor({ state: 'hidden' })
  await title.click()
  expect(await page.getByLabel(fr.clinical.support.emotional).isChecked()).toBe(true)
})

test('how somebody can be reached later is still written after a look elsewhere', async () => {
  const { page } = await open({ launch: launch({ role: 'patient' }) })
  const title = page.getByRole('heading', { name: fr.later.title })
  await title.click()
  await page.getByLabel(fr.later.reach).fill('elise@example.org')
  await title.click()
  await page.getByLabel(fr.later.reach).waitFor({ state: 'hidden' })
  await title.click()
  expect(await page.getByLabel(fr.later.reach).inputValue()).toBe('elise@example.org')
})
