import { useState } from 'react'
import type { OfferAnswer, OfferView } from '../../shared/offer.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { OfferedMentor } from '../ui/offered-mentor.tsx'
import type { PathBeside } from '../ui/path-beside.ts'
import { Press } from '../ui/press.tsx'
import { Refused } from '../ui/status.tsx'

type Props = {
  readonly api: LaunchApi
  readonly kept: readonly OfferView[]
  readonly beside: PathBeside
  /** Somebody else is open: then those kept wait. */
  readonly mayChoose: boolean
  readonly onChange: () => Promise<void>
  /** The last one was let go: nothing stands here any longer. */
  readonly onNobody: () => void
}

/** Those one keeps in mind. They were asked nothing, and no place is held. */
export function KeptForLater({ api, kept, beside, mayChoose, onChange, onNobody }: Props) {
  const { words } = useWords()
  const { offered } = words.match
  const { busy, problem, act } = useActing()
  /** How many were let go here. */
  const [gone, setGone] = useState(0)
  const place = useArrival<HTMLElement>(`${gone} gone`)
  if (kept.length === 0) return null
  const answer = ({ id }: OfferView, given: OfferAnswer) =>
    act(api.ask('answerOffer', { answer: given }, { offer: id }), async ({ ok }) => {
      await onChange()
      if (!ok || given === 'yes') return
      setGone(gone + 1)
      if (kept.length === 1) onNobody()
    })
  return (
    <section className="card" aria-labelledby="kept-title" ref={place} tabIndex={-1}>
      <h2 id="kept-title">{offered.kept}</h2>
      <Refused problem={problem} />
      <ul className="stack">
        {kept.map((offer) => (
          <li key={offer.id}>
            <div className="row spread">
              <span className="said">{offer.alias}</span>
              <span className="row">
                {mayChoose && (
                  <Press busy={busy} onClick={() => void answer(offer, 'yes')}>
                    {offered.choose(offer.alias)}
                  </Press>
                )}
                <Press className="plain" busy={busy} onClick={() => void answer(offer, 'no')}>
                  {offered.letGo}
                  <span className="visually-hidden"> ({offer.alias})</span>
                </Press>
              </span>
            </div>
            <OfferedMentor offer={offer} beside={beside} />
          </li>
        ))}
      </ul>
    </section>
  )
}
