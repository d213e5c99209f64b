import type { Words } from '../fr.ts'

export const referral: Words['referral'] = {
  title: 'Why you bring it up',
  optional: 'Optional.',
  what: 'Optional. The programme counts these reasons and does not keep whose they are. They go neither into the note nor to the mentor.',
  reasons: 'Reasons',
  given: (count) => (count === 1 ? '1 reason' : `${count} reasons`),
  reason: {
    isolation: 'isolation',
    impasse: 'care is getting nowhere',
    poverty: 'poverty',
    missed_visits: 'missed visits',
    violence: 'violence',
    many_complaints: 'many complaints',
  },
  takes: 'It would take',
  experienced: 'somebody who has accompanied several people',
  stays: 'Once you propose somebody, this holds for the person’s own list too, until it is unticked here.',
}
