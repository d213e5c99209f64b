import { z } from 'zod'

const only = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) })
const after = <K extends string>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), ms: z.number().int().nonnegative() })

/** What goes wrong. README.md says what each does. */
export const Effect = z.discriminatedUnion('kind', [
  only('never'),
  only('empty-201'),
  only('no-location-201'),
  only('warned-201'),
  only('html'),
  only('other-patient'),
  only('truncate'),
  only('store-and-hang'),
  only('store-and-reset'),
  only('next-self'),
  only('outcome-200'),
  after('delay'),
  after('store-late'),
  z.strictObject({
    kind: z.literal('status'),
    status: z.number().int().min(200).max(599),
    /** seconds */
    retryAfter: z.number().int().nonnegative().optional(),
    body: z.unknown().optional(),
  }),
  z.strictObject({ kind: z.literal('redirect'), location: z.string() }),
  z.strictObject({ kind: z.literal('next-elsewhere'), url: z.string() }),
  z.strictObject({ kind: z.literal('accepted-202'), store: z.boolean().optional() }),
])
export type Effect = z.infer<typeof Effect>

function isExpression(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}

export const Rule = z.strictObject({
  match: z.strictObject({
    method: z.string().optional(),
    /** The source of a regular expression, tried on `/Condition` or `/oauth/token`. */
    path: z.string().refine(isExpression, 'is no regular expression').optional(),
    patient: z.string().optional(),
  }),
  /** Without it, until cleared. */
  times: z.number().int().positive().optional(),
  effect: Effect,
})
export type Rule = z.input<typeof Rule>

export type Occasion = { method: string; path: string; patient: string | undefined }

/** The faults that wait for their occasion, the oldest first. */
export class Faults {
  #waiting: { rule: Rule; left: number }[] = []

  add(rule: Rule): void {
    const parsed = Rule.parse(rule)
    this.#waiting.push({ rule: parsed, left: parsed.times ?? Number.POSITIVE_INFINITY })
  }

  clear(): void {
    this.#waiting = []
  }

  /** Gives the effect for this request, and counts it. */
  take(occasion: Occasion): Effect | undefined {
    const found = this.#waiting.find(({ rule, left }) => left > 0 && fits(rule, occasion))
    if (found === undefined) return undefined
    found.left -= 1
    return found.rule.effect
  }
}

function fits({ match }: Rule, { method, path, patient }: Occasion): boolean {
  return (
    (match.method === undefined || match.method.toUpperCase() === method) &&
    (match.path === undefined || new RegExp(match.path).test(path)) &&
    (match.patient === undefined || match.patient === patient)
  )
}
