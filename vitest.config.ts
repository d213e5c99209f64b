import { defineConfig } from 'vitest/config'

const SERVERS = ['./test/support/postgres-for-all.ts']
/**
 * What must become true is waited for: a busy machine is not a mistake. Files follow each other in one process: to load
 * the app anew for each would take longer than to test it, and what a file opens is gone after it.
 */
const EACH = {
  setupFiles: ['./test/support/leave-nothing.ts'],
  expect: { poll: { timeout: 30_000 } },
  isolate: false,
  maxWorkers: 2,
}

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          ...EACH,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.integration.test.ts', 'test/**/*.crash.test.ts', 'test/browser/**', 'test/two-tabs/**'],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          ...EACH,
          name: 'integration',
          include: ['test/**/*.integration.test.ts'],
          globalSetup: SERVERS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...EACH,
          name: 'crash',
          include: ['test/**/*.crash.test.ts'],
          globalSetup: SERVERS,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...EACH,
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/two-tabs/**/*.test.ts'],
          globalSetup: SERVERS,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
