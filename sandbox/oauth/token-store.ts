import type { Adapter, AdapterPayload } from 'oidc-provider'

const secretKinds = ['AuthorizationCode', 'AccessToken', 'RefreshToken']

/**
 * Where the authorisation server keeps what it has issued. The library's own memory is one for the
 * whole process; this one is one a sandbox.
 */
export class TokenStore {
  readonly #kept = new Map<string, AdapterPayload>()
  readonly #secrets = new Set<string>()

  /** Every code and token ever issued, also those that have ended. */
  secrets(): string[] {
    return [...this.#secrets]
  }

  remember(secret: string): void {
    this.#secrets.add(secret)
  }

  endAccessTokens(): void {
    this.#remove((key) => key.startsWith('AccessToken:'))
  }

  clear(): void {
    this.#kept.clear()
    this.#secrets.clear()
  }

  adapter = (kind: string): Adapter => {
    const key = (id: string) => `${kind}:${id}`
    const by = (test: (payload: AdapterPayload) => boolean) =>
      [...this.#kept].find(([at, payload]) => at.startsWith(`${kind}:`) && test(payload))?.[1]
    return {
      upsert: async (id, payload) => {
        this.#kept.set(key(id), payload)
        if (secretKinds.includes(kind)) this.remember(id)
      },
      find: async (id) => this.#kept.get(key(id)),
      findByUid: async (uid) => by((payload) => payload.uid === uid),
      findByUserCode: async (code) => by((payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = this.#kept.get(key(id))
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async (id) => void this.#kept.delete(key(id)),
      revokeByGrantId: async (grantId) =>
        this.#remove((at, payload) => at.startsWith(`${kind}:`) && payload.grantId === grantId),
    }
  }

  #remove(test: (key: string, payload: AdapterPayload) => boolean): void {
    for (const [key, payload] of this.#kept) if (test(key, payload)) this.#kept.delete(key)
  }
}
