import { useEffect } from 'react'
import type { SpokenLanguage } from '../../shared/answers.ts'
import type { InvitationMade } from '../../shared/invitation.ts'
import { dayOfMoment } from '../language/dates.ts'
import { type Spoken, useSpeaking, useWords } from '../language/language.tsx'
import './invitation.css'

type Props = {
  readonly made: InvitationMade
  readonly language: SpokenLanguage | null
  readonly onPutAway: () => void
}

/** The card as it will lie in a hand: A6, in the patient's language, and nothing on it that names them. */
export default function InvitationCard({ made, language, onPutAway }: Props) {
  const page = useWords()
  const { words } = page
  const { spoken: shown, speak } = useSpeaking(page)
  useEffect(() => {
    if (language) speak(language)
  }, [language, speak])
  const other = shown.language === 'fr' ? 'en' : 'fr'
  return (
    <div className="stack inviting">
      <p className="small quiet">{words.invitation.once}</p>
      <CardFace made={made} shown={shown} />
      <div className="row">
        <button type="button" className="primary" onClick={() => window.print()}>
          {words.invitation.print}
        </button>
        <button type="button" lang={other} onClick={() => speak(other)}>
          {shown.words.otherLanguage}
        </button>
        <button type="button" className="plain" onClick={onPutAway}>
          {words.invitation.put}
        </button>
      </div>
    </div>
  )
}

function CardFace({ made: { link, code, invitation }, shown }: { made: InvitationMade; shown: Spoken }) {
  const { language, words } = shown
  const { card } = words.invitation
  return (
    <article className="invitation-card" lang={language} aria-label={card.title}>
      <p className="mark">Accompany</p>
      <h3>{card.title}</h3>
      <p>{card.what}</p>
      <svg role="img" aria-label={card.code} viewBox={`0 0 ${code.side} ${code.side}`} shapeRendering="crispEdges">
        <rect width={code.side} height={code.side} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <p className="fine">{card.how}</p>
      <p className="link">{link.replace(/^https?:\/\//, '')}</p>
      <p className="fine">{card.signIn}</p>
      <p className="fine">{card.free}</p>
      <p className="fine until">{card.until(dayOfMoment(language, invitation.expiresAt))}</p>
    </article>
  )
}
