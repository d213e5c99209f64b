import type { Concept } from '../chart/chart.ts'

/** The words of a concept, its own and those of its codings, each said once. */
export function labelOf({ text, codings }: Concept): string {
  const said = text ? [text] : []
  for (const { display } of codings) if (display && !said.includes(display)) said.push(display)
  return said.join(' ; ')
}
