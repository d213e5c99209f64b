import { createHash, randomBytes } from 'node:crypto'

/** 256 bits from the operating system's random source, base64url: 43 characters. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** Secrets are kept as hashes: who reads the database cannot become the browser. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')
