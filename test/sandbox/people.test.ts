import { beforeAll, expect, test } from 'vitest'
import type { Cast } from '../../sandbox/cast.ts'
import { castFrom } from '../../sandbox/cast.ts'
import { loadDefinitions } from '../../sandbox/fhir/definitions.ts'
import { Records } from '../../sandbox/fhir/records.ts'
import { mustReferToWhatExists } from '../../sandbox/fhir/references.ts'
import { problemsOf } from '../../sandbox/fhir/validation.ts'

type Written = Parameters<typeof problemsOf>[0]

let cast: Cast
const records = new Records()

beforeAll(async () => {
  loadDefinitions()
  cast = await castFrom(undefined)
  await records.load(cast.resources as Written[])
})

test('every chart in people/ would be taken by this server: valid R4, and nothing points outside its chart', async () => {
  const problems: unknown[] = []
  for (const resource of cast.resources as Written[]) {
    const name = `${resource.resourceType}/${resource.id}`
    const serious = problemsOf(resource).filter(({ severity }) => severity === 'error')
    problems.push(...serious.map(({ details, expression }) => [name, expression, details?.text]))
    await mustReferToWhatExists(resource, records).catch((error: Error) => problems.push([name, error.message]))
  }
  expect(problems).toEqual([])
})

test('no two resources share an id, and everybody is somebody', () => {
  const ids = cast.resources.map(({ resourceType, id }) => `${resourceType}/${id}`)
  expect(new Set(ids).size).toBe(ids.length)
  const lines = [...cast.patients, ...cast.team].flatMap(({ who }) => [who.fr, who.en])
  expect(lines.filter((line) => line === '' || line.includes('\n'))).toEqual([])
  expect(new Set(cast.team.map(({ role }) => role))).toEqual(new Set(['clinician', 'coordinator', 'mentor']))
})
