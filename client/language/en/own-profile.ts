import type { ownProfile as fr, strain as frStrain } from '../fr/own-profile.ts'

export const ownProfile: typeof fr = {
  title: 'Your card',
  intro: 'This is what a person reads of you when you are proposed to them. You decide what it shows.',
  kept: 'Kept.',
  fields: 'What you show',
  noField: 'Nothing: the name you go by, your languages and how you accompany are enough.',
  tick: 'Tick what people may read',
  tickMeans:
    'What you do not tick helps to find who would suit you, and is shown neither to people nor to their team, not even as a reason. Somebody for whom it is a must is not offered you.',
  field: {
    gender: 'Gender',
    ageBand: 'Age',
    region: 'Region',
    site: 'Illness',
    subtypes: 'Exact type',
    spread: 'Where you stand',
    treatments: 'Treatments',
    dates: 'Dates',
    family: 'Family life',
    occupation: 'Work',
    menopause: 'Menopause',
    hardships: 'What you have come through',
    identities: 'How you describe yourself',
    interests: 'What you like',
  },
  manner: 'How you accompany',
  style: 'You are rather…',
  tone: 'When things are hard, you know best how to…',
  tones: {
    vent: 'leave room for anger and sadness',
    encourage: 'encourage, see the good side',
    both: 'do both',
  },
  supports: 'What people find with you (one thing at least; what you tick first counts most)',
  topics: 'What you know about',
  formats: 'How to talk (one way at least)',
  times: 'When you can talk',
  life: 'Your life, if you like',
  noLife: 'Nothing is said. Nothing has to be.',
  menopause: { before: 'before', during: 'at the moment', after: 'after' },
  strengths: 'What you are good at',
  unsaid: 'I would rather not say',
  listed:
    'Your illness, your treatments, your age and your region come from the programme’s list. A mistake? Tell the coordinator.',
}

export const strain: typeof frStrain = {
  title: 'At the moment, accompanying weighs on you…',
  levels: { none: 'not really', some: 'a little', high: 'a lot' },
  means:
    'A little: you are proposed a little less. A lot: to nobody new, for as long as you say so. This answer serves nothing else.',
}
