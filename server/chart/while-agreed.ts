import type { Ehr } from './ehr.ts'
import { EhrError } from './ehr-error.ts'

/**
 * The same door, open as long as the patient agrees: asked before every call, and shut under a call that is
 * on its way.
 *
 * throws  EhrError consent-ended
 */
export const whileAgreed = (ehr: Ehr, agrees: () => Promise<boolean>, stopped: AbortSignal): Ehr => ({
  ...ehr,
  async get(pathOrUrl, signal) {
    if (stopped.aborted || !(await agrees())) throw new EhrError('consent-ended', { lasting: true })
    return ehr.get(pathOrUrl, signal ? AbortSignal.any([signal, stopped]) : stopped)
  },
})
