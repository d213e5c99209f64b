import { setTimeout as sleep } from 'node:timers/promises'
import { type Running, run } from './process.ts'
import { type SiteOptions, siteForSandbox } from './sandbox-site.ts'

type Plan = {
  readonly port: number
  readonly sandboxPort: number
  /** Where the site's file, the keys and the embedded database are kept. */
  readonly folder: string
  readonly site?: SiteOptions | undefined
  /** What must be done before the app starts, while the sandbox does. */
  readonly meanwhile?: () => Promise<unknown>
  /** What the app is told beside; `undefined` takes away what it would inherit. */
  readonly env?: NodeJS.ProcessEnv
  readonly log?: (who: 'sandbox' | 'app', line: string) => void
}

export type Both = {
  /** Once both answer. Rejects, with both stopped, when one could not start. */
  readonly ready: Promise<{ sandboxUrl: string; appUrl: string; appPid: number | undefined }>
  /** Says who ended when one of them did so unasked; the other is stopped by then. */
  readonly broken: Promise<string>
  stop(): Promise<void>
}

/** The sandbox EHR and the app in front of it, each in its own process. */
export function startBoth({ port, sandboxPort, folder, site: options, meanwhile, env, log }: Plan): Both {
  const appUrl = `http://localhost:${port}`
  const started: Running[] = []
  const broken = Promise.withResolvers<string>()
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= Promise.all(started.map((one) => one.stop())).then(() => undefined)
    return stopping
  }

  function start(who: 'sandbox' | 'app', told: NodeJS.ProcessEnv, isReady: Parameters<typeof run>[0]['isReady']) {
    const args = [who === 'app' ? 'server/main.ts' : 'sandbox/main.ts']
    const running = run({ args, env: { ...process.env, ...told }, isReady }, (line) => log?.(who, line))
    started.push(running)
    running.child.once('exit', () => {
      if (!stopping) void stop().then(() => broken.resolve(`The ${who} ended by itself.`))
    })
    return running
  }

  async function open() {
    const sandbox = start(
      'sandbox',
      { SANDBOX_PORT: String(sandboxPort), APP_URL: appUrl },
      (line) => line.ready === true,
    )
    const [{ url, iss }] = await Promise.all([sandbox.ready, meanwhile?.()])
    const site = await siteForSandbox(folder, String(iss), options)
    if (stopping) throw new Error('Stopped before it had started.')
    const app = start('app', { APP_URL: appUrl, PORT: String(port), ...site, ...env }, () => false)
    await answers(`${appUrl}/healthz`, app)
    return { sandboxUrl: String(url), appUrl, appPid: app.child.pid }
  }

  const ready = open().catch(async (cause: unknown) => {
    await stop()
    throw cause
  })
  return { ready, broken: broken.promise, stop }
}

/** Asks until there is an answer: the app's own word may be silenced by LOG_LEVEL. */
async function answers(url: string, app: Running): Promise<void> {
  const up = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
  const isOver = () => app.child.exitCode !== null || app.child.signalCode !== null
  while (!(await up())) {
    if (isOver()) await app.ready
    await sleep(50)
  }
}
