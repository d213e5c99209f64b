import { useState } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { Way } from '../../shared/offer.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { isKeyboardFree, useArrival } from '../looking.ts'
import { ConsentSteps } from '../ui/consent-steps.tsx'
import { fetched } from '../ui/fetched.tsx'
import { pathBeside } from '../ui/path-beside.ts'
import type { Visit } from '../use-visit.ts'
import { KeptForLater } from './kept.tsx'
import { LastWords } from './last-words.tsx'
import { LastOffer, OwnOffer } from './own-offer.tsx'
import { soFar } from './so-far.ts'

/** What comes after the agreements is loaded while they are read. */
const Choosing = fetched(() => import('./choosing.tsx'))
const Later = fetched(() => import('./later.tsx'))
const OwnRecord = fetched(() => import('./own-record.tsx'))

type Props = {
  readonly api: LaunchApi
  readonly launch: LaunchView
  readonly visit: Visit
  readonly nobody: Way | null
  readonly onNobody: (way: Way | null) => void
}

/** What one is asked, one thing after the other: what one agrees to, whom one has or may choose, what the record says. */
export function Conversation({ api, launch, visit, nobody, onNobody }: Props) {
  const { words } = useWords()
  const { consents, mayRead, agreed, record, readAgain, whole, corrections, offers, offersAgain, known } = visit
  const { open, kept, past } = soFar(offers)
  const asking = consents.unasked.length > 0
  const refused = consents.list.every(({ state }) => state === 'declined')
  /** How often the last one who was kept was let go. */
  const [letGo, setLetGo] = useState(0)
  const step = asking ? 'consent' : open ? `${open.id} ${open.state}` : 'choosing'
  const place = useArrival(known ? `${step} ${letGo}` : null, null, isKeyboardFree)
  const beside = pathBeside(words.candidates.you, whole, corrections.said)
  return (
    <div className="stack" ref={place} tabIndex={-1}>
      {known && asking && (
        <ConsentSteps
          unasked={consents.unasked}
          of={consents.list.length}
          onBehalf={launch.onBehalf}
          busy={consents.busy}
          onYes={(purpose, fields) => void consents.give([purpose], fields)}
          onNo={(purpose) => void consents.decline([purpose])}
        />
      )}
      {known && !asking && !agreed && (
        <section className="card">
          <p>{words.consent.noMatch}</p>
          <p className="quiet">{words.consent.noMatchHow}</p>
        </section>
      )}
      {known && open && (
        <OwnOffer key={open.id} api={api} offer={open} before={past[0]} beside={beside} onChange={offersAgain} />
      )}
      {known && !open && past[0] && <LastOffer offer={past[0]} />}
      {known && past[0]?.state === 'ended' && <LastWords key={past[0].id} api={api} offer={past[0]} />}
      {known && agreed && (
        <KeptForLater
          api={api}
          kept={kept}
          beside={beside}
          mayChoose={!open}
          onChange={offersAgain}
          onNobody={() => setLetGo(letGo + 1)}
        />
      )}
      {known && agreed && !asking && !open && !visit.mayLook && (
        <section className="card">
          <h2>{words.candidates.titleSelf}</h2>
          <p className="quiet">{words.candidates.soon}</p>
        </section>
      )}
      {visit.mayLook && !asking && !open && (
        <Choosing
          api={api}
          record={whole}
          said={corrections.said}
          nobody={nobody}
          onNobody={onNobody}
          onChosen={offersAgain}
        />
      )}
      {mayRead && <OwnRecord record={record} corrections={corrections} onReadAgain={readAgain} />}
      {known && !asking && !launch.onBehalf && <Later api={api} invites={!refused} />}
    </div>
  )
}
