import { useCallback, useState } from 'react'
import type { SpokenLanguage } from '../../shared/answers.ts'
import type { LaunchView } from '../../shared/launch.ts'
import type { NoteKind, NotePreview } from '../../shared/note.ts'
import type { Problem } from '../../shared/problem.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { ChooseOne } from '../ui/choice.tsx'
import { Press } from '../ui/press.tsx'
import { ProblemLine, Refused } from '../ui/status.tsx'
import '../ui/notes.css'

type Props = {
  readonly api: LaunchApi
  readonly launch: LaunchView
  readonly offer: string
  readonly kind?: NoteKind
  readonly onSigned: () => void
}

/** The note as it will stand in the chart, in the language chosen, and the button that signs it. */
export function NoteToSign({ api, launch, offer, kind = 'begin', onSigned }: Props) {
  const { words, language: shown } = useWords()
  const [language, setLanguage] = useState<SpokenLanguage>(shown)
  const ask = useCallback(() => api.ask('previewNote', { language, kind }, { offer }), [api, language, kind, offer])
  const { asked, busy: previewing, again } = useAsked(ask)
  const [signing, setSigning] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const sign = async ({ digest, language: read }: NotePreview) => {
    setSigning(true)
    setProblem(null)
    const signed = await api.ask('signNote', { language: read, kind, digest }, { offer })
    setSigning(false)
    if (signed.ok || signed.problem === 'note-already-signed') return onSigned()
    setProblem(signed.problem)
    if (signed.problem === 'note-changed') await again()
  }
  if (asked.state === 'failed')
    return <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
  if (asked.state === 'loading') return <p role="status">{words.opening}</p>
  return (
    <>
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
      <p className="letterhead" lang={asked.value.language} aria-busy={previewing}>
        {asked.value.text}
      </p>
      <Refused problem={problem} />
      <SignButton launch={launch} signing={signing} ready={!previewing} onSign={() => void sign(asked.value)} />
    </>
  )
}

type SignProps = {
  readonly launch: LaunchView
  readonly signing: boolean
  readonly ready: boolean
  readonly onSign: () => void
}

/** The name and birth date stand on the button itself: what is signed, and for whom, is one look. */
function SignButton({ launch, signing, ready, onSign }: SignProps) {
  const { words, language } = useWords()
  const { name = '', birthDate = null, gender = null } = launch.patient ?? {}
  const born = birthDate ? words.banner.born(dayInWords(language, birthDate), gender) : words.banner.noBirthDate
  return (
    <Press className="primary sign" busy={signing} disabled={!ready} onClick={onSign}>
      {signing ? words.note.signing : words.note.sign(name || words.banner.noName, born)}
    </Press>
  )
}
