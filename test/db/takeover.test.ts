import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { DirectoryInUse, lockDirectory } from '../../server/db/directory-lock.ts'
import { ownFolder } from '../support/own-folder.ts'

const meanwhile = vi.hoisted(() => ({ happens: () => {} }))

/** What another process does in the moment between our look at a lock and our hand on it. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const late =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      meanwhile.happens()
      meanwhile.happens = () => {}
      return act(...args)
    }
  return { ...fs, rmSync: late(fs.rmSync), renameSync: late(fs.renameSync) }
})

test('a lock of a dead process that another one takes over at the same moment is left to that one', () => {
  const dir = ownFolder('takeover')
  const file = join(dir, 'accompany.pid')
  writeFileSync(file, '999999999')
  meanwhile.happens = () => writeFileSync(file, String(process.ppid))
  expect(() => lockDirectory(dir)).toThrow(DirectoryInUse)
  expect(readFileSync(file, 'utf8')).toBe(String(process.ppid))
})
