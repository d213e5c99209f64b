import { Jar } from './browser-jar.ts'
import { Visit } from './visit.ts'

/**
 * Signs in without a launch from a chart: at the team's door, or with a patient to choose.
 *
 * takes  `iss`, the EHR that knows them; `user`, as `Practitioner/1`
 */
export async function signIn(appUrl: string, iss: string, user: string, patient?: string): Promise<Visit> {
  const jar = new Jar()
  const door = patient === undefined ? '/launch/team' : '/launch'
  const login = await jar.open(`${appUrl}${door}?iss=${encodeURIComponent(iss)}`)
  const form = new URLSearchParams({ user, ...(patient === undefined ? {} : { patient }) })
  const posted = await jar.fetch(login.url, { method: 'POST', body: form })
  return Visit.open(new URL(posted.headers.get('location') ?? '', login.url).href, appUrl, jar)
}
