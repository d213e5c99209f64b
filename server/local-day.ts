/** Where the sites are: what day it is there. */
export const TIME_ZONE = 'America/Toronto'

const ISO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }) // Swedish writes days as ISO 8601 does

/** The day, `YYYY-MM-DD`, on which a moment falls there. */
export const localDay = (moment: Date): string => ISO_DAY.format(moment)
