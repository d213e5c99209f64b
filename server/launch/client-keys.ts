import { z } from 'zod'

/** The app's own signing keys (JWK set, private): ES384 or RS384 as SMART asks; the first one signs. */
export const ClientKeys = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), alg: z.enum(['ES384', 'RS384']), kty: z.enum(['EC', 'RSA']) })).min(1),
})
export type ClientKeys = z.infer<typeof ClientKeys>

const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/** What the EHR fetches to check our signature: the same keys without their private parts. */
export const publicKeys = ({ keys }: ClientKeys) => ({
  keys: keys.map((key) => ({
    ...Object.fromEntries(Object.entries(key).filter(([part]) => !PRIVATE_PARTS.includes(part))),
    use: 'sig',
  })),
})
