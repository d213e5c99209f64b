import type { Page } from 'playwright-core'
import type { World } from './world.ts'

/** Enters as one of the team does, without a chart; `who` is their name or their role, as the door says it. */
export async function enterAs(page: Page, { appUrl, sandbox }: World, who: RegExp): Promise<void> {
  await page.goto(`${appUrl}/launch/team?iss=${encodeURIComponent(sandbox.iss)}`)
  await page.getByRole('button', { name: who }).first().click()
}

export const enterAsCoordinator = (page: Page, world: World) => enterAs(page, world, /coordinat|coordonn/i)
