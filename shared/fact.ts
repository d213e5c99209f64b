import { z } from 'zod'

/** Where a value comes from: a resource of the chart, or the person's own word. */
export const Source = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('chart'),
    /** `Condition/abc`, relative to the FHIR base the chart was read from. */
    reference: z.string(),
    /** The coding or text that was understood, as it stands in the chart. */
    code: z.object({ system: z.string(), code: z.string() }).nullable(),
    label: z.string().nullable(),
    /** FHIR date at the precision it was recorded: `2024`, `2024-05` or `2024-05-17`. */
    date: z.string().nullable(),
  }),
  z.object({ kind: z.literal('person'), saidAt: z.string() }),
])
export type Source = z.infer<typeof Source>

/** Why nothing is known. "Nothing in the chart" is never "no cancer". */
export const WhyUnknown = z.enum(['not-recorded', 'not-read', 'not-understood', 'conflicting', 'withheld'])
export type WhyUnknown = z.infer<typeof WhyUnknown>

/**
 * `stated`: a code says so. `probable`: words alone say so, or nothing says otherwise. `disputed`: a code says so,
 * and another code or the label says something else.
 */
export const Certainty = z.enum(['stated', 'probable', 'disputed'])
export type Certainty = z.infer<typeof Certainty>

/** A value known with its sources, or unknown with the reason. */
export type Fact<T> =
  | { readonly known: true; readonly value: T; readonly certainty: Certainty; readonly sources: readonly Source[] }
  | { readonly known: false; readonly why: WhyUnknown }

export const factOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), value, certainty: Certainty, sources: z.array(Source).readonly() }),
    z.object({ known: z.literal(false), why: WhyUnknown }),
  ])

export const known = <T>(value: T, sources: readonly Source[], certainty: Certainty = 'stated'): Fact<T> => ({
  known: true,
  value,
  certainty,
  sources,
})
export const unknown = (why: WhyUnknown) => ({ known: false, why }) as const
