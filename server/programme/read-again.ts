import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Logger } from 'pino'
import type { Mentor } from '../../shared/mentor.ts'
import type { Config } from '../config.ts'
import { traceOf } from '../http/problems.ts'
import { inTheLog, type Mistake } from '../mistake.ts'
import type { Issuer, Site } from './site.ts'
import { beside, mentorsFrom, siteFrom } from './site-files.ts'
import { changedMentors, changedRoles, takenUp } from './taken-up.ts'

type Running = {
  readonly config: Pick<Config, 'siteFile' | 'siteAgainMs' | 'site' | 'mentors'>
  /** The issuers as they stand: their roles change here. */
  readonly issuers: Map<string, Issuer>
  readonly keep: (mentors: readonly Mentor[]) => Promise<void>
  readonly log: Logger
}

/** A file that is another altogether is not told line by line. */
const MISTAKES_TOLD = 20

/**
 * Reads the site's file and the mentors' file again and again, and takes up what may change while the app runs. What
 * stands in them is compared, and not when they changed: they may be replaced, or be links that lead elsewhere now. A file
 * with a mistake changes nothing, and is told once.
 */
export function startReadingAgain(running: Running): { stop(): Promise<void> } {
  const { config, log } = running
  let seen = ''
  let standing = config.mentors

  const look = async () => {
    const mistakes: Mistake[] = []
    const siteText = await textAt(config.siteFile)
    const site = siteFrom(config.siteFile, siteText, mistakes)
    const mentorsFile = site ? beside(config.siteFile, site.mentorsFile) : null
    const mentorsText = mentorsFile === null ? null : await textAt(mentorsFile)
    const version = digestOf([siteText, mentorsText])
    if (version === seen) return
    if (site && mentorsFile !== null) {
      const read = mentorsFrom(mentorsFile, mentorsText, site, mistakes)
      standing = await takeUp(running, site, { standing, read: read ?? standing })
    }
    if (mistakes.length > 0) sayMistaken(log, mistakes)
    seen = version
  }

  let looking: Promise<void> | null = null
  const timer = setInterval(() => {
    looking ??= look()
      .catch((thrown: unknown) => log.error({ event: 'site-not-taken-up', ...traceOf(thrown) }))
      .finally(() => {
        looking = null
      })
  }, config.siteAgainMs).unref()
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}

/** gives  the mentors as they stand from now on */
async function takeUp(
  running: Running,
  site: Site,
  { standing, read }: { readonly standing: readonly Mentor[]; readonly read: readonly Mentor[] },
): Promise<readonly Mentor[]> {
  const { issuers, needsRestart } = takenUp(running.config.site, site)
  if (issuers) {
    takeUpRoles(running, issuers)
    await takeUpMentors(running, standing, read)
  }
  if (needsRestart.length > 0) running.log.warn({ event: 'site-needs-restart', fields: needsRestart })
  return issuers ? read : standing
}

function takeUpRoles({ issuers, log }: Running, now: readonly Issuer[]): void {
  const changed = changedRoles(issuers, now)
  for (const issuer of now) issuers.set(issuer.iss, issuer)
  if (changed > 0) log.info({ event: 'roles-taken-up', issuers: changed })
}

async function takeUpMentors({ keep, log }: Running, standing: readonly Mentor[], now: readonly Mentor[]) {
  const changed = changedMentors(standing, now)
  if (changed === 0) return
  await keep(now)
  log.info({ event: 'mentors-taken-up', mentors: changed })
}

const sayMistaken = (log: Logger, mistakes: readonly Mistake[]) =>
  log.warn({
    event: 'site-mistaken',
    count: mistakes.length,
    mistakes: mistakes.slice(0, MISTAKES_TOLD).map(inTheLog),
  })

const textAt = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

const digestOf = (texts: readonly (string | null)[]) => createHash('sha256').update(JSON.stringify(texts)).digest('hex')
