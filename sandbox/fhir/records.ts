import { MemoryRepository } from '@medplum/fhir-router'
import type { Resource } from '@medplum/fhirtypes'

type Shelves<T> = Map<string, Map<string, T>>

/** Everything this EHR has stored. The library undoes nothing; here a transaction that fails leaves no trace. */
export class Records extends MemoryRepository {
  /** Charts as people wrote them, with their own dates, before this server was there to refuse anything. */
  async load(resources: Iterable<Resource>): Promise<void> {
    await this.withSeeding(async () => {
      for (const resource of resources) await this.createResource(resource, undefined, true)
    })
  }

  /** Everything of a type, in the order it came. */
  everyOne(type: string): Resource[] {
    return [...(this.#shelves().resources.get(type)?.values() ?? [])]
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
    return { resources: Reflect.get(this, 'resources'), history: Reflect.get(this, 'history') }
  }
}

function copy<T>(shelves: Shelves<T>, copyOne: (value: T) => T): Shelves<T> {
  return new Map([...shelves].map(([type, byId]) => [type, new Map([...byId].map(([id, v]) => [id, copyOne(v)]))]))
}

function restore<T>(shelves: Shelves<T>, before: Shelves<T>): void {
  shelves.clear()
  for (const [type, byId] of before) shelves.set(type, byId)
}
