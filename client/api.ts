import type { Api, BodyOf, ReplyOf } from '../shared/api.ts'
import type { Problem } from '../shared/problem.ts'
import type { ReadProgress } from '../shared/record.ts'

/** What came back: the value, or the problem to say. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** The endpoint table's methods and paths, without its schemas: a test holds the two together. */
export const PATHS: { readonly [K in keyof Api]: readonly [Api[K]['method'], string] } = {
  launch: ['GET', ''],
  end: ['POST', '/end'],
  consents: ['GET', '/consents'],
  giveConsent: ['POST', '/consents'],
  withdrawConsent: ['POST', '/withdrawals'],
  declineConsent: ['POST', '/refusals'],
  standing: ['GET', '/standing'],
  consentSummary: ['POST', '/consent-summary/preview'],
  fileConsentSummary: ['POST', '/consent-summary'],
  invitations: ['GET', '/invitations'],
  invite: ['POST', '/invitations'],
  revokeInvitation: ['POST', '/invitations/:invitation/revoke'],
  readRecord: ['POST', '/record/readings'],
  record: ['GET', '/record'],
  corrections: ['GET', '/corrections'],
  correct: ['POST', '/corrections'],
  takeBackCorrection: ['POST', '/corrections/taken-back'],
  questionnaire: ['GET', '/questionnaire'],
  saveAnswer: ['POST', '/questionnaire/answers'],
  finishQuestionnaire: ['POST', '/questionnaire/finished'],
  rank: ['POST', '/candidates'],
  others: ['GET', '/others'],
  waiting: ['GET', '/waiting'],
  wait: ['POST', '/waiting'],
  stopWaiting: ['POST', '/waiting/ended'],
  offers: ['GET', '/offers'],
  propose: ['POST', '/offers'],
  answerOffer: ['POST', '/offers/:offer/answer'],
  previewNote: ['POST', '/offers/:offer/note-preview'],
  signNote: ['POST', '/offers/:offer/note'],
  owedNotes: ['GET', '/notes/owed'],
  settleNote: ['POST', '/notes/:note/settle'],
  chartNotes: ['GET', '/notes'],
  programme: ['GET', '/programme'],
  plan: ['POST', '/plan'],
  confirmPair: ['POST', '/plan/confirmed'],
  coverage: ['GET', '/coverage'],
  uptake: ['GET', '/uptake'],
  lessons: ['GET', '/lessons'],
  accompanied: ['GET', '/accompanied'],

  way: ['GET', '/way'],
  quiet: ['POST', '/quiet'],
  endOffer: ['POST', '/offers/:offer/end'],
  takeBackOffer: ['POST', '/offers/:offer/taken-back'],
  another: ['POST', '/offers/:offer/another'],
  rules: ['GET', '/rules'],
  acceptRules: ['POST', '/rules'],
  contact: ['GET', '/offers/:offer/contact'],
  proposeMeeting: ['POST', '/offers/:offer/meeting'],
  answerMeeting: ['POST', '/offers/:offer/meeting/answer'],
  inTouch: ['POST', '/offers/:offer/contacts'],
  show: ['POST', '/offers/:offer/reveal'],
  giveFeedback: ['POST', '/offers/:offer/feedback'],

  requests: ['GET', '/requests'],
  answerRequest: ['POST', '/requests/:offer/answer'],
  endMatch: ['POST', '/matches/:offer/end'],
  summaries: ['GET', '/matches/:offer/summaries'],
  availability: ['GET', '/availability'],
  setAvailability: ['POST', '/availability'],
  ownProfile: ['GET', '/own-profile'],
  setOwnProfile: ['POST', '/own-profile'],
  otherRoles: ['GET', '/other-roles'],
  setOtherRoles: ['POST', '/other-roles'],

  notesToSign: ['GET', '/notes/to-sign'],
  noteByMistake: ['POST', '/notes/:note/mistake'],

  later: ['GET', '/later'],
  sayLater: ['POST', '/later'],
  takeBackLater: ['POST', '/later/taken-back'],
  couldHelp: ['GET', '/could-help'],
  askedToHelp: ['POST', '/could-help/:later/asked'],
  mySeen: ['GET', '/my-data/seen'],
  myData: ['POST', '/my-data/copies'],
  eraseMyData: ['POST', '/my-data/erased'],
}

type Params = { readonly [Id in 'offer' | 'note' | 'invitation' | 'later']?: string }

/** Everything a page may ask of its own launch, and of no other. */
export type LaunchApi = {
  ask<K extends keyof Api>(key: K, body?: BodyOf<K>, params?: Params): Promise<Answer<ReplyOf<K>>>
  /** Reads the chart, telling each line of the reading as it comes. */
  read(onProgress: (line: ReadProgress) => void): Promise<void>
}

export function apiFor(launch: string, touchedSince: () => boolean): LaunchApi {
  const send = (key: keyof Api, body: unknown, params: Params): Promise<Response> => {
    const [method, path] = PATHS[key]
    const filled = path.replace(/:(\w+)/, (_, name: keyof Params) => encodeURIComponent(params[name] ?? ''))
    return fetch(`/api/launches/${encodeURIComponent(launch)}${filled}`, {
      method,
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        'x-accompany': '1',
        ...(touchedSince() && { 'x-accompany-touched': '1' }),
      },
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    })
  }

  return {
    async ask<K extends keyof Api>(key: K, body?: BodyOf<K>, params: Params = {}) {
      try {
        const response = await send(key, body, params)
        if (!response.ok) return { ok: false, problem: await problemIn(response) } as const
        return { ok: true, value: (await response.json()) as ReplyOf<K> } as const
      } catch {
        return { ok: false, problem: 'unexpected' } as const
      }
    },
    async read(onProgress) {
      let ended = false
      const tell = (line: ReadProgress) => {
        ended = line.kind === 'record' || line.kind === 'problem'
        onProgress(line)
      }
      try {
        const response = await send('readRecord', {}, {})
        if (!response.ok || !response.body) return tell({ kind: 'problem', problem: await problemIn(response) })
        await eachLine(response.body, (line) => tell(JSON.parse(line) as ReadProgress))
        if (!ended) tell({ kind: 'problem', problem: 'unexpected' }) // cut off between two lines
      } catch {
        onProgress({ kind: 'problem', problem: 'unexpected' })
      }
    },
  }
}

async function problemIn(response: Response): Promise<Problem> {
  const reply = (await response.json().catch(() => null)) as { problem?: Problem } | null
  return reply?.problem ?? 'unexpected'
}

/** Hands on each line of a stream as soon as it is whole, wherever the network cut it. */
export async function eachLine(body: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + decoder.decode(chunk.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  }
  if (rest !== '') onLine(rest)
}
