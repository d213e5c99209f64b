import type { Concept } from '../chart/chart.ts'

/** The words of a concept, its own and those of its codings, each said once. */
export function labelOf({ text, codings }: Concept): string {
  const said = new Set<string>()
  if (text) said.add(text)
  for (const { display } of codings) if (display) said.add(display)
  return [...said].join(' ; ')
}
