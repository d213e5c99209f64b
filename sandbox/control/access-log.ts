/** One request, as the EHR's own log has it: names of search parameters and never their values. */
export type AccessLogEntry = {
  at: string
  method: string
  resourceType: string | undefined
  path: string
  /** Nothing was answered: undefined. */
  status: number | undefined
  patient: string | undefined
  client: string | undefined
  /** The fault that was at work. */
  fault?: string
  /** A write was stored of which the writer was told nothing. */
  stored?: true
}

export function describe(url: string): Pick<AccessLogEntry, 'path' | 'resourceType'> {
  const { pathname, searchParams } = new URL(url, 'http://sandbox')
  const names = [...new Set(searchParams.keys())].join('&')
  return {
    path: names ? `${pathname}?${names}` : pathname,
    resourceType: /^\/([A-Z][A-Za-z]+)/.exec(pathname)?.[1],
  }
}

export class AccessLog {
  #entries: AccessLogEntry[] = []

  /** Gives the entry itself, so that what becomes of the request can be added. */
  open(entry: AccessLogEntry): AccessLogEntry {
    this.#entries.push(entry)
    return entry
  }

  entries(): AccessLogEntry[] {
    return structuredClone(this.#entries)
  }

  clear(): void {
    this.#entries = []
  }
}
