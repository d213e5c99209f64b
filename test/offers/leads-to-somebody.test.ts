import { expect, test } from 'vitest'
import { proposable } from '../../server/offers/meeting.ts'

const inPrivateAt = (place: string) =>
  proposable({ format: 'in_person', at: '2027-01-15T14:00', place, isPrivate: true })

test.each([
  '514 555 0199',
  '514,555,0199',
  '514.555·0199',
  '514x555x0199',
  '5️⃣1️⃣4️⃣5️⃣5️⃣5️⃣0️⃣1️⃣9️⃣9️⃣',
  '５１４-５５５-０１９９',
  '٥١٤٥٥٥٠١٩٩',
  '➄➀➃➄➄➄⓪➀➈➈',
  '5\u200b1\u200b4\u200b5\u200b5\u200b5\u200b0\u200b1\u200b9\u200b9',
  'appelez 514 5 5 5 zéro 199',
  'five one four five five five oh one nine nine',
  'cinq un quatre, trois six sept, huit neuf deux zéro',
  'two three four six seven eight nine',
  'elise@exemple.org',
  'elise ＠ exemple',
  'elise arobas exemple point ca',
  'https://exemple.org',
  'facebook.com/elise.chateau',
  'm.me/elise',
  'facebook\u200b.\u200bcom',
  'facebook . com',
  'exemple·org',
  'exemple。org',
  'exemple dot com',
])('a place that leads to somebody is refused: %s', (place) => {
  expect(inPrivateAt(place)).toEqual({ ok: false, reason: 'names-somebody' })
})

test.each([
  'Jardin d’hiver, pavillon A',
  'Café Olimpico, 124 rue Saint-Viateur Ouest, H2T 2K5',
  'Hôpital, 3e étage, salle 3.214',
  'CHUM, 1051 rue Sanguinet, local B05.1234',
  'C.H.U.M., aile A.1, bureau 12, 2e étage',
  'Au Point du jour, 4710 rue Saint-Denis, vers 10 h 30',
  'St. Mary’s Hospital, 3830 av. Lacombe, rm. 1401',
  'Bibliothèque, six tables, salle deux',
])('a place that says only where is a place: %s', (place) => {
  expect(inPrivateAt(place)).toMatchObject({ ok: true, value: { place } })
})
