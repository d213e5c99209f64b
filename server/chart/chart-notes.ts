import { z } from 'zod'
import type { ChartNote } from '../../shared/note.ts'
import type { Ehr } from './ehr.ts'
import { EhrError } from './ehr-error.ts'
import { localReference } from './local-reference.ts'
import { MARKER_SYSTEM } from './note.ts'
import { searchAll } from './search.ts'

const Attachment = z.looseObject({
  contentType: z.string().nullish(),
  data: z.string().max(2_000_000).nullish(),
  title: z.string().max(500).nullish(),
})

const NoteResource = z.looseObject({
  resourceType: z.literal('DocumentReference'),
  id: z.string(),
  meta: z.looseObject({ versionId: z.string().nullish() }).nullish(),
  status: z.enum(['current', 'superseded', 'entered-in-error']),
  date: z.string().nullish(),
  subject: z.looseObject({ reference: z.string() }),
  identifier: z.array(z.looseObject({ system: z.string().nullish(), value: z.string().nullish() })).nullish(),
  content: z.array(z.looseObject({ attachment: Attachment })),
})
type NoteResource = z.infer<typeof NoteResource>

const isAbout = (note: NoteResource, patient: string) =>
  localReference(note.subject.reference, null) === `Patient/${patient}`

/** Our notes carry a marker in their identifier and, because some EHRs drop that, in the attachment's title. */
const bears = (note: NoteResource, marker: string) =>
  (note.identifier ?? []).some((one) => one.system === MARKER_SYSTEM && one.value === marker) ||
  note.content.some(({ attachment }) => attachment.title?.includes(marker) ?? false)

/** A summary of agreements is ours too, and no note: its marker is spelt apart. */
const MARKER = /\bap-[0-9a-z]{16}\b/

const markerOf = ({ identifier, content }: NoteResource): string | null => {
  const values = (identifier ?? []).flatMap(({ system, value }) => (system === MARKER_SYSTEM && value ? [value] : []))
  const titles = content.flatMap(({ attachment }) => attachment.title ?? [])
  return [...values, ...titles].flatMap((text) => MARKER.exec(text) ?? [])[0] ?? null
}

async function documentsOf(ehr: Ehr, search: string, patient: string, deadlineMs: number) {
  const { entries, incomplete } = await searchAll(ehr, search, deadlineMs)
  const notes: NoteResource[] = []
  const others: unknown[] = []
  for (const entry of entries) {
    const note = NoteResource.safeParse(entry)
    if (note.success && isAbout(note.data, patient)) notes.push(note.data)
    else others.push(entry)
  }
  return { notes, others, incomplete }
}

/** What a look into the chart proved about one note. */
export type Looked = { readonly found: readonly { reference: string }[]; readonly whole: boolean }

/**
 * Looks for a note by its marker: by identifier, and, where that finds nothing, through the patient's
 * documents, because an EHR may have dropped the identifier.
 *
 * gives   `whole` false when the chart could not be searched to its end, or the marker stands in something that cannot
 *         be read as a note of this patient: then nothing is proven
 */
export async function lookForNote(ehr: Ehr, patient: string, marker: string, deadlineMs: number): Promise<Looked> {
  const of = `DocumentReference?patient=${encodeURIComponent(patient)}`
  const direct = await documentsOf(
    ehr,
    `${of}&identifier=${encodeURIComponent(`${MARKER_SYSTEM}|${marker}`)}`,
    patient,
    deadlineMs,
  )
  const byIdentifier = direct.notes.filter((note) => bears(note, marker))
  if (byIdentifier.length > 0) return { found: byIdentifier.map(referenceOf), whole: true }
  const all = await documentsOf(ehr, `${of}&_count=100`, patient, deadlineMs)
  const found = all.notes.filter((note) => bears(note, marker)).map(referenceOf)
  const isElsewhere = [...direct.others, ...all.others].some((other) => JSON.stringify(other).includes(marker))
  return { found, whole: all.incomplete === null && !isElsewhere }
}

const referenceOf = (note: NoteResource) => ({ reference: `DocumentReference/${note.id}` })

/** A note as the chart has it, and the marker it bears. */
export type MarkedNote = { readonly marker: string; readonly note: ChartNote }

/**
 * record → the peer-support notes that stand in it, the newest first.
 *
 * takes   `only`, the markers of those that are asked for; null for all
 * throws  EhrError when the chart could not be searched to its end: "no note" is never said by mistake
 */
export async function notesIn(
  ehr: Ehr,
  patient: string,
  deadlineMs: number,
  only: readonly string[] | null,
): Promise<MarkedNote[]> {
  const { notes, incomplete } = await documentsOf(
    ehr,
    `DocumentReference?patient=${encodeURIComponent(patient)}&_count=100`,
    patient,
    deadlineMs,
  )
  if (incomplete !== null) throw new EhrError(incomplete === 'refused' ? 'refused' : 'unreachable', { lasting: false })
  return notes
    .filter((note) => only === null || only.some((marker) => bears(note, marker)))
    .flatMap((note) => {
      const marker = markerOf(note)
      return marker === null ? [] : [{ marker, note: asShown(note) }]
    })
    .sort(({ note: a }, { note: b }) => (b.date ?? '').localeCompare(a.date ?? ''))
}

const asShown = ({ id, date, status, content: [first] }: NoteResource): ChartNote => ({
  reference: `DocumentReference/${id}`,
  title: (first?.attachment.title ?? '').replace(/\s*\[ap-[0-9a-z]{16}\]/, ''),
  date: date ?? null,
  status,
  text: textOf(first?.attachment),
})

function textOf(attachment: z.infer<typeof Attachment> | undefined): string | null {
  if (!attachment?.data || !attachment.contentType?.startsWith('text/plain')) return null
  return Buffer.from(attachment.data, 'base64').toString('utf8').slice(0, 20_000)
}

/** A note as it stands in the chart at this moment, with the version an update must name. */
export type StandingNote = { readonly resource: NoteResource; readonly version: string | null }

/**
 * Reads the note that is to be updated.
 *
 * gives  null when what stands there is no note of this patient
 */
export async function standingNote(ehr: Ehr, id: string, patient: string): Promise<StandingNote | null> {
  const note = NoteResource.safeParse(await ehr.get(`DocumentReference/${encodeURIComponent(id)}`))
  if (!note.success || !isAbout(note.data, patient)) return null
  return { resource: note.data, version: note.data.meta?.versionId ?? null }
}

/** Whether the update was made already: by its marker, or because the note is marked in error. */
export const isUpdated = ({ resource }: StandingNote, update: { readonly status: string }, marker: string) =>
  update.status === 'entered-in-error' ? resource.status === 'entered-in-error' : bears(resource, marker)
