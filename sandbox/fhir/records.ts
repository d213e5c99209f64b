import type { SearchRequest, WithId } from '@medplum/core'
import type { CreateResourceOptions, UpdateResourceOptions } from '@medplum/fhir-router'
import { MemoryRepository } from '@medplum/fhir-router'
import type { OperationOutcome, Resource } from '@medplum/fhirtypes'
import { mustReferToWhatExists } from './references.ts'
import { mustBeValid } from './validation.ts'

type Shelves<T> = Map<string, Map<string, T>>

/**
 * Everything this EHR has stored. MemoryRepository accepts anything and undoes nothing; here what is
 * written is valid R4, and a transaction that fails leaves no trace.
 */
export class Records extends MemoryRepository {
  /** Charts as people wrote them, before this server was there to refuse anything. */
  async load(resources: Iterable<Resource>): Promise<void> {
    for (const resource of resources) await super.createResource(resource, undefined, true)
  }

  async mustBeAcceptable(resource: Resource): Promise<void> {
    mustBeValid(resource)
    await mustReferToWhatExists(resource, this)
  }

  override async createResource<T extends Resource>(
    resource: T,
    options?: CreateResourceOptions,
    update?: boolean,
  ): Promise<WithId<T>> {
    await this.mustBeAcceptable(resource)
    return super.createResource(resource, options, update)
  }

  override async updateResource<T extends Resource>(resource: T, options?: UpdateResourceOptions): Promise<WithId<T>> {
    return await super.updateResource(resource, options)
  }

  override async conditionalCreate<T extends Resource>(
    resource: T,
    search: SearchRequest<T>,
    options?: CreateResourceOptions,
  ): Promise<{ resource: WithId<T>; outcome: OperationOutcome }> {
    await this.mustBeAcceptable(resource)
    return super.conditionalCreate(resource, search, options)
  }

  /** Nothing in here waits for the world outside, so no other request can come between copy and restore. */
  override async withTransaction<T>(callback: (repo: this) => Promise<T>): Promise<T> {
    const shelves = this.#shelves()
    const resources = copy(shelves.resources, (resource) => resource)
    const history = copy(shelves.history, (versions) => [...versions])
    try {
      return await callback(this)
    } catch (error) {
      restore(shelves.resources, resources)
      restore(shelves.history, history)
      throw error
    }
  }

  /** The library keeps its maps private and offers no way to copy them. */
  #shelves(): { resources: Shelves<Resource>; history: Shelves<Resource[]> } {
    return { resources: this['resources'], history: this['history'] }
  }
}

function copy<T>(shelves: Shelves<T>, copyOne: (value: T) => T): Shelves<T> {
  return new Map([...shelves].map(([type, byId]) => [type, new Map([...byId].map(([id, v]) => [id, copyOne(v)]))]))
}

function restore<T>(shelves: Shelves<T>, before: Shelves<T>): void {
  shelves.clear()
  for (const [type, byId] of before) shelves.set(type, byId)
}
