import { createHash } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'

/** The pages an EHR opens; every other one stands alone, as a card's does. */
const IN_AN_EHR = /^\/(?:launch\.html|c\/[^/]+|problem)$/

/**
 * What a page of ours may load, and who may show it in a frame: the EHRs of this site, nobody else; what no EHR opens
 * is in nobody's frame.
 */
export function securityHeaders({ site, appUrl }: Config, launchPage: string): RequestHandler {
  const frames = site.issuers.flatMap((issuer) => issuer.frameAncestors ?? [new URL(issuer.iss).origin])
  const ancestors = ["'self'", ...new Set(frames)].join(' ')
  const https = appUrl.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...inlineScripts(launchPage)],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: [({ url = '/' }) => (IN_AN_EHR.test(url.split('?')[0] ?? '') ? ancestors : "'none'")],
      },
    },
    frameguard: false, // X-Frame-Options knows no list; frame-ancestors above decides
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  })
}

/** launch.html has one inline script; it is allowed by its hash, and nothing else inline is. */
const inlineScripts = (page: string) =>
  [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )

/** Nothing clinical stays in a cache, also not in the one for the back button. */
export const neverStored: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store')
  next()
}
