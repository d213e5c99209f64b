/** A browser reduced to what a launch needs: a cookie jar, and redirects followed by hand. */
export class Jar {
  readonly #cookies = new Map<string, Map<string, string>>()

  /** Every address that was visited, so that a test can look for what should not be in one. */
  readonly visited: string[] = []

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url)
    const cookies = [...(this.#cookies.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init.headers)
    if (cookies) headers.set('cookie', cookies)
    this.visited.push(url)
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.#keep(host, line)
    return response
  }

  /** Follows redirects to the end, as a person's browser would. Gives the last address and its response. */
  async open(url: string, most = 15): Promise<{ url: string; response: Response }> {
    const response = await this.fetch(url)
    const location = response.headers.get('location')
    if (location === null || response.status < 300 || response.status >= 400) return { url, response }
    if (most === 0) throw new Error('Too many redirects')
    return this.open(new URL(location, url).href, most - 1)
  }

  cookie(host: string, name: string): string | undefined {
    return this.#cookies.get(host)?.get(name)
  }

  size(host: string): number {
    return this.#cookies.get(host)?.size ?? 0
  }

  set(host: string, name: string, value: string): void {
    const cookies = this.#cookies.get(host) ?? new Map<string, string>()
    cookies.set(name, value)
    this.#cookies.set(host, cookies)
  }

  #keep(host: string, line: string): void {
    const [pair = ''] = line.split(';')
    const [name = '', ...value] = pair.split('=')
    if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) this.#cookies.get(host)?.delete(name.trim())
    else this.set(host, name.trim(), value.join('='))
  }
}
