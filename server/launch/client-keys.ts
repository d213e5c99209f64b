import { createPrivateKey, createPublicKey, type JsonWebKeyInput, sign, verify } from 'node:crypto'
import { z } from 'zod'

/** The app's own signing keys (JWK set, private): ES384 or RS384 as SMART asks; the first one signs. */
const ClientKey = z
  .looseObject({ kid: z.string(), alg: z.enum(['ES384', 'RS384']), kty: z.enum(['EC', 'RSA']) })
  .refine(canSign, 'is no private key for its alg (ES384: EC, P-384; RS384: RSA)')

export const ClientKeys = z.object({ keys: z.array(ClientKey).min(1) })
export type ClientKeys = z.infer<typeof ClientKeys>

/** Signs once for trial, so that a wrong key stops the start and not the first launch. */
function canSign(key: { alg: string }): boolean {
  try {
    const secret = createPrivateKey({ key, format: 'jwk' } as JsonWebKeyInput)
    const { asymmetricKeyType, asymmetricKeyDetails } = secret
    const isOfAlg = key.alg === 'RS384' ? asymmetricKeyType === 'rsa' : asymmetricKeyDetails?.namedCurve === 'secp384r1'
    const said = Buffer.from('a trial')
    const open = createPublicKey({ key, format: 'jwk' } as JsonWebKeyInput)
    return isOfAlg && verify('sha384', said, open, sign('sha384', said, secret))
  } catch {
    return false
  }
}

const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

/** What the EHR fetches to check our signature: the same keys without their private parts. */
export const publicKeys = ({ keys }: ClientKeys) => ({
  keys: keys.map((key) => ({
    ...Object.fromEntries(Object.entries(key).filter(([part]) => !PRIVATE_PARTS.includes(part))),
    use: 'sig',
  })),
})
