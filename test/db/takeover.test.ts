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

/** A file is there before anything is in it. */
function writtenLate(path: string, text: string, { flag }: { flag: string }): void {
  const file = fs.openSync(path, flag)
  meanwhile()
  fs.writeSync(file, text)
  fs.closeSync(file)
}

beforeAll(() => {
  vi.resetModules()
  const [rmSync, renameSync, linkSync] = [late(fs.rmSync), late(fs.renameSync), late(fs.linkSync)]
  vi.doMock('node:fs', () => ({ ...fs, rmSync, renameSync, linkSync, writeFileSync: writtenLate }))
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

test('a lock that stands there says who holds it, at every moment', async () => {
  const { lockDirectory } = await import('../../server/db/directory-lock.ts')
  const dir = ownFolder('takeover')
  const file = join(dir, 'accompany.pid')
  const seen: string[] = []
  meanwhile = () => seen.push(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 'no lock')
  lockDirectory(dir)
  expect(seen).toEqual(['no lock', 'no lock'])
  expect(fs.readFileSync(file, 'utf8')).toBe(String(process.pid))
})

test('of two that start at the same moment, one holds the directory and the other is told who', async () => {
  const { lockDirectory } = await import('../../server/db/directory-lock.ts')
  const dir = ownFolder('takeover')
  const file = join(dir, 'accompany.pid')
  meanwhile = () => fs.writeFileSync(file, String(process.ppid))
  expect(() => lockDirectory(dir)).toThrow(`process ${process.ppid}.`)
  expect(fs.readdirSync(dir)).toEqual(['accompany.pid'])
})
