import type { Concept } from '../chart/chart.ts'

/** The words of a concept, its own and those of its codings, each said once. */
export const labelOf = ({ text, codings }: Concept): string =>
  [...new Set([text, ...codings.map(({ display }) => display)].filter(Boolean))].join(' ; ')
