import type { LaunchView } from '../../shared/launch.ts'
import type { OfferAnswer, OfferView } from '../../shared/offer.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { Answering } from '../ui/answering.tsx'
import { OfferedMentor } from '../ui/offered-mentor.tsx'
import type { PathBeside } from '../ui/path-beside.ts'
import { Press } from '../ui/press.tsx'
import { Refused } from '../ui/status.tsx'
import { Note } from './note.tsx'
import { ReadRules } from './read-rules.tsx'

type Props = {
  readonly api: LaunchApi
  readonly launch: LaunchView
  readonly offer: OfferView
  readonly mayWrite: boolean
  readonly beside: PathBeside
  readonly onChange: () => Promise<void>
  readonly onLookOn: () => void
  /** The note of this offer reached the chart. */
  readonly onFiled: (offer: string) => void
}

/** The patient's answer, written down by the clinician; after a yes, the note. */
export function Offer({ api, launch, offer, mayWrite, beside, onChange, onLookOn, onFiled }: Props) {
  const { words } = useWords()
  const { busy, problem, act } = useActing()
  const to = { offer: offer.id }
  const answer = (given: OfferAnswer) => act(api.ask('answerOffer', { answer: given }, to), onChange)
  const takeBack = () =>
    act(api.ask('takeBackOffer', {}, to), ({ ok }) => {
      if (ok) onLookOn()
      return onChange()
    })
  const who = <OfferedMentor offer={offer} beside={beside} />
  const accepted = offer.state === 'accepted'
  const { chosenBy } = offer
  const chooser =
    chosenBy === 'patient'
      ? words.offer.chosenByPatient
      : chosenBy === 'programme'
        ? words.offer.chosenByProgramme
        : null
  return (
    <>
      <section className="card" aria-labelledby="offer-title">
        <h2 id="offer-title">{words.offer.title}</h2>
        <Refused problem={problem} />
        {offer.state === 'proposed' && (
          <>
            <p className="box">
              {words.offer.proposed(offer.alias)} {chooser}
            </p>
            {who}
            <p>{words.offer.question}</p>
            <Answering busy={busy} onAnswer={(given) => void answer(given)} />
            {chosenBy === 'clinician' && (
              <div className="row">
                <Press className="plain edge" busy={busy} onClick={() => void takeBack()}>
                  {words.offer.mistake}
                </Press>
              </div>
            )}
          </>
        )}
        {offer.state === 'accepted' && (
          <div className="row spread">
            <p className="said">
              {words.offer.accepted(offer.alias)} {chooser}
            </p>
            <Press className="plain" busy={busy} onClick={() => void answer('no')}>
              {words.offer.changed}
            </Press>
          </div>
        )}
        {offer.state === 'asked' && (
          <div className="row spread">
            <p className="said">{words.offer.closed.asked}</p>
            <Press className="plain" busy={busy} onClick={() => void answer('no')}>
              {words.offer.changed}
            </Press>
          </div>
        )}
        {offer.state !== 'proposed' && who}
        {offer.state === 'accepted' && <ReadRules api={api} />}
        {offer.state !== 'proposed' && offer.state !== 'asked' && offer.state !== 'accepted' && (
          <>
            <p className={offer.state === 'expired' ? '' : 'said'}>{words.offer.closed[offer.state]}</p>
            <p className="quiet">{words.offer.noEffect}</p>
            <div className="row">
              <button type="button" onClick={onLookOn}>
                {words.offer.another}
              </button>
            </div>
          </>
        )}
      </section>
      <Note {...{ api, launch, offer, onFiled }} mayBeSigned={accepted} mayWrite={mayWrite} />
    </>
  )
}
