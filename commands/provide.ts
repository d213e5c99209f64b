import { spawnSync } from 'node:child_process'
import { findChromium } from '../test/support/chromium.ts'
import { answers, findPostgres } from '../test/support/postgres-server.ts'

export type Need = {
  readonly name: string
  readonly debianPackage: string
  readonly variable: string
  /** Says what was found; throws when it is not here. */
  find(): Promise<string>
}

export const NEEDS: readonly Need[] = [
  {
    name: 'Chromium',
    debianPackage: 'chromium',
    variable: 'CHROMIUM_PATH',
    find: async () => (await findChromium()).from,
  },
  {
    name: 'PostgreSQL',
    debianPackage: 'postgresql',
    variable: 'TEST_DATABASE_URL',
    async find() {
      const given = process.env.TEST_DATABASE_URL
      if (!given) return (await findPostgres()).from
      if (await answers(given)) return 'the one of TEST_DATABASE_URL'
      throw new Error('TEST_DATABASE_URL does not answer')
    },
  },
]

/**
 * Looks for what the tests need beside Node and npm's packages; where it is missing, has it installed.
 *
 * gives   whether it is here, and the line that says from where, or what to install
 */
export async function provide(need: Need, install = withApt): Promise<{ here: boolean; says: string }> {
  const { name, debianPackage, variable } = need
  const found = await looked(need)
  if (found.here) return { here: true, says: `${name}: ${found.what}` }
  if (process.env[variable]) return { here: false, says: `${name}: ${variable} names one that does not work.` }
  if (install(debianPackage)) {
    const again = await looked(need)
    if (again.here) return { here: true, says: `${name}: ${again.what}, installed just now` }
  }
  return {
    here: false,
    says: `${name}: not found. Install it (apt-get install ${debianPackage}), or name one in ${variable}.`,
  }
}

async function looked(need: Need): Promise<{ here: true; what: string } | { here: false }> {
  try {
    return { here: true, what: await need.find() }
  } catch {
    return { here: false }
  }
}

/** Root may install; anybody else is told what to install. */
function withApt(debianPackage: string): boolean {
  if (process.getuid?.() !== 0) return false
  console.log(`Installing ${debianPackage} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const asked = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status
  asked('update', '-q')
  return asked('install', '-qy', '--no-install-recommends', debianPackage) === 0
}
