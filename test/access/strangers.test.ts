import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { PatientLaunch } from '../../server/launch/open-launch.ts'
import { cardOf } from '../../server/mentors/card.ts'
import { meant, seenMatch, seenMentor, type Viewer } from '../../server/mentors/seen.ts'
import { seenFrom } from '../../server/my-data/seen.ts'
import { allowedOf, type FoundBetween, foundBetween, introductionFrom } from '../../server/offers/introduction.ts'
import { mayShow, shownTo } from '../../server/offers/meeting.ts'
import { Criterion, Topic } from '../../shared/answers.ts'
import { type Api, api } from '../../shared/api.ts'
import { Finding, Reading } from '../../shared/candidate.ts'
import { MentorId } from '../../shared/ids.ts'
import { Role } from '../../shared/launch.ts'
import { type Mentor, MentorCard } from '../../shared/mentor.ts'
import { TreatmentKind } from '../../shared/oncology.ts'
import { Tellable, Told } from '../../shared/told.ts'
import { anyPatient, FIELDS } from '../matching/anybody.ts'
import { mentor as someMentor } from '../matching/people.ts'

/** Every field of a schema, as a path; what a list or a union holds is looked into. */
function fieldsOf(schema: z.ZodType): string[] {
  const walk = (node: unknown, path: string): string[] => {
    if (typeof node !== 'object' || node === null) return []
    const {
      properties = {},
      items,
      anyOf = [],
      oneOf = [],
      allOf = [],
      additionalProperties,
    } = node as {
      properties?: Record<string, unknown>
      items?: unknown
      anyOf?: unknown[]
      oneOf?: unknown[]
      allOf?: unknown[]
      additionalProperties?: unknown
    }
    return [
      ...Object.entries(properties).flatMap(([key, value]) => [`${path}${key}`, ...walk(value, `${path}${key}.`)]),
      ...[items, ...anyOf, ...oneOf, ...allOf, additionalProperties].flatMap((one) => walk(one, path)),
    ]
  }
  return [...new Set(walk(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }), ''))]
}

const LEADS_TO_A_PERSON = /name|phone|mail|address|birth|fhir|user|practitioner|avatar|photo|picture|file|url|chart/i
const repliesTo = (role: Role) =>
  (Object.keys(api) as (keyof Api)[]).filter((key) => (api[key].who as readonly Role[]).includes(role))

describe('no payload has a field that leads to the other person', () => {
  /** One's own identity and what oneself is ready to show, what the clinicians write, what both agreed to show, and who of the care team looked. */
  const OWN = {
    patient: /^(patient\.|userName|reveal\.|features\.|record\.|missing|leftOut|(lines|seen)\.name$|matches\.shown\.)/,
    mentor: /^(patient\.|userName|reveal\.|reference$|title$)/,
  }

  test.each(['patient', 'mentor'] as const)('%s', (role) => {
    const leading = repliesTo(role).flatMap((key) =>
      fieldsOf(api[key].reply)
        .filter((field) => LEADS_TO_A_PERSON.test(field) && !OWN[role].test(field))
        .map((field) => `${key}: ${field}`),
    )
    expect(leading).toEqual([])
  })

  test('among who saw what, a mentor has neither a name nor an account', () => {
    const line = { at: new Date(0), issuer: 'x', patient: 'p', act: 'shown-to-mentor', outcome: 'done' } as const
    const kept = { ...line, agent: 'SECRET', agentName: 'SECRET', seq: 1, previous: '', hash: '' }
    const own = { fhirUser: 'Patient/p' } as PatientLaunch
    expect(JSON.stringify(seenFrom({ ...kept, role: 'mentor' }, own))).not.toContain('SECRET')
    expect(seenFrom({ ...kept, role: 'clinician' }, own)).toMatchObject({ name: 'SECRET', own: false })
  })

  test('what a mentor may be told of a person is a closed list', () => {
    expect(fieldsOf(Told).sort()).toEqual(
      [
        'ageBand',
        'formats',
        'gender',
        'language',
        'livesWithIt',
        'pathway',
        'site',
        'style',
        'supports',
        'topics',
        'treatments',
      ].sort(),
    )
  })

  test('what a mentor is told of a match has no day and no moment', () => {
    expect(fieldsOf(api.accompanied.reply).filter((field) => /At$|date|day/i.test(field))).toEqual([])
  })
})

const secret = {
  region: 'SECRET-REGION',
  fhirUser: 'https://ehr.example/Practitioner/SECRET-ACCOUNT',
}
const mentor = (id: string): fc.Arbitrary<Mentor> =>
  fc.record(FIELDS).map((fields) => ({ ...someMentor(id, { ...fields, ...secret }), alias: 'Alias' }))

const viewer: fc.Arbitrary<Viewer> = fc.record({
  role: fc.constantFrom(...Role.options),
  issuer: fc.constantFrom('https://one.example/fhir', 'https://two.example/fhir'),
  fhirUser: fc.constantFrom('Patient/a', 'Patient/b', 'Practitioner/c'),
  patient: fc.constantFrom('a', 'b', null),
})
const KEYS = [Buffer.alloc(32, 7)]

describe('a mentor, as a patient sees them', () => {
  test('is never the site’s id, account, region or any field they did not tick', () => {
    fc.assert(
      fc.property(mentor('secret-mentor-id'), viewer, (one, who) => {
        const card = cardOf(one, seenMentor(KEYS, who, one.id))
        expect(MentorCard.strict().parse(card)).toEqual(card)
        const said = JSON.stringify(card)
        expect(said).not.toMatch(/secret-mentor-id|SECRET-ACCOUNT|Practitioner/)
        if (!one.discloses.includes('region')) expect(said).not.toContain('SECRET-REGION')
        if (!one.discloses.includes('dates')) expect(said).not.toMatch(/20\d\d-/)
      }),
    )
  })
})

describe('an id', () => {
  test('is another for another viewer, and leads back for its own viewer alone', () => {
    fc.assert(
      fc.property(
        viewer,
        viewer,
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 }),
        (one, other, among) => {
          const [id = ''] = among
          const seen = seenMentor(KEYS, one, id)
          expect(meant(KEYS, 'mentor', one, { seen, among })).toBe(id)
          expect(meant(KEYS, 'match', one, { seen, among })).toBeNull()
          if (JSON.stringify(one) === JSON.stringify(other)) return
          expect(seenMentor(KEYS, other, id)).not.toBe(seen)
          expect(meant(KEYS, 'mentor', other, { seen, among })).toBeNull()
        },
      ),
    )
  })

  test('still leads back after the site renewed its key', () => {
    const who: Viewer = { role: 'mentor', issuer: 'https://one.example', fhirUser: 'Practitioner/c', patient: null }
    const seen = seenMatch(KEYS, who, 'x')
    expect(meant([Buffer.alloc(32, 9), ...KEYS], 'match', who, { seen, among: ['x'] })).toBe('x')
    expect(seen).toMatch(/^[0-9a-f]{32}$/)
  })
})

const reading = fc
  .record({
    criterion: fc.constantFrom(...Criterion.options),
    finding: fc.constantFrom(...Finding.options),
    points: fc.integer({ min: -9, max: 9 }),
    outOf: fc.integer({ min: 0, max: 9 }),
    shared: fc.subarray([...TreatmentKind.options, ...Topic.options] as string[], { maxLength: 3 }),
    months: fc.option(fc.integer()),
  })
  .map((fields) => Reading.parse(fields))

/** Which field of a person each criterion speaks of, said once more and by hand. */
const SPEAKS_OF: Partial<Record<Criterion, Tellable>> = {
  site: 'site',
  spread: 'spread',
  treatments: 'treatments',
  coming: 'treatments',
  pathway: 'pathway',
  phase: 'pathway',
  recency: 'supports',
  support: 'supports',
  style: 'style',
  tone: 'style',
  topics: 'topics',
  gender: 'gender',
  age: 'ageBand',
  language: 'language',
  format: 'formats',
}

/** What is said stands in a reading of its criterion; by name only what is told by name, by the hand-written lists. */
const BY_NAME: readonly Criterion[] = ['treatments', 'support', 'topics', 'format']
const rests = ({ readings }: FoundBetween, criterion: Criterion, shared: readonly string[]) =>
  readings.some(
    (one) => one.criterion === criterion && (BY_NAME.includes(criterion) ? one.shared : []).join() === shared.join(),
  )

const NOBODY = { candidates: [], excluded: [], relaxed: [], version: '' }

describe('a person, as a mentor sees them before answering', () => {
  const chosen = MentorId.parse('m1')
  const found = fc.tuple(anyPatient, fc.array(reading, { maxLength: 12 })).map(([profile, readings]) => {
    const candidate = { mentor: chosen, readings, score: 0, outOf: 0 }
    return foundBetween({ profile, ranked: { ...NOBODY, candidates: [candidate] }, decision: null }, chosen)
  })

  test('is what they allow, field by field, also in the reasons, the gaps and what is not known', () => {
    fc.assert(
      fc.property(found, fc.subarray(Tellable.options), (between, allowed) => {
        const { told, reasons, gaps, unknown } = introductionFrom(between, allowed)
        expect(Told.strict().parse(told)).toEqual(told)
        expect(told).toEqual(allowedOf(between.told, allowed))
        const spoken = [...reasons, ...gaps]
        for (const { criterion } of spoken) expect(allowed).toContain(SPEAKS_OF[criterion])
        for (const criterion of unknown) expect(allowed).toContain(SPEAKS_OF[criterion])
        for (const { criterion, shared } of spoken) expect(rests(between, criterion, shared)).toBe(true)
      }),
    )
  })

  test('is not given away by what is left out: what may not be told does not push aside what may', () => {
    const against = (criterion: Criterion, points: number) =>
      Reading.parse({ criterion, finding: 'far-in-age', points, outOf: 9, shared: [], months: null })
    const readings = [against('style', 0), against('age', 5)]
    const between = { told: {}, readings, dismissed: [], next: [], decision: null, since: null }
    expect(introductionFrom(between, ['ageBand']).gaps).toEqual([{ criterion: 'age', shared: [] }])
    expect(introductionFrom(between, ['ageBand', 'style']).gaps).toEqual([
      { criterion: 'style', shared: [] },
      { criterion: 'age', shared: [] },
    ])
  })

  test('is nothing at all when they allow nothing', () => {
    fc.assert(
      fc.property(found, (between) => {
        expect(introductionFrom(between, [])).toEqual({ told: {}, reasons: [], gaps: [], unknown: [] })
      }),
    )
  })
})

describe('what each shows', () => {
  const shown = fc.option(
    fc.record({ firstName: fc.option(fc.constant('SECRET')), phone: fc.option(fc.constant('514 555 0199')) }),
    { nil: undefined },
  )

  test('is seen only when both are ready; a mentor’s number never', () => {
    fc.assert(
      fc.property(shown, shown, (patient, mentor) => {
        const both = { ...(patient ? { patient } : {}), ...(mentor ? { mentor } : {}) }
        const [seenByPatient, seenByMentor] = [shownTo('patient', both), shownTo('mentor', both)]
        if (!patient || !mentor) expect([seenByPatient, seenByMentor]).toEqual([null, null])
        expect(seenByPatient?.phone ?? null).toBeNull()
        if (mentor?.phone) expect(mayShow('mentor', mentor)).toBe(false)
      }),
    )
  })
})
