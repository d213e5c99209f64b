import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const CANARY = 'CANARY4t7zHEADER'

/** By hand: `fetch` would not ask like this. */
function asked(method: string, path: string): Promise<{ status: number; text: string }> {
  const { hostname: host, port } = new URL(world.appUrl)
  return new Promise((resolve, reject) => {
    const asking = request({ host, port, method, path, headers: { cookie: CANARY, 'x-said': CANARY } }, (response) => {
      const chunks: Buffer[] = [Buffer.from(response.rawHeaders.join('\n'))]
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
    })
    asking.once('error', reject)
    asking.end()
  })
}

const PATHS = [
  '/',
  '/healthz',
  '/launch',
  '/launch.html',
  '/c/x',
  '/assets/x.js',
  '/api/launches/x',
  '/api/launches/x/end',
]
const METHODS = ['TRACE', 'PROPFIND', 'PUT', 'DELETE']

test.each(METHODS.flatMap((method) => PATHS.map((path) => [method, path] as const)))(
  '%s %s does nothing, and gives nothing back of what was sent',
  async (method, path) => {
    const { status, text } = await asked(method, path)
    expect([302, 403, 404, 405]).toContain(status)
    expect(text).not.toContain(CANARY)
  },
)
