import type { z } from 'zod'
import type { Vault } from './vault.ts'

/**
 * What was sealed as JSON, in its shape.
 *
 * gives  null for what cannot be read: its key is gone, or an older version of us wrote it
 */
export function readSealed<T>(vault: Vault, sealed: string, bound: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.parse(JSON.parse(vault.open(sealed, bound)))
  } catch {
    return null
  }
}

/** As `readSealed`, of what was sealed as text. */
export function readSealedText(vault: Vault, sealed: string, bound: string): string | null {
  try {
    return vault.open(sealed, bound)
  } catch {
    return null
  }
}
