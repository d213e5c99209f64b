import type { SearchRequest } from '@medplum/core'
import { formatSearchQuery } from '@medplum/core'
import type { Bundle, Resource } from '@medplum/fhirtypes'

const usual = 20
const most = 100

/** The same search with a page size we are willing to answer. */
export function onePage<T extends SearchRequest>(request: T): T {
  return {
    ...request,
    count: Math.min(Math.max(request.count ?? usual, 0), most),
    offset: Math.max(request.offset ?? 0, 0),
  }
}

/** A page says where it is, where the rest is, and the full address of all that it holds. */
export function withLinks<T extends Resource>(
  bundle: Bundle<T>,
  asked: SearchRequest,
  page: SearchRequest,
  base: string,
): Bundle<T> {
  const { entry = [], ...rest } = bundle
  const at = (offset: number) =>
    `${base}/${asked.resourceType}${formatSearchQuery({ ...asked, count: page.count ?? usual, offset })}`
  const offset = page.offset ?? 0
  const next = offset + (page.count ?? usual)
  const more = page.count !== 0 && next < (bundle.total ?? 0)
  return {
    ...rest,
    link: [{ relation: 'self', url: at(offset) }, ...(more ? [{ relation: 'next', url: at(next) }] : [])],
    ...(entry.length > 0 && {
      entry: entry.map((one) => ({ ...one, fullUrl: `${base}/${one.resource?.resourceType}/${one.resource?.id}` })),
    }),
  }
}
