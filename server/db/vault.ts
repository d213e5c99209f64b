import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Seals what must not be readable in a dump of the database: tokens, verifiers, identities. */
export type Vault = {
  /** `bound` names the row the text belongs to: a sealed text moved to another row does not open. */
  seal(text: string, bound: string): string
  open(sealed: string, bound: string): string
}

/**
 * AES-256-GCM. The first key seals, every key opens, so that a key can be rotated.
 *
 * takes   32-byte keys, the newest first
 */
export function vaultWith(keys: readonly Buffer[]): Vault {
  const [newest] = keys
  if (!newest) throw new Error('A vault needs a key')
  const byName = new Map(keys.map((key) => [nameOf(key), key]))
  return {
    seal(text, bound) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', newest, iv).setAAD(Buffer.from(bound))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [nameOf(newest), iv, cipher.getAuthTag(), body].map(asText).join('.')
    },
    open(sealed, bound) {
      const [name = '', iv = '', tag = '', body = ''] = sealed.split('.')
      const key = byName.get(name)
      if (!key) throw new Error('Sealed with a key that is not configured any more')
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'))
        .setAAD(Buffer.from(bound))
        .setAuthTag(Buffer.from(tag, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
    },
  }
}

const nameOf = (key: Buffer) => createHash('sha256').update(key).digest('base64url').slice(0, 8)
const asText = (part: string | Buffer) => (typeof part === 'string' ? part : part.toString('base64url'))
