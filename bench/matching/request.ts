import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { explain } from '../../server/matching/explain.ts'
import type { Pool } from '../../server/matching/pool.ts'
import { rank } from '../../server/matching/rank.ts'
import { Disclosable } from '../../shared/mentor.ts'
import { Profile } from '../../shared/profile.ts'
import { patients } from './people.ts'
import { median } from './rounds.ts'

export const REQUESTS = 2000
export const PROFILES = patients(96, 2)

export type RequestResult = {
  /** Processor time of one request, in milliseconds. */
  readonly cpuMs: number
  /** The part of it that finding and explaining the nearest five takes, 0 to 1. */
  readonly share: number
}

/**
 * What ranking is of a whole request: read, checked, ranked, explained and answered, beside the same request whose
 * answer is known already. Those who ask are another process.
 */
export async function measureRequest(pool: Pool, rounds: number): Promise<RequestResult> {
  const answerTo = (profile: Profile) => ranked(profile, pool)
  const known = new Map(PROFILES.map((profile) => [keyOf(profile), answerTo(profile)]))
  const whole = await served(answerTo)
  const shell = await served((profile) => known.get(keyOf(profile)))
  try {
    const times: { whole: number; shell: number }[] = []
    for (let round = -WARM_UP; round < rounds; round += 1) {
      const time = { whole: await whole.cpuMs(), shell: await shell.cpuMs() }
      if (round >= 0) times.push(time)
    }
    return {
      cpuMs: median(times.map((time) => time.whole)),
      share: median(times.map((time) => 1 - time.shell / time.whole)),
    }
  } finally {
    whole.close()
    shell.close()
  }
}

/** Rounds before anything is counted, for the compiler to have done what it will do. */
const WARM_UP = 2

/** The nearest five, with reasons, as the app answers. */
export function ranked(profile: Profile, pool: Pool) {
  const { candidates, ...rest } = rank(profile, pool, 'bench')
  const explained = candidates.map(({ readings, ...one }) => ({
    ...one,
    ...explain({ readings }, Disclosable.options),
  }))
  return { candidates: explained, ...rest }
}

const keyOf = ({ site, diagnosedOn, answers }: Profile) =>
  [site, diagnosedOn, ...answers.topics, ...answers.supports].join()

async function served(answerTo: (profile: Profile) => unknown) {
  const app = express()
  app.post('/', express.json(), (req, res) => void res.json(answerTo(Profile.parse(req.body))))
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const asker = fork(new URL('./asker.ts', import.meta.url), [`${(server.address() as AddressInfo).port}`])
  return {
    cpuMs: () => cpuOf(asker),
    close() {
      asker.kill()
      server.close()
    },
  }
}

async function cpuOf(asker: ChildProcess): Promise<number> {
  const begun = process.cpuUsage()
  asker.send('ask')
  await once(asker, 'message')
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000 / REQUESTS
}
