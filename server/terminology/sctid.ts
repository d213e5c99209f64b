/** Verhoeff's tables: the dihedral group of order ten, and how a digit changes with its place. */
const PRODUCT = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const PLACED = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/**
 * True for the identifier of a SNOMED CT concept, checksum included. Whatever else may stand where a code
 * belongs (a name, a telephone number) is none, and goes nowhere.
 *
 * source  SNOMED CT Release File Specification, SCTID: check digit (Verhoeff), partition 00 or 10
 */
export function isConceptId(code: string): boolean {
  if (!/^[1-9]\d{2,14}[01]0\d$/.test(code)) return false
  const sum = Array.from(code)
    .reverse()
    .reduce((sum, digit, place) => Number(PRODUCT[sum]?.[Number(PLACED[place % 8]?.[Number(digit)])]), 0)
  return sum === 0
}
