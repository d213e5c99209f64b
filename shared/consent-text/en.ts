import type { ConsentText } from '../consent-text.ts'

/** The text of the agreement, as it is read out or shown. Another word is another version. */
export const en: ConsentText = {
  purpose: {
    'read-record': {
      label: 'Read your record',
      means:
        'The app reads who you are, your diagnoses, your treatments and, in some hospitals, test results. It keeps only what helps to find someone.',
      without: 'Without this agreement, what you say is enough to look for someone. Your record stays closed.',
      back: 'If you withdraw it, the reading stops at once. What was understood of your record is erased.',
    },
    match: {
      label: 'Look for someone like you',
      means:
        'What you say serves to propose people who have lived something similar. So does what was read, if you allow it.',
      without: 'Without this agreement, nobody is proposed to you.',
      back: 'If you withdraw it, proposals and the match come to an end. Notes that are waiting do not leave.',
    },
    'tell-mentor': {
      label: 'Tell a little about you',
      means:
        'The person you choose has to say yes too. They will see what you tick here, and nothing else. Never your name.',
      without: 'Without this agreement, they will know only that someone would like a mentor.',
      back: 'If you withdraw it, they no longer see anything about you.',
    },
    'write-note': {
      label: 'Write a note in your record',
      means: 'When a match begins, changes or ends, a short note tells your team. It says nothing about your mentor.',
      without: 'Without this agreement, nothing is written in your record.',
      back: 'If you withdraw it, a note that is waiting does not leave. A note already written stays in the record.',
    },
    'share-summaries': {
      label: 'Share summaries of your meetings',
      means: 'Short summaries pass between your mentor and your team, both ways. Your conversations never do.',
      without: 'Without this agreement, no summary passes between them.',
      back: 'If you withdraw it, no summary passes any more, and those that were open close.',
    },
  },
  field: {
    supports: 'the support you are looking for',
    topics: 'what you would like to talk about',
    style: 'whether you would rather be listened to, or look for solutions',
    formats: 'how you would like to talk to each other',
    language: 'your language',
    ageBand: 'your age group',
    gender: 'your gender',
    site: 'your illness',
    spread: 'whether the illness has spread',
    treatments: 'your treatments',
    pathway: 'how long it has been',
  },
  lasts: (days) => `This agreement lasts ${lengthEn(days)}, or until you withdraw it.`,
}

const YEAR = 365

function lengthEn(days: number): string {
  if (days % YEAR !== 0) return days === 1 ? 'one day' : `${days} days`
  return days === YEAR ? 'one year' : `${days / YEAR} years`
}
