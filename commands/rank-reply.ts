import { z } from 'zod'
import { Criterion } from '../shared/answers.ts'
import { Barrier, Finding, Relaxed } from '../shared/candidate.ts'

const RequestId = z.union([z.string(), z.int()])
const Mentor = z.string().describe('The mentor’s id.')

const Reading = z
  .strictObject({
    criterion: Criterion.describe('What was compared.'),
    finding: Finding.describe('What was found.'),
    points: z.int().describe('What it adds to the score.'),
    outOf: z.int().min(0).describe('The most it could have added for this patient; 0 when it does not count.'),
    shared: z.array(z.string()).describe('What is shared, as codes.'),
    months: z.int().nullable().describe('Months the mentor is ahead, for pathway.'),
  })
  .describe('One entry of the score, and what it says.')

export const Reply = z
  .strictObject({
    id: RequestId.describe('The request’s.'),
    candidates: z
      .array(
        z.strictObject({
          mentor: Mentor,
          score: z
            .int()
            .describe('Higher is nearer: the sum of all entries, told or not. Compare it within one result only.'),
          outOf: z.int().describe('The most any mentor could have with this patient.'),
          reasons: z.array(Reading).describe('At least three, the one that counted most first.'),
          gaps: z.array(Reading).describe('What does not match, the most important first.'),
          unknown: z.array(Criterion).describe('What counts and could not be compared: it neither helped nor hurt.'),
        }),
      )
      .describe('The best first. Empty: nobody yet.'),
    excluded: z
      .array(
        z.strictObject({
          mentor: Mentor,
          barriers: z.array(Barrier).min(1).describe('Why; must-not-met is a must of the patient.'),
          criteria: z.array(Criterion).describe('The criteria behind it; [] when it is the mentor’s own availability.'),
        }),
      )
      .describe('Mentors who may not be proposed, by id.'),
    relaxed: z
      .array(Relaxed)
      .describe('What was put aside because nobody fitted otherwise, in that order; hardship: where the illness is.'),
    version: z.string().describe('The definition of the score that made this.'),
  })
  .describe('One result a line, in the order of the requests.')
export type Reply = z.infer<typeof Reply>

export const Refusal = z
  .strictObject({
    id: RequestId.nullable().describe('The request’s, where it could be read.'),
    line: z.int().describe('The line of the input, from 1.'),
    errors: z
      .array(z.strictObject({ path: z.string().describe('Where: mentors.3.style'), message: z.string() }))
      .min(1),
  })
  .describe('In place of a result, for a line that is not understood. Nothing is half-ranked; the next line goes on.')
export type Refusal = z.infer<typeof Refusal>
