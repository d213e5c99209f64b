import { z } from 'zod'
import type { MissingReason } from '../../shared/record.ts'
import { type Ehr, onBase } from './ehr.ts'
import { EhrError, type EhrTrouble } from './ehr-error.ts'
import { codingIn, fieldsOf, listIn } from './fields.ts'

/** A page of a search as it may come: whatever is not understood is left for the caller to count. */
const Page = z.looseObject({
  resourceType: z.literal('Bundle'),
  /** How many match, on all pages together. */
  total: z.number().nullish().catch(null),
  link: z.array(z.looseObject({ relation: z.unknown().optional(), url: z.unknown().optional() })).nullish(),
  entry: z.array(z.unknown()).nullish(),
})
type Page = z.infer<typeof Page>

export type Found = {
  readonly entries: readonly unknown[]
  /** Why the search is not whole; null when every page was read. */
  readonly incomplete: MissingReason | null
}

const MAX_PAGES = 200
const MAX_ENTRIES = 20_000
/** As text, of all pages together: each may be as long as a call lets it be. */
const MAX_LENGTH = 40_000_000

/**
 * All pages of a search, one after the other, as far as they can be trusted.
 *
 * takes   a search below the FHIR base, a total deadline, and who wants to hear of each page
 * gives   the resources of the type that was asked for; it never throws for what the EHR does
 */
export async function searchAll(
  ehr: Ehr,
  search: string,
  deadlineMs: number,
  onPage: (entries: number) => void = () => undefined,
): Promise<Found> {
  const signal = AbortSignal.timeout(deadlineMs)
  const type = search.split('?')[0] ?? ''
  const entries: unknown[] = []
  const visited = new Set<string>()
  let next: string | null = search
  let incomplete: MissingReason | null = null
  let [came, length] = [0, 0]
  try {
    while (next !== null) {
      const url = onBase(ehr.fhirBase, next)
      if (visited.has(url) || visited.size >= MAX_PAGES || entries.length >= MAX_ENTRIES)
        return { entries, incomplete: 'too-large' }
      visited.add(url)
      const page = Page.parse(await ehr.get(url, signal))
      const resources = (page.entry ?? []).map(resourceOf)
      length += JSON.stringify(resources).length
      if (length > MAX_LENGTH) return { entries, incomplete: 'too-large' }
      if (resources.some(saysIncomplete)) incomplete = 'incomplete'
      entries.push(...resources.filter((resource) => !isOutcome(resource) && isOfType(resource, type)))
      onPage(entries.length)
      came += resources.length
      next = nextOf(page)
      if (next === null && isCutShort(page, came)) incomplete = 'incomplete'
    }
  } catch (cause) {
    return { entries, incomplete: visited.size > 1 && isElsewhere(cause) ? 'incomplete' : reasonOf(cause) }
  }
  return { entries, incomplete }
}

const resourceOf = (entry: unknown): unknown => (entry as { resource?: unknown } | null)?.resource ?? null
const typeOf = (resource: unknown) => (resource as { resourceType?: unknown } | null)?.resourceType
const isOutcome = (resource: unknown) => typeOf(resource) === 'OperationOutcome'
/** Something that is not even a resource is passed on, so that it is counted and not lost in silence. */
const isOfType = (resource: unknown, type: string) => typeOf(resource) === type || typeof typeOf(resource) !== 'string'

/** An outcome among the entries speaks of the search itself: something was left out. */
const saysIncomplete = (resource: unknown) =>
  isOutcome(resource) &&
  ((resource as { issue?: Issue[] }).issue ?? []).some(
    (issue) => issue?.severity !== 'information' && !saysNothingFound(issue),
  )

type Issue = { readonly severity?: unknown; readonly details?: unknown } | null

/**
 * Epic warns where nothing was found: that is an empty list, and no part of one.
 *
 * source  Epic on FHIR, error codes: 4101, "Resource request returns no results"
 */
const saysNothingFound = (issue: Issue) =>
  listIn(fieldsOf(issue?.details).coding, codingIn).some(
    ({ system, code }) => code === '4101' && system?.startsWith(EPIC) === true,
  )
const EPIC = 'urn:oid:1.2.840.114350.'

const nextIn = ({ link }: Page) => link?.find(({ relation }) => relation === 'next')

function nextOf(page: Page): string | null {
  const url = nextIn(page)?.url
  return typeof url === 'string' ? url : null
}

/** It names a next page and not where that is, or says that there is more than came. */
const isCutShort = (page: Page, came: number) => nextIn(page) !== undefined || came < (page.total ?? 0)

const isElsewhere = (cause: unknown) => cause instanceof EhrError && cause.code === 'elsewhere'

const REASONS: Record<EhrTrouble, MissingReason> = {
  unreachable: 'unreachable',
  'too-slow': 'too-slow',
  'too-large': 'too-large',
  'sign-in-needed': 'refused',
  refused: 'refused',
  'not-found': 'refused',
  'not-fhir': 'malformed',
  elsewhere: 'incomplete',
  'login-refused': 'refused',
  'other-patient': 'refused',
  'consent-ended': 'refused',
}

const reasonOf = (cause: unknown): MissingReason => (cause instanceof EhrError ? REASONS[cause.code] : 'malformed')
