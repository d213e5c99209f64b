import { PROFILES, REQUESTS } from './request.ts'

/** Asks a server on loopback, a few at a time, whenever it is told to: a process of its own, whose time is not the server's. */
const [port] = process.argv.slice(2)
const AT_ONCE = 8

const bodies = PROFILES.map((profile) => JSON.stringify(profile))

async function ask(body: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  await answer.arrayBuffer()
}

process.on('message', async () => {
  let asked = 0
  const askOn = async () => {
    while (asked < REQUESTS) await ask(bodies[asked++ % bodies.length] as string)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askOn))
  process.send?.('asked')
})
