import { setTimeout as wait } from 'node:timers/promises'
import type { Bundle, OperationOutcome, Resource } from '@medplum/fhirtypes'
import type { Answer } from '../answer.ts'
import { fhirJson } from '../answer.ts'
import type { Effect } from './rule.ts'

type Real = Extract<Answer, { status: number }>

/** What a fault needs from the EHR it spoils. */
export type Spoilt = {
  /** Does what was asked, and stores what is to be stored. */
  ask: () => Promise<Answer>
  /** A resource of the asked type that stands in the chart of another patient. */
  ofAnotherPatient: () => Resource | undefined
  /** Told when a write was stored that nobody is told of. */
  stored: () => void
}

export async function spoil(effect: Effect, spoilt: Spoilt): Promise<Answer> {
  switch (effect.kind) {
    case 'delay':
      await wait(effect.ms)
      return spoilt.ask()
    case 'never':
      return { silence: 'hang' }
    case 'status':
      return statusAnswer(effect)
    case 'html':
      return html(200, '<!doctype html><title>Sign in</title><p>Please sign in.</p>')
    case 'redirect':
      return { status: 302, headers: { location: effect.location }, body: undefined }
    case 'outcome-200':
      return { status: 200, headers: { 'content-type': fhirJson }, body: refusal('Something went wrong') }
    case 'accepted-202':
      if (effect.store) await spoilt.ask()
      return { status: 202, headers: {}, body: undefined }
    case 'store-and-hang':
      return storeThen('hang', spoilt)
    case 'store-and-reset':
      return storeThen('reset', spoilt)
    case 'store-late':
      await wait(effect.ms)
      return storeThen('hang', spoilt)
    default:
      return changed(effect, await spoilt.ask(), spoilt)
  }
}

type Change = Extract<
  Effect,
  {
    kind: 'empty-201' | 'no-location-201' | 'warned-201' | 'truncate' | 'other-patient' | 'next-self' | 'next-elsewhere'
  }
>

/** These spoil an answer that was a good one; a refusal passes as it is. */
function changed(effect: Change, answer: Answer, { ofAnotherPatient }: Spoilt): Answer {
  if ('silence' in answer || answer.status >= 300) return answer
  switch (effect.kind) {
    case 'empty-201':
      return { ...html(201, ''), headers: { 'content-type': 'text/html', location: relative(answer) } }
    case 'no-location-201':
      return { status: 201, headers: {}, body: undefined }
    case 'warned-201':
      return { status: 201, headers: { ...answer.headers, 'content-type': fhirJson }, body: warning() }
    case 'truncate':
      return { ...answer, ending: 'cut-short' }
    case 'other-patient':
      return withStranger(answer, ofAnotherPatient())
    case 'next-self':
      return withNext(answer, (bundle) => bundle.link?.find(({ relation }) => relation === 'self')?.url ?? '')
    case 'next-elsewhere':
      return withNext(answer, () => effect.url)
  }
}

async function storeThen(silence: 'hang' | 'reset', { ask, stored }: Spoilt): Promise<Answer> {
  const answer = await ask()
  if ('silence' in answer || answer.status >= 300) return answer
  stored()
  return { silence }
}

function statusAnswer({ status, retryAfter, body }: Extract<Effect, { kind: 'status' }>): Answer {
  // A resource speaks FHIR; anything else (an OAuth error) is plain JSON.
  const isResource = body === undefined || (typeof body === 'object' && body !== null && 'resourceType' in body)
  return {
    status,
    headers: {
      'content-type': isResource ? fhirJson : 'application/json',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
    body: body ?? refusal(`The sandbox was told to answer ${status}`),
  }
}

const html = (status: number, body: string): Real => ({ status, headers: { 'content-type': 'text/html' }, body })

const refusal = (text: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'exception', details: { text } }],
})

/** As EHRs write one: a code, and a sentence that names whom it is about. */
const warning = (): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'warning', code: 'business-rule', diagnostics: 'Élise Château was discharged' }],
})

/** `DocumentReference/123`, as some EHRs write a Location. */
const relative = (answer: Real): string =>
  /\/([A-Z][A-Za-z]+\/[^/]+)\/_history/.exec(answer.headers.location ?? '')?.[1] ?? ''

function withStranger(answer: Real, stranger: Resource | undefined): Answer {
  if (stranger === undefined) return answer
  const body = answer.body as Resource
  if (body.resourceType !== 'Bundle') return { ...answer, body: stranger }
  return {
    ...answer,
    body: { ...body, entry: [...(body.entry ?? []), { resource: stranger, search: { mode: 'match' } }] },
  }
}

function withNext(answer: Real, urlFor: (bundle: Bundle) => string): Answer {
  const body = answer.body as Resource
  if (body.resourceType !== 'Bundle') return answer
  const others = (body.link ?? []).filter(({ relation }) => relation !== 'next')
  return { ...answer, body: { ...body, link: [...others, { relation: 'next', url: urlFor(body) }] } }
}
