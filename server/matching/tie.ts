/** FNV-1a, 32 bits: the same text gives the same number on every machine. */
export function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** Equals are drawn for each patient anew, so that low ids do not win every tie; the draw is always the same. */
export function tieOf(patient: number, mentor: number): number {
  let value = Math.imul(patient ^ mentor, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 16) ^ mentor, 0xc2b2ae35)
  return (value ^ (value >>> 13)) >>> 0
}
