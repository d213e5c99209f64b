import { expect, test } from 'vitest'
import { mentor, order, patient, ranked } from './people.ts'

const alike = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => mentor(id))

test('five are proposed, and never more', () => {
  expect(order(patient(), ...alike)).toHaveLength(5)
})

test('among six of the same kind, somebody different who is nearly as good is proposed too', () => {
  const different = mentor('different', { ageBand: '25-34', style: 'listener', languages: ['en', 'fr'], capacity: 1 })
  expect(order(patient(), ...alike, different)).toContain('different')
})

test('somebody different who is far from as good is not', () => {
  const far = mentor('far', { site: 'lung', treatments: [], diagnosedOn: '2012-01' })
  expect(order(patient(), ...alike, far)).not.toContain('far')
})

test('variety never takes the first place from the best', () => {
  const best = mentor('best', { capacity: 5, subtypes: ['triple_negative'] })
  const others = alike.map((one, index) => mentor(one.id, { ageBand: index % 2 ? '25-34' : '75+' }))
  const list = ranked(patient({ subtypes: ['triple_negative'] }), [...others, best]).candidates
  expect(list[0]?.mentor).toBe('best')
})
