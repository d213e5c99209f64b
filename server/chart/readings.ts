import type { Person } from '../person.ts'
/** The readings under way in this process: a withdrawal stops them while they wait for the EHR. */
export type Readings = {
  /** gives  the signal that stops this reading, and how to say that it has ended */
  begin(person: Person): { readonly signal: AbortSignal; end(): void }
  stop(person: Person): void
}

export function readingsUnderWay(): Readings {
  const underWay = new Map<AbortController, string>()
  const nameOf = ({ issuer, patient }: Person) => `${issuer} ${patient}`
  return {
    begin(person) {
      const controller = new AbortController()
      underWay.set(controller, nameOf(person))
      return { signal: controller.signal, end: () => void underWay.delete(controller) }
    },
    stop(person) {
      for (const [controller, name] of underWay) if (name === nameOf(person)) controller.abort()
    },
  }
}
