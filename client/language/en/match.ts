import type { match as french } from '../fr/match.ts'

/** “2:30 p.m.” has its full stop already. */
const ended = (said: string) => (said.endsWith('.') ? said : `${said}.`)

/** What peer support is, and where it ends, in English. */
export const match: typeof french = {
  rules: {
    title: 'Before you talk',
    intro: 'A few simple rules, the same for both of you.',
    list: [
      'You listen to each other and share what you have been through. Each says what they want, and no more.',
      'What you say to each other stays between you. Nobody reads or listens to your conversations.',
      'A mentor is not a doctor, a psychologist or a social worker, and gives no medical advice.',
      'Nobody sells anything, or recommends a treatment or a product.',
      'You agree together when and how often to talk. You may say no, and stop whenever you like.',
      'If somebody is in danger, call 911. In distress, call 811 or 988, day or night.',
    ],
    accept: 'I have read this, and I agree',
    acceptSpoken: 'Read to the person, who agrees',
    acceptedSpoken: 'The rules were read to the person, who agrees.',
    readOut: 'The rules, to read to the person',
    waiting: 'You can agree on a time once the other has read the rules too.',
    reminder: 'A medical question? Ask your nurse.',
    read: 'Read the rules again',
  },
  contact: {
    title: 'Talking to each other',
    lost: 'Something that was said here can no longer be read. You may say it again.',
    ways: (ways) => `What suits you both: ${ways}.`,
    noWay: 'You prefer different ways to talk. Propose one: the other will say whether it suits.',
    how: {
      phone: {
        patient:
          'They call you with their number hidden: your phone will say “unknown” or “private”. For this, show them a number to reach you, below.',
        mentor:
          'You make the call. Dial *67 first: your number will not be shown. The person’s number appears here once you both agree to show yourselves.',
      },
      video: {
        patient: 'Your team gives you a link for that time. It shows neither your name nor your number.',
        mentor: 'The programme gives you a link for that time. Enter under your alias.',
      },
      in_person: {
        patient: 'A quiet place, where nobody hears you. The first time, best at the hospital.',
        mentor: 'A quiet place, where nobody hears you. The first time, best at the hospital.',
      },
      message: {
        patient: 'To write to each other, first show a name and a number. We keep no messages.',
        mentor: 'To write, wait until the person shows you a number. We keep no messages.',
      },
    },
    propose: 'Propose a time',
    proposeOther: 'Propose something else',
    format: 'How?',
    when: 'When?',
    place: 'Where? (optional)',
    placeHint: 'A place, without a name or a number: “winter garden, pavilion A”',
    isPrivate: 'One can talk there without being heard',
    send: 'Propose',
    cancel: 'Leave it',
    mine: (what) => `You propose: ${ended(what)} The other has not answered yet.`,
    theirs: (what) => `They suggest: ${ended(what)}`,
    agreed: (what) => `Agreed: ${ended(what)}`,
    declined: 'That time does not suit. You can propose another.',
    agree: 'That suits me',
    decline: 'That does not suit me',
    takeBack: 'Take back my proposal',
    anyTime: 'whenever you like',
    noTime: 'no set time',
    inTouch: 'We talked today',
    contacts: (count) =>
      count === 0
        ? 'You have not talked yet.'
        : count === 1
          ? 'You have talked once.'
          : `You have talked ${count} times.`,
    nudge: {
      'first-contact': 'The first step is often the longest. Propose a time when you feel ready, or do not.',
      'second-contact': 'A second conversation often does more good than the first. If you feel like it.',
    },
  },
  reveal: {
    title: 'Saying who you are',
    explain:
      'So far the other knows neither your name nor your number. Write what you are ready to show: they see it only if you are both ready.',
    explainMentor:
      'So far the person knows only your alias. Write the first name you are ready to show: they see it only if you are both ready. Your number is never shown to them.',
    firstName: 'First name',
    phone: 'Phone number (optional)',
    noName: 'Write the first name that you are ready to show.',
    noPhone: 'Write the number in digits, for example 418 555-0199.',
    ready: 'I am ready to show it',
    waiting: 'You are ready. The other is not yet, or does not wish to: that is their choice.',
    theyAreReady: 'The other is ready to show who they are. You need not be.',
    both: 'You have shown yourselves to each other.',
    theirName: (name) => `First name: ${name}`,
    theirPhone: (phone) => `Phone: ${phone}`,
    takeBack: 'Show nothing any more',
  },
  feedback: {
    title: 'And now?',
    question: 'How is it with this person? Nobody asks you why.',
    verdict: {
      good_fit: 'This is the right person',
      undecided: 'I do not know yet',
      not_a_fit: 'This is not the right person',
    },
    another: 'Somebody else, please',
    anotherMeans: 'One tap, no explanation. This person learns no more than “it is over”.',
    satisfaction: { 'first-contact': 'Did this first contact help you?', end: 'Did being accompanied help you?' },
    scale: ['not at all', 'a little', 'somewhat', 'a lot', 'very much'],
    words: 'Anything to add? (optional)',
    wordsHint: 'For the programme only. The other will not read it.',
    send: 'Send',
    thanks: 'Thank you. It is noted.',
  },
  stop: {
    title: 'Stopping',
    button: 'Stop being in touch',
    request: {
      button: 'Take back my request',
      sure: 'Take back your request now? Nobody asks why, and your care stays the same.',
      yes: 'Yes, take it back',
      no: 'No, wait for the answer',
    },
    sure: 'Stop now? Nobody asks why, and your care stays the same.',
    sureMentor: 'Stop now? Nobody asks why. The person will be offered somebody else.',
    yes: 'Yes, stop',
    no: 'No, go on',
  },
  offered: {
    title: 'Your mentor',
    asked: (alias) =>
      `${alias} is being asked. The answer will appear here, without a message: come back in a few days.`,
    answerBy: (day) => `By ${day} at the latest. With no answer by then, we look for somebody else with you.`,
    accepted: (alias) => `${alias} is your mentor.`,
    mentorDeclined: (alias) => `${alias} cannot take one more person at present. It has nothing to do with you.`,
    next: (alias) => `Here is somebody else who has been there: ${alias}.`,
    nextBy: (day) => `We will propose somebody else by ${day}. You can also look for yourself.`,
    paused: (alias) => `${alias} is taking a pause. You can wait for them, or choose somebody else.`,
    endedByPatient: 'It is over, as you wished. Your care stays the same.',
    endedByMentor: (alias) => `${alias} had to stop. It has nothing to do with you.`,
    kept: 'Kept for later',
    keep: 'Keep for later',
    letGo: 'Keep no longer',
    choose: (alias) => `Choose ${alias}`,
    quiet: (day) => `The person said no. Until ${day} it is brought up only if they ask.`,
    quietNobody: (day) =>
      `The person would rather choose nobody for now. Until ${day} it is brought up only if they ask.`,
    patientAsks: 'The person asks for it',
  },
}
