import type { CodeableConcept, Condition, DocumentReference, Encounter, Patient, Procedure } from 'fhir/r4.d.ts'
import type { Cast } from '../cast.ts'
import { nameOf, whoIs } from '../cast.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'
import type { Words } from './words.ts'

export type Charts = {
  notes(patient: string): DocumentReference[]
  conditions(patient: string): Condition[]
  procedures(patient: string): Procedure[]
  encounters(patient: string): Encounter[]
}

type Props = { words: Words; cast: Cast; charts: Charts; patient: string; user: string; tab: string }

/** A chart as an EHR shows it, with the app in a frame among its tabs; undefined for nobody's chart. */
export function chartPage(props: Props): { title: string; header: Html; body: Html } | undefined {
  const { words, cast, user, tab } = props
  const found = cast.patients.find(({ id }) => id === props.patient)
  const signedIn = whoIs(cast, user)
  if (!found || !signedIn) return undefined
  const body = html`${banner(words, found.patient)}
<div class="chart">
<nav class="tabs">${(['summary', 'notes', 'peer'] as const).map((name) => tabLink(props, name))}</nav>
<main>${inside(props, tab)}</main>
</div>`
  const header = html`<span>${signedIn.name}</span><a href="/?lang=${words.lang}">${words.otherPeople}</a>`
  return { title: `${nameOf(found.patient)} · ${words.hospital}`, header, body }
}

function banner(words: Words, patient: Patient): Html {
  return html`<div class="banner"><b>${nameOf(patient)}</b>
<span>${words.born} ${patient.birthDate}</span>
<span>${words.sex[patient.gender ?? 'unknown']}</span>
<span>${words.record} ${patient.identifier?.[0]?.value ?? patient.id}</span></div>`
}

function tabLink({ words, patient, user, tab }: Props, name: 'summary' | 'notes' | 'peer'): Html {
  const query = new URLSearchParams({ user, tab: name, lang: words.lang })
  return html`<a href="/ehr/${patient}?${query.toString()}"${tab === name && html` aria-current="page"`}>${words[name]}</a>`
}

function inside(props: Props, tab: string): Html {
  const { words, charts, patient, user } = props
  if (tab === 'notes') return notes(words, charts.notes(patient))
  if (tab === 'summary') return summary(props)
  const query = new URLSearchParams({ patient, user, frame: '1' })
  return html`<iframe class="app" src="/launch?${query.toString()}" title="${words.peer}"></iframe>`
}

function summary({ words, charts, patient }: Props): Html {
  const conditions = charts.conditions(patient).map(({ code, onsetDateTime, recordedDate }) => ({
    text: said(code),
    at: onsetDateTime ?? recordedDate,
  }))
  const procedures = charts.procedures(patient).map(({ code, performedDateTime, performedPeriod }) => ({
    text: said(code),
    at: performedDateTime ?? performedPeriod?.start,
  }))
  const encounters = charts.encounters(patient).map(({ type, class: kind, period }) => ({
    text: said(type?.[0]) ?? kind.display ?? kind.code,
    at: period?.start,
  }))
  return html`<div class="inside">
${list(words, words.problems, conditions)}
${list(words, words.procedures, procedures)}
${list(words, words.encounters, encounters)}
</div>`
}

const said = (concept: CodeableConcept | undefined): string | undefined =>
  concept?.text ?? concept?.coding?.[0]?.display ?? concept?.coding?.[0]?.code

function list(words: Words, title: string, lines: { text: string | undefined; at: string | undefined }[]): Html {
  if (lines.length === 0) return html`<h2>${title}</h2><p class="soft">${words.nothing}</p>`
  const newest = [...lines].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
  return html`<h2>${title}</h2>
<ul class="list">${newest.map(({ text, at }) => html`<li>${text} <span class="soft">${at?.slice(0, 10)}</span></li>`)}</ul>`
}

function notes(words: Words, found: DocumentReference[]): Html {
  if (found.length === 0) return html`<div class="inside"><p>${words.noNote}</p></div>`
  return html`<div class="inside">${[...found].reverse().map((note) => oneNote(words, note))}</div>`
}

function oneNote(words: Words, note: DocumentReference): Html {
  const attachment = note.content[0]?.attachment
  const readable = attachment?.data !== undefined && attachment.contentType?.startsWith('text/plain')
  const title = attachment?.title ?? note.description ?? said(note.type)
  const by = note.author?.map(({ display, reference }) => display ?? reference).join(', ')
  return html`<article class="note"><h2>${title}</h2>
<p class="soft">${[note.date?.slice(0, 16).replace('T', ' '), by, note.docStatus, note.status].filter(Boolean).join(' · ')}</p>
${readable ? html`<pre>${Buffer.from(attachment.data ?? '', 'base64').toString('utf8')}</pre>` : html`<p>${words.unreadableNote}</p>`}</article>`
}
