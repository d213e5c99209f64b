import { createHash } from 'node:crypto'

/** All that must still be so when a signed note leaves. */
export type Signed = {
  readonly issuer: string
  readonly patient: string
  readonly encounter: string | null
  readonly author: string
  readonly consentId: string
  readonly marker: string
  /** The resource as it will be sent, to the letter. */
  readonly document: string
  /** Who was on the button. */
  readonly identityDigest: string
}

/** Binds a row to what was signed: a part of it that is exchanged later, by whatever means, is noticed. */
export const rowDigest = (signed: Signed) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        signed.issuer,
        signed.patient,
        signed.encounter,
        signed.author,
        signed.consentId,
        signed.marker,
        signed.document,
        signed.identityDigest,
      ]),
    )
    .digest('hex')
