import type { Words } from '../fr.ts'

export const invitation: Words['invitation'] = {
  title: 'An invitation to hand over',
  what: 'A printed card with a link and a code. The person opens it at home, with their own account, when they like.',
  make: 'Prepare a card',
  makeAnother: 'Prepare another card',
  replaces: 'A new card takes the place of the one that waits.',
  print: 'Print the card',
  once: 'The link is shown here only. Print the card, or copy the link, before you leave this page.',
  put: 'Put the card away',
  state: {
    waiting: (until) => `Card handed over, good until ${until}`,
    opened: (until) => `Card opened by the person, good until ${until}`,
    revoked: () => 'Card taken back',
    expired: () => 'Card expired',
  },
  madeOn: (date) => `prepared on ${date}`,
  revoke: 'Take this card back',
  card: {
    title: 'Someone who has been there',
    what: 'Someone who has had cancer, a trained volunteer, can listen to you and tell how it was for them.',
    how: 'Point your phone at this code, or type this address:',
    signIn: 'Then sign in with your hospital account. From there on you decide everything.',
    free: 'There is no hurry. Saying no, or doing nothing, changes nothing in your care.',
    until: (date) => `For you only, until ${date}`,
    code: 'Square code that holds the address of the invitation',
  },
  landing: {
    title: 'Welcome',
    what: 'Your care team gave you this invitation. Someone who has been there could be with you on the way: listen, tell how it was.',
    next: 'So that we know it is you, sign in with your hospital account. Nothing is read, and nothing is shared, before you allow it.',
    go: 'Sign in',
    free: 'There is no hurry. You can close this page and come back whenever you like. Your care stays the same.',
  },
}
