import { api, type BodyOf, type ReplyOf } from '../../shared/api.ts'
import { CONSENT_TEXT_VERSION, type Purpose } from '../../shared/consent.ts'
import type { OwedNote } from '../../shared/note.ts'
import type { OfferView } from '../../shared/offer.ts'
import type { Problem } from '../../shared/problem.ts'
import type { ChartRecord, ReadProgress } from '../../shared/record.ts'
import { RULES_VERSION } from '../../shared/rules.ts'
import type { Tellable } from '../../shared/told.ts'
import { Jar } from './browser-jar.ts'

type Key = keyof typeof api
export type Answered<K extends Key> = { ok: true; value: ReplyOf<K> } | { ok: false; status: number; problem: Problem }

/** Somebody is at the page. */
const TOUCHED = { 'x-accompany-touched': '1' }

/** One launch in one browser, speaking to the app as its page does. */
export class Visit {
  readonly jar: Jar
  readonly appUrl: string
  readonly launch: string

  constructor(jar: Jar, appUrl: string, launch: string) {
    this.jar = jar
    this.appUrl = appUrl
    this.launch = launch
  }

  /** Opens the app through a launch URL; throws with the problem's code when the door stays shut. */
  static async open(launchUrl: string, appUrl: string, jar = new Jar()): Promise<Visit> {
    const asked = launchUrl.replace('/launch.html', '/launch')
    const { url } = await jar.open(asked)
    const launch = /\/c\/([A-Za-z0-9_-]{43})$/.exec(url)?.[1]
    if (!launch) throw new Error(`No launch: ended at ${new URL(url).pathname}${new URL(url).search}`)
    return new Visit(jar, appUrl, launch)
  }

  async raw(key: Key, body?: unknown, params: Record<string, string> = {}): Promise<Response> {
    const { method, path } = api[key]
    const filled = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? 'missing')
    const url = `${this.appUrl}/api/launches/${this.launch}${filled}`
    if (method === 'GET') return this.jar.fetch(url, { headers: { ...TOUCHED } })
    const headers = { ...TOUCHED, 'content-type': 'application/json', 'x-accompany': '1', origin: this.appUrl }
    return this.jar.fetch(url, { method, headers, body: JSON.stringify(body ?? {}) })
  }

  async call<K extends Key>(key: K, body?: BodyOf<K>, params: Record<string, string> = {}): Promise<Answered<K>> {
    const response = await this.raw(key, body, params)
    const reply: unknown = await response.json()
    if (response.ok) return { ok: true, value: api[key].reply.parse(reply) as ReplyOf<K> }
    return { ok: false, status: response.status, problem: (reply as { problem: Problem }).problem }
  }

  /** As `call`, for steps that must succeed. */
  async must<K extends Key>(key: K, body?: BodyOf<K>, params: Record<string, string> = {}): Promise<ReplyOf<K>> {
    const answered = await this.call(key, body, params)
    if (!answered.ok) throw new Error(`${key}: ${answered.status} ${answered.problem}`)
    return answered.value
  }

  /** takes  `fields`, what a mentor may be told */
  consent(
    purposes: Purpose[] = ['read-record', 'match', 'tell-mentor', 'write-note', 'share-summaries'],
    fields: Tellable[] = [],
  ) {
    return this.must('giveConsent', { purposes, fields, textVersion: CONSENT_TEXT_VERSION, language: 'fr' })
  }

  acceptRules() {
    return this.must('acceptRules', { version: RULES_VERSION, language: 'fr' })
  }

  /** Reads the chart; gives every line of the progress, and the record when there is one. */
  async read(): Promise<{ lines: ReadProgress[]; record: ChartRecord | null; problem: string | null }> {
    const response = await this.raw('readRecord')
    const text = await response.text()
    if (!response.ok) return { lines: [], record: null, problem: (JSON.parse(text) as { problem: string }).problem }
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ReadProgress)
    const last = lines.at(-1)
    return {
      lines,
      record: last?.kind === 'record' ? last.record : null,
      problem: last?.kind === 'problem' ? last.problem : null,
    }
  }

  /** Consent, record, ranking, the first mentor offered, the patient's yes: up to the note. */
  async toAcceptedOffer(): Promise<OfferView> {
    await this.consent()
    await this.read()
    const { candidates } = await this.must('rank', { answers: {} })
    const [first] = candidates
    if (!first) throw new Error('Nobody to offer')
    const offer = await this.must('propose', { mentor: first.mentor.id })
    return this.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
  }

  /** As the page does: who the chart belongs to is shown before anything can be signed. */
  async sign(offer: { id: string }, language: 'fr' | 'en' = 'fr'): Promise<OwedNote> {
    await this.must('launch')
    const { digest } = await this.must('previewNote', { language }, { offer: offer.id })
    return this.must('signNote', { language, digest }, { offer: offer.id })
  }

  /** Waits until the note of this chart is in one of the states; throws with the last state seen. */
  async noteIn(states: readonly OwedNote['state'][], withinMs = 15_000): Promise<OwedNote> {
    const until = Date.now() + withinMs
    let last = 'none'
    while (Date.now() < until) {
      const [note] = await this.must('owedNotes')
      if (note && states.includes(note.state)) return note
      last = `${note?.state} ${note?.reason}`
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`The note is ${last}, not ${states.join(' or ')}`)
  }
}
