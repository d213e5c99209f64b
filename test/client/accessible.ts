import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Violation = { id: string; nodes: { target: string[] }[] }

/** axe over the page as it stands, at both widths; WCAG 2.2 AA. Nothing stands out of the page. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE)
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    const violations = await page.evaluate(async (rules) => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
      return (await axe.run({ runOnly: rules })).violations
    }, RULES)
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  }
}
