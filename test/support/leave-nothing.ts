import { afterAll } from 'vitest'
import { undoAll } from './at-end.ts'

/** Said before a test file's own, and so done after them. */
afterAll(undoAll)
