import { useCallback, useEffect, useState } from 'react'
import type { SpokenLanguage } from '../../shared/answers.ts'
import type { LaunchView } from '../../shared/launch.ts'
import type { NotePreview, OwedNote } from '../../shared/note.ts'
import type { OfferView } from '../../shared/offer.ts'
import type { Problem } from '../../shared/problem.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { dayInWords, momentInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { ChooseOne } from '../ui/choice.tsx'
import { ProblemLine } from '../ui/status.tsx'

type Props = { readonly api: LaunchApi; readonly launch: LaunchView; readonly offer: OfferView }

const POLL_MS = 2_000
const SETTLED: readonly OwedNote['state'][] = ['in-chart', 'for-review', 'stopped']

/** The note of this offer: to be read and signed, or, once signed, where it is. */
export function Note({ api, launch, offer, onFiled }: Props & { readonly onFiled: (note: string) => void }) {
  const { words } = useWords()
  const { asked, again } = useAsked(useCallback(() => api.ask('owedNotes'), [api]))
  const note = asked.state === 'ready' ? asked.value.find((one) => one.offer === offer.id) : undefined
  const filed = note?.state === 'in-chart' ? note.id : null
  useEffect(() => {
    if (filed) onFiled(filed)
  }, [filed, onFiled])
  const moving = note !== undefined && !SETTLED.includes(note.state)
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(() => document.visibilityState === 'visible' && void again(), POLL_MS)
    return () => clearInterval(timer)
  }, [moving, again])

  if (asked.state === 'failed')
    return <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
  if (asked.state === 'loading') return null
  if (note) return <SignedNote api={api} note={note} onChange={() => void again()} />
  return <Unsigned api={api} launch={launch} offer={offer} onSigned={() => void again()} />
}

function Unsigned({ api, launch, offer, onSigned }: Props & { onSigned: () => void }) {
  const { words, language: shown } = useWords()
  const [language, setLanguage] = useState<SpokenLanguage>(shown)
  const ask = useCallback(() => api.ask('previewNote', { language }, { offer: offer.id }), [api, language, offer.id])
  const { asked, again } = useAsked(ask)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const sign = async ({ digest }: NotePreview) => {
    setBusy(true)
    const signed = await api.ask('signNote', { language, digest }, { offer: offer.id })
    setBusy(false)
    if (signed.ok) return onSigned()
    setProblem(signed.problem)
    if (signed.problem === 'note-changed') await again()
  }
  if (asked.state === 'failed')
    return <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
  if (asked.state === 'loading') return <p role="status">{words.opening}</p>
  return (
    <div className="stack">
      <h3>{words.note.title}</h3>
      <ChooseOne<SpokenLanguage>
        legend={words.note.language}
        options={[
          ['fr', words.matters.languageName.fr],
          ['en', words.matters.languageName.en],
        ]}
        chosen={language}
        onChoose={(chosen) => setLanguage(chosen ?? 'fr')}
      />
      <p className="quiet">{words.note.asItWillStand}</p>
      <p className="letterhead" lang={asked.value.language}>
        {asked.value.text}
      </p>
      {problem && <ProblemLine problem={problem} words={words} />}
      <SignButton launch={launch} busy={busy} onSign={() => void sign(asked.value)} />
    </div>
  )
}

/** The name and birth date stand on the button itself: what is signed, and for whom, is one look. */
function SignButton({ launch, busy, onSign }: { launch: LaunchView; busy: boolean; onSign: () => void }) {
  const { words, language } = useWords()
  const { name = '', birthDate = null, gender = null } = launch.patient ?? {}
  const born = birthDate ? words.banner.born(dayInWords(language, birthDate), gender) : words.banner.noBirthDate
  return (
    <button type="button" className="primary sign" disabled={busy} onClick={onSign}>
      {busy ? words.note.signing : words.note.sign(name, born)}
    </button>
  )
}

type SignedProps = { readonly api: LaunchApi; readonly note: OwedNote; readonly onChange: () => void }

function SignedNote({ api, note, onChange }: SignedProps) {
  const { words, language } = useWords()
  const settle = (seen: 'in-chart' | 'not-in-chart') =>
    void api.ask('settleNote', { seen }, { note: note.id }).then(onChange)
  const needsEyes = note.reason === 'several-in-chart' || (note.state === 'uncertain' && note.reason === 'no-proof')
  return (
    <div
      className={`box ${note.state === 'in-chart' ? 'good' : note.state === 'needs-attention' ? 'alarm' : ''}`}
      role="status"
    >
      <h3>{words.note.title}</h3>
      <p>
        <strong>{words.note.state[note.state]}</strong> {note.reason && words.note.reason[note.reason]}
      </p>
      <p className="small quiet">{words.note.signedAt(momentInWords(language, note.signedAt))}</p>
      {needsEyes && (
        <div className="row">
          <span>{words.note.uncertainAsk}</span>
          <button type="button" onClick={() => settle('in-chart')}>
            {words.note.itIsThere}
          </button>
          <button type="button" onClick={() => settle('not-in-chart')}>
            {words.note.itIsNotThere}
          </button>
        </div>
      )}
    </div>
  )
}
