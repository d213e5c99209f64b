import type { Ehr } from './ehr.ts'
import { EhrError } from './ehr-error.ts'

/**
 * Reads through a door that shuts when its token turns out to be another patient's: a search says what it misses, but
 * this is no missing part, it is the wrong chart.
 *
 * throws  EhrError other-patient, once every call that was on its way has ended
 */
export async function ofOnePatient<T>(ehr: Ehr, read: (ehr: Ehr) => Promise<T>): Promise<T> {
  const others: EhrError[] = []
  const heldTo = (): void => {
    for (const other of others) throw other
  }
  const watched: Ehr = {
    ...ehr,
    async get(pathOrUrl, signal) {
      heldTo()
      try {
        return await ehr.get(pathOrUrl, signal)
      } catch (cause) {
        if (cause instanceof EhrError && cause.code === 'other-patient') others.push(cause)
        throw cause
      }
    },
  }
  const found = await read(watched)
  heldTo()
  return found
}
