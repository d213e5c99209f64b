import type { DocumentReference } from 'fhir/r4.d.ts'
import { team } from '../sandbox/people/team.ts'
import { launchUrlOf } from '../test/support/launch-url.ts'
import { signIn } from '../test/support/sign-in.ts'
import { Visit } from '../test/support/visit.ts'
import { startTogether, type Together } from './together.ts'

/**
 * The whole journey through HTTP, on a sandbox and an app it starts itself, told a line a step. It ends
 * with the note read back from the chart, and with 1 as soon as a step is not as it should be.
 */
const PATIENT = 'elise-chateau-noel'
const USER = 'Practitioner/nurse-paquet'

let steps = 0
const together = await startTogether()
try {
  await demonstrate(together)
} catch (cause) {
  console.error(`\nNot as it should be: ${cause instanceof Error ? cause.message : String(cause)}`)
  process.exitCode = 1
} finally {
  await together.stop()
}

function tell(sentence: string): void {
  steps += 1
  console.log(`${String(steps).padStart(2)}. ${sentence}`)
}

function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise)
}

async function demonstrate({ sandboxUrl, appUrl }: Together): Promise<void> {
  tell(`A sandbox EHR runs at ${sandboxUrl}, and the app at ${appUrl}.`)

  const visit = await Visit.open(await launchUrlOf(sandboxUrl, PATIENT, USER), appUrl)
  const { patient, role } = await visit.must('launch')
  expectThat(role === 'clinician' && patient !== null, 'the launch has no clinician or no patient')
  tell(`A nurse launches the app from the chart of ${patient.name}, born ${patient.birthDate}.`)

  const refused = await visit.read()
  expectThat(refused.problem === 'consent-missing', 'the chart was read without consent')
  expectThat(!(await wasRead(sandboxUrl)), 'the EHR was asked for conditions before consent')
  tell('Before consent the chart is not read: the EHR has seen no question about conditions or procedures.')

  const consents = await visit.consent()
  expectThat(
    consents.every(({ state }) => state === 'active'),
    'a consent was not recorded',
  )
  tell(`She reads the text out; the patient agrees to ${consents.length} purposes, each on its own.`)

  const { record } = await visit.read()
  expectThat(record?.completeness === 'complete', 'the chart was not read in full')
  const { currentSite, diagnosedOn, treatments } = record.features
  expectThat(currentSite.known && diagnosedOn.known && treatments.known, 'the chart was not understood')
  const lived = treatments.value.flatMap((treatment) => (treatment.known ? [treatment.value.kind] : []))
  tell(`The chart says: ${currentSite.value} cancer since ${diagnosedOn.value}; ${lived.join(', ')}.`)

  const { candidates } = await visit.must('rank', {
    answers: { supports: ['emotional', 'experience'], style: 'listener' },
  })
  const [best] = candidates
  expectThat(best !== undefined && best.reasons.length >= 3, 'nobody was proposed with three reasons')
  tell(
    `${candidates.length} mentors are proposed. First ${best.mentor.alias}: ${best.reasons
      .slice(0, 3)
      .map(({ finding }) => finding)
      .join(', ')}.`,
  )
  tell(`What does not match: ${best.gap ? best.gap.finding : 'nothing that counts'}.`)

  const offer = await visit.must('propose', { mentor: best.mentor.id })
  const answered = await visit.must('answerOffer', { answer: 'yes' }, { offer: offer.id })
  expectThat(['asked', 'accepted'].includes(answered.state), 'the yes was not recorded')
  tell(`She offers ${offer.alias}; the patient says yes.`)
  if (answered.state === 'asked') await mentorAccepts(sandboxUrl, appUrl, offer.alias)
  const [accepted] = await visit.must('offers')
  expectThat(accepted?.state === 'accepted', 'the match did not begin')

  const preview = await visit.must('previewNote', { language: 'fr' }, { offer: offer.id })
  await visit.must('signNote', { language: 'fr', digest: preview.digest }, { offer: offer.id })
  tell('She reads the note as it will stand in the chart, and signs it.')
  await visit.noteIn(['in-chart'])
  tell('The note is in the chart.')

  const chart = await json<DocumentReference[]>(`${sandboxUrl}/control/chart/${PATIENT}`)
  const [note] = chart
  expectThat(chart.length === 1 && note !== undefined, `the chart holds ${chart.length} notes`)
  expectThat(note.subject?.reference === `Patient/${PATIENT}`, 'the note stands in another chart')
  const text = Buffer.from(note.content[0]?.attachment.data ?? '', 'base64').toString('utf8')
  expectThat(text === preview.text, 'the note is not what was signed')
  tell(
    `Read back from the chart, DocumentReference/${note.id}, by ${note.author?.[0]?.reference}, ${note.docStatus}:\n`,
  )
  console.log(text.replace(/^/gm, '    '))
}

/** A mentor with an account is asked: they sign in, read the rules, see a person without a name, and say yes. */
async function mentorAccepts(sandboxUrl: string, appUrl: string, alias: string): Promise<void> {
  const account = team.find(
    ({ role, practitioner }) => role === 'mentor' && practitioner.name?.[0]?.given?.[0] === alias,
  )
  expectThat(account !== undefined, `${alias} has no account to sign in with`)
  const mentor = await signIn(appUrl, `${sandboxUrl}/fhir/r4`, `Practitioner/${account.id}`)
  await mentor.acceptRules()
  const [request] = await mentor.must('requests')
  expectThat(request !== undefined, 'the mentor was not asked')
  expectThat(!JSON.stringify(request).includes(PATIENT), 'the mentor was told who the patient is')
  await mentor.must('answerRequest', { accepts: true }, { offer: request.id })
  tell(`${alias} signs in, reads the rules, sees a person without a name, and says yes too.`)
}

async function wasRead(sandboxUrl: string): Promise<boolean> {
  const log = await json<{ resourceType?: string }[]>(`${sandboxUrl}/control/log`)
  return log.some(({ resourceType }) => resourceType === 'Condition' || resourceType === 'Procedure')
}

async function json<T>(url: string): Promise<T> {
  const response = await fetch(url)
  expectThat(response.ok, `${new URL(url).pathname} answered ${response.status}`)
  return (await response.json()) as T
}
