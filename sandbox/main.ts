import { startSandbox } from './server.ts'

const sandbox = await startSandbox({
  port: Number(process.env['SANDBOX_PORT'] ?? 4010),
  appUrl: process.env['APP_URL'] ?? 'http://localhost:3010',
})

console.log(JSON.stringify({ ready: true, url: sandbox.url, iss: sandbox.iss }))

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void sandbox.stop().then(() => process.exit(0)))
}
