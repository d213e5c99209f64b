import * as fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ownFolder } from '../support/own-folder.ts'

let meanwhile = () => {}

/** What another process does in the moment between our look at a lock and our hand on it. */
const late =
  <A extends unknown[], R>(act: (...args: A) => R) =>
  (...args: A): R => {
    meanwhile()
    meanwhile = () => {}
    return act(...args)
  }

beforeAll(() => {
  vi.resetModules()
  vi.doMock('node:fs', () => ({ ...fs, rmSync: late(fs.rmSync), renameSync: late(fs.renameSync) }))
})
afterAll(() => {
  vi.doUnmock('node:fs')
  vi.resetModules()
})

test('a lock of a dead process that another one takes over at the same moment is left to that one', async () => {
  const { DirectoryInUse, lockDirectory } = await import('../../server/db/directory-lock.ts')
  const dir = ownFolder('takeover')
  const file = join(dir, 'accompany.pid')
  fs.writeFileSync(file, '999999999')
  meanwhile = () => fs.writeFileSync(file, String(process.ppid))
  expect(() => lockDirectory(dir)).toThrow(DirectoryInUse)
  expect(fs.readFileSync(file, 'utf8')).toBe(String(process.ppid))
})
