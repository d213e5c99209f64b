import type { SearchRequest, WithId } from '@medplum/core'
import { created } from '@medplum/core'
import type { CreateResourceOptions, UpdateResourceOptions } from '@medplum/fhir-router'
import { FhirRepository, getExtraEntries } from '@medplum/fhir-router'
import type { Bundle, BundleEntry, OperationOutcome, Reference, Resource } from '@medplum/fhirtypes'
import type { Access } from './access.ts'
import { isWithinReach, permits } from './access.ts'
import { isServed } from './capability.ts'
import { isShared } from './compartment.ts'
import { onePage, withLinks } from './paging.ts'
import { inLocalTerms, understood, withinReach } from './query.ts'
import type { Records } from './records.ts'
import { mustReferToWhatExists } from './references.ts'
import { notAllowed, notHere, notSupported } from './refusal.ts'
import type { Interaction } from './scope.ts'
import { mustBeValid } from './validation.ts'

type Setting = {
  base: string
  ignoreIfNoneExist: boolean
  /** Leave out of a search what is not known, in place of refusing it. */
  lenient: boolean
}

/**
 * The records as one token may see and change them. Reads, searches, includes and every entry of a
 * bundle come through here, so a check cannot be gone around.
 */
export class GuardedRecords extends FhirRepository {
  readonly #records: Records
  readonly #access: Access
  readonly #setting: Setting

  constructor(records: Records, access: Access, setting: Setting) {
    super()
    this.#records = records
    this.#access = access
    this.#setting = setting
  }

  async readResource<T extends Resource>(type: string, id: string): Promise<WithId<T>> {
    this.#mustPermit('r', type)
    return this.#mustReach(await this.#records.readResource<T>(type, id)) as WithId<T>
  }

  async readVersion<T extends Resource>(type: string, id: string, version: string): Promise<WithId<T>> {
    this.#mustPermit('r', type)
    return this.#mustReach(await this.#records.readVersion<T>(type, id, version)) as WithId<T>
  }

  async readReference<T extends Resource>({ reference }: Reference<T>): Promise<WithId<T>> {
    const [type, id] = this.#local(reference ?? '').split('/')
    if (!type || !id) throw notHere('Not a reference to something here')
    return this.readResource<T>(type, id)
  }

  /** What may not be seen is left out of an include, and the rest is answered. */
  async readReferences<T extends Resource>(references: readonly Reference<T>[]): Promise<(T | Error)[]> {
    return Promise.all(references.map((reference) => this.readReference<T>(reference).catch((error: Error) => error)))
  }

  async search<T extends Resource>(asked: SearchRequest<T>): Promise<Bundle<WithId<T>>> {
    this.#mustPermit('s', asked.resourceType)
    const known = understood(asked, this.#setting.lenient)
    const request = onePage(this.#bounded(known))
    const bundle = (await this.#records.search(matchesOnly(request))) as Bundle<WithId<T>>
    const found = (bundle.entry ?? []).map(({ resource }) => this.#mustReach(resource as WithId<T>))
    const entries: BundleEntry[] = bundle.entry ?? []
    // With the guard as repository, nothing outside the chart can be drawn in.
    await getExtraEntries(this, request, found, entries)
    return withLinks({ ...bundle, entry: entries as BundleEntry<WithId<T>>[] }, known, request, this.#setting.base)
  }

  async createResource<T extends Resource>(resource: T, options?: CreateResourceOptions): Promise<WithId<T>> {
    await this.#mustBeWritable('c', resource)
    return this.#records.createResource(unnamed(resource, options), options)
  }

  /** Asks for no right to search: the criteria tell the writer only what they wrote themself. */
  override async conditionalCreate<T extends Resource>(
    resource: T,
    search: SearchRequest<T>,
    options?: CreateResourceOptions,
  ): Promise<{ resource: WithId<T>; outcome: OperationOutcome }> {
    await this.#mustBeWritable('c', resource)
    if (this.#setting.ignoreIfNoneExist) {
      return { resource: await this.#records.createResource(unnamed(resource, options), options), outcome: created }
    }
    // A condition without criteria would match the first thing at hand, and one that asks for nothing, nothing.
    if (!search.filters?.length || search.filters.some(({ value }) => value === ''))
      throw notSupported('If-None-Exist without search criteria')
    const bounded = this.#bounded(understood(search, false)) as SearchRequest<T>
    return this.#records.conditionalCreate(unnamed(resource, options), bounded, options)
  }

  async updateResource<T extends Resource>(resource: T, options?: UpdateResourceOptions): Promise<WithId<T>> {
    this.#mustPermit('u', resource.resourceType)
    const before = await this.#records.readResource(resource.resourceType, resource.id ?? '')
    this.#mustReach(before)
    await this.#mustBeWritable('u', resource)
    return this.#records.updateResource(resource, options)
  }

  withTransaction<R>(callback: (repo: this) => Promise<R>): Promise<R> {
    return this.#records.withTransaction(() => callback(this))
  }

  generateId(): string {
    return this.#records.generateId()
  }

  setMode(): void {}

  override conditionalUpdate(): never {
    throw notSupported('An update names what it updates by its id')
  }

  readHistory(): never {
    throw notSupported('History is not kept for reading')
  }

  deleteResource(): never {
    throw notSupported('Nothing is deleted from a chart: mark it entered-in-error')
  }

  patchResource(): never {
    throw notSupported('PATCH is not done here')
  }

  searchByReference(): never {
    throw notSupported('GraphQL is not done here')
  }

  #bounded(asked: SearchRequest): SearchRequest {
    return withinReach(inLocalTerms(asked, this.#setting.base), this.#access)
  }

  /** The library stores anything, `resourceType: "Bogus"` too. */
  async #mustBeWritable(interaction: Interaction, resource: Resource): Promise<void> {
    this.#mustPermit(interaction, resource.resourceType)
    mustBeValid(resource)
    await mustReferToWhatExists(resource, this.#records)
    if (isShared(resource.resourceType)) throw notAllowed(`${resource.resourceType} is not written through this door`)
    this.#mustReach(resource)
  }

  #mustPermit(interaction: Interaction, type: string): void {
    if (!isServed(type)) throw notHere(`There is no ${type} here`)
    if (permits(this.#access, interaction, type)) return
    throw notAllowed(`The token has no scope for "${interaction}" on ${type}`)
  }

  #mustReach<T extends Resource>(resource: T): T {
    if (isWithinReach(this.#access, resource)) return resource
    throw notAllowed(`The token does not open the chart this ${resource.resourceType} stands in`)
  }

  #local(reference: string): string {
    return reference.startsWith(`${this.#setting.base}/`) ? reference.slice(this.#setting.base.length + 1) : reference
  }
}

/** Whoever creates does not choose the id, save this server itself while it works off a bundle. */
function unnamed<T extends Resource>(resource: T, options: CreateResourceOptions | undefined): T {
  if (options?.assignedId) return resource
  const copy = { ...resource }
  delete copy.id
  return copy
}

function matchesOnly(request: SearchRequest): SearchRequest {
  const matching = { ...request }
  delete matching.include
  delete matching.revInclude
  return matching
}
