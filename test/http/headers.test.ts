import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import type { Config } from '../../server/config.ts'
import { neverStored, securityHeaders } from '../../server/http/headers.ts'

async function headersOf(appUrl: string, path = '/'): Promise<Headers> {
  const site = { issuers: [{ iss: 'https://ehr.example/fhir' }] }
  const app = express()
  app.use(securityHeaders({ site, appUrl } as unknown as Config, '<script>go()</script>'), neverStored)
  app.use((_req, res) => void res.end())
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  server.close()
  return headers
}

test('a page says nothing of where one comes from, is stored nowhere, and is what it says it is', async () => {
  expect(Object.fromEntries(await headersOf('https://accompany.example'))).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
})

test('a browser that was here once comes by https for a year, where the app has it', async () => {
  const name = 'strict-transport-security'
  expect((await headersOf('https://accompany.example')).get(name)).toContain('max-age=31536000')
  expect((await headersOf('http://localhost:3000')).get(name)).toBeNull()
})

test('what is inline runs only where its hash is known, and a page loads from nowhere else', async () => {
  const policy = (await headersOf('https://accompany.example', '/c/x')).get('content-security-policy') ?? ''
  expect(policy).toMatch(/default-src 'none';script-src 'self' 'sha256-[A-Za-z0-9+/]{43}=';style-src 'self'/)
  expect(policy).not.toMatch(/unsafe|\*|http:/)
  expect(policy).toContain("frame-ancestors 'self' https://ehr.example")
})
