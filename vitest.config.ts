import { defineConfig } from 'vitest/config'

const SERVERS = ['./test/support/postgres-for-all.ts']
const EACH_FILE = ['./test/support/leave-nothing.ts']

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: EACH_FILE,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.integration.test.ts', 'test/**/*.crash.test.ts', 'test/browser/**', 'test/two-tabs/**'],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'integration',
          setupFiles: EACH_FILE,
          include: ['test/**/*.integration.test.ts'],
          globalSetup: SERVERS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'crash',
          setupFiles: EACH_FILE,
          include: ['test/**/*.crash.test.ts'],
          globalSetup: SERVERS,
          testTimeout: 300_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          setupFiles: EACH_FILE,
          include: ['test/browser/**/*.test.ts', 'test/two-tabs/**/*.test.ts'],
          globalSetup: SERVERS,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
        },
      },
    ],
  },
})
