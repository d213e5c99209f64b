/** The systems of codes by which a questionnaire says what its answers mean. All else in it is for people to read. */

/** An item: the field of `Answers` it fills. An option: a value of that field. */
export const ANSWERS = 'urn:accompany:answers'
/** An item: the value that comes first in a field of which the order counts. */
export const FIRST = 'urn:accompany:answers:first'
/** An item: the criterion whose importance it sets; its options are levels in ANSWERS. */
export const IMPORTANCE = 'urn:accompany:importance'
/** A box: the `linkId` of the question, or group of questions, that it shows to the care team. */
export const SHARE = 'urn:accompany:share'

/** The feature of the chart that an answer begins with. */
export const INITIAL_FROM = 'urn:accompany:initial-from'
/** The feature of the chart that makes a question needless: it is asked where the chart does not say it. */
export const UNLESS_KNOWN = 'urn:accompany:unless-known'
/** When an answer was given, on the item of the response. */
export const ANSWERED_AT = 'urn:accompany:answered-at'

export const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation'
export const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
export const ORIENTATION = 'http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation'
