import type { Resource } from '@medplum/fhirtypes'
import { beforeAll, expect, test } from 'vitest'
import { loadDefinitions } from '../../sandbox/fhir/definitions.ts'
import { problemsOf } from '../../sandbox/fhir/validation.ts'
import { people, team } from '../../sandbox/people/index.ts'

beforeAll(loadDefinitions)

const everything = [
  ...team.map(({ practitioner }) => practitioner),
  ...people.flatMap(({ patient, encounters, resources }) => [patient, ...encounters, ...resources]),
]

test.each(people)('the chart of $id is valid FHIR R4, each resource with an id that FHIR allows', (person) => {
  for (const resource of [person.patient, ...person.encounters, ...person.resources]) {
    expect(problemsOf(resource as Resource), resource.id ?? '').toEqual([])
    expect(resource.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/)
  }
})

test('the team is valid FHIR R4', () => {
  for (const { practitioner } of team) expect(problemsOf(practitioner as Resource)).toEqual([])
})

test('no two resources of a type share an id, and no two people a medical record number', () => {
  const addresses = everything.map(({ resourceType, id }) => `${resourceType}/${id}`)
  expect(new Set(addresses).size).toBe(addresses.length)
  const numbers = people.map(({ patient }) => patient.identifier?.[0]?.value)
  expect(new Set(numbers).size).toBe(people.length)
})

test('whatever is referred to is there, and stands in the same chart', () => {
  const shared = team.map(({ id }) => `Practitioner/${id}`)
  for (const { id, encounters, resources } of people) {
    const own = [...encounters, ...resources].map((resource) => `${resource.resourceType}/${resource.id}`)
    const known = new Set([...shared, `Patient/${id}`, ...own])
    const text = JSON.stringify([...encounters, ...resources])
    for (const [, reference] of text.matchAll(/"reference":"([^"]+)"/g)) expect(known).toContain(reference)
  }
})

test('everybody is introduced in one line, in English and in French', () => {
  for (const { who, whoFr } of [...people, ...team]) {
    expect(who).toMatch(/^.{10,140}$/)
    expect(whoFr).toMatch(/^.{10,160}$/)
  }
})

test('everybody has a number, a name, a gender, a birth date, a Quebec postal code, a language and a visit', () => {
  for (const { id, patient, encounters } of people) {
    expect(patient.id).toBe(id)
    expect(patient).toMatchObject({
      identifier: [{ value: expect.stringMatching(/^\d{8}$/) }],
      name: [{ family: expect.any(String), given: expect.any(Array) }],
      gender: expect.any(String),
      birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      address: [{ postalCode: expect.stringMatching(/^[GHJ]\d[A-Z] \d[A-Z]\d$/) }],
      communication: [{ preferred: true }, ...(patient.communication ?? []).slice(1).map(() => expect.anything())],
    })
    const visit = encounters.at(-1)
    expect(['in-progress', 'finished']).toContain(visit?.status)
    expect(visit).toMatchObject({ class: { code: 'AMB' }, period: { start: expect.any(String) } })
    for (const { period } of encounters) expect(period?.start?.localeCompare(visit?.period?.start ?? '')).not.toBe(1)
  }
})

test('nothing that is said to have happened lies in the future', () => {
  const happened = everything.filter(
    (resource) => resource.resourceType !== 'Procedure' || !['preparation', 'not-done'].includes(resource.status),
  )
  for (const [, day] of JSON.stringify(happened).matchAll(/"(\d{4}-\d\d-\d\d)[T"]/g))
    expect(day?.localeCompare('2026-11-24')).not.toBe(1)
})
