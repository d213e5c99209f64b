import { type Fields, textIn } from './fields.ts'

/** Died: it says so, or when; or on a day nobody wrote down, where the element holds nothing but its extension. */
export const hasDied = ({ deceasedBoolean, deceasedDateTime, _deceasedDateTime }: Fields): boolean =>
  deceasedBoolean === true || textIn(deceasedDateTime) !== null || _deceasedDateTime != null
