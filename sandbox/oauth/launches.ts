import { randomBytes } from 'node:crypto'

/** Who is signed in, on whose chart, and what this launch may not have. */
export type LaunchContext = {
  /** `Practitioner/…`, `Patient/…` or `RelatedPerson/…` */
  user: string
  patient: string | undefined
  encounter: string | undefined
  /** False when the app stands in a frame under the banner of the EHR. */
  needPatientBanner: boolean
  /** Scopes that are asked for and not given. */
  withhold: readonly string[]
}

/** Launch ids: each opens one door, once, for a while. */
export class Launches {
  readonly #open = new Map<string, { context: LaunchContext; until: number }>()
  readonly #seconds: number

  constructor(seconds: number) {
    this.#seconds = seconds
  }

  create(context: LaunchContext): string {
    const id = randomBytes(24).toString('base64url')
    this.#open.set(id, { context, until: Date.now() + this.#seconds * 1000 })
    return id
  }

  /** Gives the context of the launch and ends it; undefined when it is unknown, used or too old. */
  redeem(id: string): LaunchContext | undefined {
    const launch = this.#open.get(id)
    this.#open.delete(id)
    return launch && Date.now() < launch.until ? launch.context : undefined
  }
}
