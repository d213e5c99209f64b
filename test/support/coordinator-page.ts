import type { Page } from 'playwright-core'
import type { World } from './world.ts'

/** Enters as the coordinator does, without a chart. */
export async function enterAsCoordinator(page: Page, { appUrl, sandbox }: World): Promise<void> {
  await page.goto(`${appUrl}/launch/team?iss=${encodeURIComponent(sandbox.iss)}`)
  await page
    .getByRole('button', { name: /coordinat|coordonn/i })
    .first()
    .click()
}
