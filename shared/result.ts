/** An expected answer: what was asked for, or the reason it was refused. Broken worlds are thrown instead. */
export type Result<T, Reason extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Reason }

export const ok = <T>(value: T) => ({ ok: true, value }) as const
export const refuse = <Reason extends string>(reason: Reason) => ({ ok: false, reason }) as const
