import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort, isFree } from '../support/free-port.ts'

let folder: string
let port: number
let sandboxPort: number
let child: ChildProcess | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accompany-start-'))
  port = await freePort()
  sandboxPort = await freePort()
})
afterEach(async () => {
  if (child && child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start` on ports and in a folder of its own. */
function start(env: NodeJS.ProcessEnv = {}, ...more: string[]) {
  const args = ['--port', port, '--sandbox-port', sandboxPort, '--data', folder, ...more].map(String)
  const started = spawn(process.execPath, ['commands/start.ts', '--no-build', ...args], {
    env: { ...process.env, DATABASE_URL: undefined, ...env },
  })
  child = started
  let said = ''
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    started.once('close', (code) => resolve({ code, said })),
  )
  const open = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const url = /^Open (\S+)$/m.exec(said)?.[1]
      if (url) resolve(url)
    }
    started.stdout.on('data', hear)
    started.stderr.on('data', hear)
  })
  return { started, open, ended }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('prints one address to open, and leaves no process behind when it is stopped', async () => {
  const { started, open, ended } = start()
  const url = await open
  expect(url).toBe(`http://localhost:${sandboxPort}`)
  expect((await fetch(url)).status).toBe(200)
  expect((await fetch(`http://localhost:${port}/launch.html`)).status).toBe(200)

  started.kill('SIGTERM')
  const { code, said } = await ended
  expect(code).toBe(0)
  expect(said.match(/^Open /gm)).toHaveLength(1)
  expect([await isFree(port), await isFree(sandboxPort)]).toEqual([true, true])
})

test('opens when the log is silenced, whatever PORT the shell has', async () => {
  const { open } = start({ LOG_LEVEL: 'silent', PORT: '1' })
  expect((await fetch(await open)).status).toBe(200)
})

test('ends with a sentence, and takes the sandbox along, when the app dies', async () => {
  const { open, ended } = start()
  await open
  process.kill(Number(readFileSync(join(folder, 'app/accompany.pid'), 'utf8')), 'SIGKILL')
  const { code, said } = await ended
  expect(code).toBe(1)
  expect(said).toContain('The app ended by itself.')
  expect(await isFree(sandboxPort)).toBe(true)
})

test('leaves no process behind when it is killed and can stop nobody', async () => {
  const { started, open } = start()
  await open
  started.kill('SIGKILL')
  const isLocked = () => existsSync(join(folder, 'app/accompany.pid'))
  await expect
    .poll(async () => [await isFree(port), await isFree(sandboxPort), isLocked()], { timeout: 20_000 })
    .toEqual([true, true, false])
})

test('leaves no process behind when it is killed while the app is still starting', async () => {
  const { started } = start()
  const lock = join(folder, 'app/accompany.pid')
  while (!existsSync(lock)) await new Promise((resolve) => setTimeout(resolve, 5))
  const app = Number(readFileSync(lock, 'utf8'))
  started.kill('SIGKILL')
  await expect
    .poll(async () => [isAlive(app), await isFree(sandboxPort), existsSync(lock)], { timeout: 40_000 })
    .toEqual([false, true, false])
})

test('stops while it is still starting', async () => {
  const { started, ended } = start()
  while (await isFree(sandboxPort)) await new Promise((resolve) => setTimeout(resolve, 20))
  started.kill('SIGTERM')
  expect((await ended).code).toBe(0)
  expect([await isFree(port), await isFree(sandboxPort)]).toEqual([true, true])
})

test('says which port is taken and how to choose another', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  const { code, said } = await start().ended
  other.close()
  expect(code).toBe(1)
  expect(said).toBe(`Port ${port} is taken. Choose another with --port: npm start -- --port ${port + 1}\n`)
})

test('forgets nothing that another process is using', async () => {
  mkdirSync(join(folder, 'app'))
  writeFileSync(join(folder, 'app/accompany.pid'), String(process.pid))
  const { code, said } = await start({}, '--fresh').ended
  expect(code).toBe(1)
  expect(said).toContain(`in use by process ${process.pid}`)
  expect(existsSync(join(folder, 'app/accompany.pid'))).toBe(true)
})

test('names every mistake of the configuration', async () => {
  const { code, said } = await start({ EHR_DEADLINE_MS: '3', LOG_LEVEL: 'loud' }).ended
  expect(code).toBe(1)
  expect(said).toContain('EHR_DEADLINE_MS')
  expect(said).toContain('LOG_LEVEL')
  expect(await isFree(sandboxPort)).toBe(true)
})
