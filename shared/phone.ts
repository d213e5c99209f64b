/** A telephone number as people write one. */
export const PHONE = /^\+?[\d ().-]{7,20}$/
