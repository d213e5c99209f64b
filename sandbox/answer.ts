import type { Response } from 'express'

/** What goes back over the wire, as a value, so that a fault can change it before it leaves. */
export type Answer = { status: number; headers: Record<string, string>; body: unknown; ending?: 'cut-short' } | Silence

/** Nothing comes back: the connection stays open, or breaks. */
export type Silence = { silence: 'hang' | 'reset' }

export const fhirJson = 'application/fhir+json; charset=utf-8'

export function send(answer: Answer, res: Response): void {
  if ('silence' in answer) {
    if (answer.silence === 'reset') res.socket?.destroy()
    return
  }
  const bytes = Buffer.from(textOf(answer.body))
  res.writeHead(answer.status, { ...answer.headers, 'content-length': String(bytes.length) })
  if (answer.ending !== 'cut-short') return void res.end(bytes)
  res.write(bytes.subarray(0, bytes.length / 2), () => res.socket?.destroy())
}

function textOf(body: unknown): string {
  if (body === undefined) return ''
  return typeof body === 'string' ? body : JSON.stringify(body)
}
