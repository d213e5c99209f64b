import { spawn } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DirectoryInUse, lockDirectory } from '../../server/db/directory-lock.ts'
import { ownFolder } from '../support/own-folder.ts'

const directory = () => ownFolder('lock')

test('a directory held by a living process is refused, and that process is named', () => {
  const dir = directory()
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  writeFileSync(join(dir, 'accompany.pid'), String(other.pid))
  expect(() => lockDirectory(dir)).toThrow(DirectoryInUse)
  expect(() => lockDirectory(dir)).toThrow(String(other.pid))
  other.kill()
})

test('a lock left behind by a process that died is taken over', () => {
  const dir = directory()
  writeFileSync(join(dir, 'accompany.pid'), '999999999')
  expect(() => lockDirectory(dir)()).not.toThrow()
})

test('a process of another user, of which we may not ask, is a living one', () => {
  const dir = directory()
  writeFileSync(join(dir, 'accompany.pid'), '4242')
  const saying = (code: string) => () => {
    throw Object.assign(new Error(code), { code })
  }
  expect(() => lockDirectory(dir, saying('EPERM'))).toThrow('4242')
  expect(() => lockDirectory(dir, saying('ESRCH'))()).not.toThrow()
})

test('nothing but the lock is left in a directory that is held, and nothing in one that was let go', () => {
  const dir = directory()
  const letGo = lockDirectory(dir)
  expect(readdirSync(dir)).toEqual(['accompany.pid'])
  letGo()
  expect(readdirSync(dir)).toEqual([])
})

test('a directory that was let go can be held again', () => {
  const dir = directory()
  lockDirectory(dir)()
  expect(() => lockDirectory(dir)).not.toThrow()
})
