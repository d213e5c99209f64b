import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { appFor } from './app.ts'
import { auditorFor } from './audit/auditor.ts'
import { openEhr } from './chart/ehr.ts'
import { readingsUnderWay } from './chart/readings.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { vaultWith } from './db/vault.ts'
import type { House } from './house.ts'
import { serverFor } from './http/connections.ts'
import { gateWith } from './http/gate.ts'
import { tokenService } from './launch/access.ts'
import { authorisationServer } from './launch/authorisation-server.ts'
import { letGo } from './launch/end-launch.ts'
import { keepMentors } from './mentors/mentor-store.ts'
import { learntFor } from './offers/lessons.ts'
import { poolFor } from './offers/pool-kept.ts'
import { clockWatch } from './outbox/clock-jump.ts'
import { sealOlderDocuments } from './outbox/document-store.ts'
import { startWorker } from './outbox/worker.ts'
import { startReadingAgain } from './programme/read-again.ts'
import { startRounds } from './rounds.ts'
import { terminologyAt } from './terminology/read-ancestors.ts'
import { unusable } from './unusable.ts'

export type Served = { readonly url: string; readonly house: House; stop(): Promise<void> }

/** Opens the database, takes in the site's mentors, starts the outbox's worker, and listens. */
export async function serve(config: Config, log: Logger, env: NodeJS.ProcessEnv = process.env): Promise<Served> {
  const database = await openDatabase(config.database)
  const { db } = database
  const now = () => new Date()
  const vault = vaultWith(config.secretKeys)
  const issuers = new Map(config.site.issuers.map((issuer) => [issuer.iss, issuer]))
  const authorisationServers = new Map(
    await Promise.all(
      config.site.issuers.map(async (issuer) => [issuer.iss, await authorisationServer(issuer, config, env)] as const),
    ),
  )
  const tokens = tokenService({
    db,
    vault,
    now,
    serverOf: (iss) => authorisationServers.get(iss),
    refreshMs: config.ehrDeadlineMs,
    onOtherPatient: (issuer) => log.error({ event: 'patient-mismatch', issuer }),
  })
  await keepMentors(db, config.mentors, now())
  await sealOlderDocuments(db, vault)

  const worker = startWorker(
    {
      db,
      vault,
      now,
      isSteady: clockWatch(now, () => performance.now()),
      chance: Math.random,
      log,
      deadlineMs: config.ehrDeadlineMs,
      issuerOf: (iss) => issuers.get(iss),
      letGo: (launch) => letGo({ db, vault, authorisationServers, now }, launch),
      ehrFor: async (launch) => openEhr(await tokens.accessFor(launch), config.ehrDeadlineMs),
    },
    [...issuers.keys()],
  )
  const { terminologyServer } = config.site
  const onSilence = () => log.warn({ event: 'terminology-silent' })
  const house: House = {
    config,
    db,
    vault,
    tokens,
    issuers,
    authorisationServers,
    terminology: terminologyServer ? terminologyAt(terminologyServer, { now, onSilence }) : null,
    gate: gateWith(),
    readings: readingsUnderWay(),
    audit: auditorFor(db, now),
    pool: poolFor(db, now),
    learnt: learntFor({ db, vault, config, log }, now),
    log,
    now,
    noteIsDue: () => worker.wake(),
  }
  const rounds = startRounds(house)
  const server = serverFor(appFor(house))
  await listening(server, config).catch((cause: unknown) => {
    throw unusable('PORT', cause)
  })
  const readingAgain = startReadingAgain({
    config,
    issuers,
    keep: (mentors) => keepMentors(db, mentors, now()),
    log,
  })
  return {
    url: config.appUrl,
    house,
    async stop() {
      await worker.stop()
      await rounds.stop()
      await readingAgain.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await database.close()
    },
  }
}

function listening(server: Server, { host, port }: Config): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server.address() as AddressInfo))
  })
}
