import type { api } from '../../shared/api.ts'
import type { Visit } from '../../test/support/visit.ts'
import type { Chance } from '../matching/chance.ts'
import type { Open } from './people.ts'

type Asks = readonly (readonly [keyof typeof api, unknown?])[]

/** What an open page asks for that no EHR is needed to answer. */
const OF_A_CLINICIAN: Asks = [
  ['launch'],
  ['standing'],
  ['consents'],
  ['record'],
  ['corrections'],
  ['offers'],
  ['rank', { answers: { supports: ['emotional'], style: 'listener' } }],
  ['owedNotes'],
  ['waiting'],
]
const OF_A_PATIENT: Asks = [
  ['launch'],
  ['standing'],
  ['consents'],
  ['questionnaire'],
  ['others'],
  ['way'],
  ['offers'],
  ['waiting'],
  ['later'],
  ['mySeen'],
]
const OF_A_MENTOR: Asks = [['launch'], ['standing'], ['requests'], ['accompanied'], ['availability'], ['ownProfile']]

/** One of all who have a page open, drawn by chance, asks one of the things that their page asks. */
export function somebodyAsks({ clinicians, patients, mentors }: Open, chance: Chance): () => Promise<number> {
  const everybody: readonly (readonly [Visit, Asks])[] = [
    ...clinicians.map((visit) => [visit, OF_A_CLINICIAN] as const),
    ...patients.map((visit) => [visit, OF_A_PATIENT] as const),
    ...mentors.map((visit) => [visit, OF_A_MENTOR] as const),
  ]
  return () => {
    const [visit, asks] = chance.one(everybody)
    const [key, body] = chance.one(asks)
    return statusOf(visit.raw(key, body))
  }
}

/** The whole of the answer is waited for. */
export async function statusOf(asked: Promise<Response>): Promise<number> {
  const response = await asked
  await response.arrayBuffer()
  return response.status
}
