import { readFile } from 'node:fs/promises'
import { startSandbox } from './server.ts'

const { SANDBOX_PORT = '4010', APP_URL = 'http://localhost:3010', SANDBOX_SEED } = process.env

const sandbox = await startSandbox({
  port: Number(SANDBOX_PORT),
  appUrl: APP_URL,
  // The path of a file with an array of Bundles, instead of the people of this folder.
  ...(SANDBOX_SEED && { people: JSON.parse(await readFile(SANDBOX_SEED, 'utf8')) }),
})

console.log(JSON.stringify({ ready: true, url: sandbox.url, iss: sandbox.iss }))

const end = () => void sandbox.stop().then(() => process.exit(0))
// 'disconnect': whoever started it is gone.
for (const asked of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(asked, end)
if (process.connected === false) end() // it went while this started
