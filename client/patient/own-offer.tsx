import type { OfferAnswer, OfferView } from '../../shared/offer.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { dayInWords, dayOfMoment } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { Answering } from '../ui/answering.tsx'
import { fetched } from '../ui/fetched.tsx'
import { OfferedMentor } from '../ui/offered-mentor.tsx'
import type { PathBeside } from '../ui/path-beside.ts'
import { Press } from '../ui/press.tsx'
import { Refused } from '../ui/status.tsx'
import { Stop } from '../ui/stop.tsx'
import { useContact } from '../use-contact.ts'

/** Not needed by whoever has nobody yet. */
const Contact = fetched(() => import('../ui/contact.tsx'))

type Props = {
  readonly api: LaunchApi
  readonly offer: OfferView
  /** The one before, when it says why this one is proposed. */
  readonly before: OfferView | undefined
  readonly beside: PathBeside
  readonly onChange: () => Promise<void>
}

/** Whom one chose or was offered, and the way out, always. */
export function OwnOffer({ api, offer, before, beside, onChange }: Props) {
  const { words, language } = useWords()
  const { offered, stop } = words.match
  const { busy, problem, act } = useActing()
  const to = { offer: offer.id }
  const answer = (given: OfferAnswer) => void act(api.ask('answerOffer', { answer: given }, to), onChange)
  const another = () => void act(api.ask('another', {}, to), onChange)
  const who = <OfferedMentor offer={offer} beside={beside} />
  const end = () => void act(api.ask('endOffer', {}, to), onChange)
  return (
    <section className="card" aria-labelledby="own-offer-title">
      <h2 id="own-offer-title">{offered.title}</h2>
      <Refused problem={problem} />
      {offer.state === 'proposed' && (
        <>
          {before && <WhyNext before={before} />}
          <p role="status">
            {offer.chosenBy === 'programme' ? offered.next(offer.alias) : words.offer.proposedSelf(offer.alias)}
          </p>
          {who}
          <Answering busy={busy} onAnswer={answer} />
          <div className="row">
            <Press className="plain edge" busy={busy} onClick={another}>
              {words.match.feedback.another}
            </Press>
          </div>
        </>
      )}
      {offer.state === 'asked' && (
        <>
          <p className="said" role="status">
            {offered.asked(offer.alias)}
          </p>
          <p className="quiet">{offered.answerBy(dayOfMoment(language, offer.expiresAt))}</p>
          {who}
          <Stop sure={stop.request.sure} texts={stop.request} busy={busy} onStop={end} />
        </>
      )}
      {offer.state === 'accepted' && (
        <>
          <p className="said" role="status">
            {offered.accepted(offer.alias)}
          </p>
          {who}
          {offer.mentorPaused && <Paused alias={offer.alias} busy={busy} onAnother={another} />}
          <OwnContact api={api} offer={offer} busy={busy} onStop={end} onAnother={another} />
        </>
      )}
    </section>
  )
}

/** Nobody's fault, said before anything else. */
function WhyNext({ before }: { before: OfferView }) {
  const { words } = useWords()
  const { offered } = words.match
  if (before.state === 'mentor-declined') return <p>{offered.mentorDeclined(before.alias)}</p>
  return before.endedBy === 'mentor' ? <p>{offered.endedByMentor(before.alias)}</p> : null
}

function Paused({ alias, busy, onAnother }: { alias: string; busy: boolean; onAnother: () => void }) {
  const { words } = useWords()
  return (
    <div className="box notice">
      <p>{words.match.offered.paused(alias)}</p>
      <div className="row">
        <Press busy={busy} onClick={onAnother}>
          {words.match.feedback.another}
        </Press>
      </div>
    </div>
  )
}

type OwnContactProps = Pick<Props, 'api' | 'offer'> & {
  readonly busy: boolean
  readonly onStop: () => void
  readonly onAnother: () => void
}

function OwnContact({ api, offer, busy, onStop, onAnother }: OwnContactProps) {
  const { words } = useWords()
  const contacting = useContact(api, offer.id)
  const { sure } = words.match.stop
  return <Contact contacting={contacting} sure={sure} busy={busy} onStop={onStop} onAnother={onAnother} />
}

/** How the last one ended, and what comes next: said once, above the suggestions, and asked nothing. */
export function LastOffer({ offer }: { offer: OfferView }) {
  const { words, language } = useWords()
  const { offered } = words.match
  if (offer.state === 'mentor-declined' || offer.endedBy === 'mentor')
    return (
      <section className="card" role="status">
        <WhyNext before={offer} />
        {offer.nextBy && <p>{offered.nextBy(dayInWords(language, offer.nextBy))}</p>}
      </section>
    )
  if (offer.state === 'ended' || offer.state === 'withdrawn')
    return (
      <section className="card">
        <p role="status">{offered.endedByPatient}</p>
      </section>
    )
  return null
}
