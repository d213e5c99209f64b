import { z } from 'zod'

/** Some of a list of codes, in the order in which they are said: each at most once, so never more than there are. */
export const several = <Codes extends Readonly<Record<string, string>>>(codes: z.ZodEnum<Codes>, least = 0) =>
  z
    .array(codes)
    .min(least)
    .max(codes.options.length, 'no more than there are')
    .refine((said) => new Set(said).size === said.length, 'each at most once')
