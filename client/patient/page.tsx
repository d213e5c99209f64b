import { lazy, Suspense, useEffect, useState } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { OfferView, Way } from '../../shared/offer.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { Agreements } from '../ui/agreements.tsx'
import { Closed } from '../ui/closed.tsx'
import { ConsentSteps } from '../ui/consent-steps.tsx'
import { Frame } from '../ui/frame.tsx'
import { pathBeside } from '../ui/path-beside.ts'
import { ProblemLine } from '../ui/status.tsx'
import { useConsents } from '../use-consents.ts'
import { useCorrections } from '../use-corrections.ts'
import { useEnding } from '../use-ending.ts'
import { useOffers } from '../use-offers.ts'
import { lastWhole, useRecord } from '../use-record.ts'
import { KeptForLater } from './kept.tsx'
import { LastWords } from './last-words.tsx'
import { LastOffer, OwnOffer } from './own-offer.tsx'

/** What comes after the agreements is loaded while they are read. */
const Choosing = lazy(() => import('./choosing.tsx'))
const Later = lazy(() => import('./later.tsx'))
const MyData = lazy(() => import('./my-data.tsx'))
const OwnRecord = lazy(() => import('./own-record.tsx'))

type Props = { readonly api: LaunchApi; readonly launch: LaunchView }

const isOpen = ({ state }: OfferView) => state === 'proposed' || state === 'asked' || state === 'accepted'

/** The person's own no: what they read then invites them to nothing. */
const saidNo = ({ state, endedBy }: OfferView) =>
  state === 'declined' || state === 'withdrawn' || (state === 'ended' && endedBy === 'patient')

/** A letter: what this is, what you agree to, what your record says, whom you may choose. */
export default function PatientPage({ api, launch }: Props) {
  const { words, suggest } = useWords()
  const consents = useConsents(api)
  const mayRead = consents.has('read-record')
  const asking = consents.unasked.length > 0
  const agreed = consents.has('match')
  const { record, readAgain } = useRecord(api, mayRead)
  const corrections = useCorrections(api, mayRead)
  const { asked: offers, again: offersAgain } = useOffers(api)
  const [agreements, setAgreements] = useState(false)
  const ending = useEnding(api)
  /** Nobody is wanted for now, and until when nobody brings it up. */
  const [nobody, setNobody] = useState<Way | null>(null)
  const [erased, setErased] = useState(false)
  const [lookingAtData, setLookingAtData] = useState(false)
  const { name = '', language = null } = launch.patient ?? {}
  useEffect(() => {
    if (language) suggest(language)
  }, [language, suggest])

  const known = consents.asked.state === 'ready' && offers.state === 'ready'
  const all = offers.state === 'ready' ? offers.value : []
  const open = all.find(isOpen)
  const past = all.filter((offer) => !isOpen(offer) && offer.state !== 'kept')
  const conversation = useArrival(known ? (asking ? 'consent' : open ? `${open.id} ${open.state}` : 'choosing') : null)
  const whole = lastWhole(record)
  const beside = pathBeside(words.candidates.you, whole, corrections.said)
  const respected = known && !open && (!agreed || nobody !== null || (past[0] !== undefined && saidNo(past[0])))

  if (erased || ending.state === 'closed') return <Closed letter said={erased ? words.myData.erased : words.closed} />
  return (
    <Frame
      patient={launch.patient}
      letter
      agreements={{ label: words.consent.manageSelf, open: () => setAgreements(true) }}
      ending={ending}
    >
      <div className="greeting measure">
        <h1>{words.patient.hello(name.split(' ')[0] ?? '')}</h1>
        <p>{asking ? words.consent.introSelf : respected ? words.patient.letterRespected : words.patient.letter}</p>
      </div>
      {!known && consents.asked.state !== 'failed' && offers.state !== 'failed' && <p role="status">{words.opening}</p>}
      {consents.problem && <ProblemLine problem={consents.problem} words={words} />}
      {consents.asked.state === 'failed' && (
        <ProblemLine problem={consents.asked.problem} words={words} onRetry={() => void consents.again()} />
      )}
      {offers.state === 'failed' && (
        <ProblemLine problem={offers.problem} words={words} onRetry={() => void offersAgain()} />
      )}
      <div className="stack" ref={conversation} tabIndex={-1}>
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
          <OwnOffer
            key={open.id}
            api={api}
            offer={open}
            before={past[0]}
            beside={beside}
            onChange={() => void offersAgain()}
          />
        )}
        {known && !open && past[0] && <LastOffer offer={past[0]} />}
        {known && past[0]?.state === 'ended' && <LastWords key={past[0].id} api={api} offer={past[0]} />}
        {known && agreed && (
          <KeptForLater
            api={api}
            kept={all.filter(({ state }) => state === 'kept')}
            beside={beside}
            mayChoose={!open}
            onChange={() => void offersAgain()}
          />
        )}
        <Suspense fallback={<p role="status">{words.opening}</p>}>
          {mayRead && <OwnRecord record={record} corrections={corrections} onReadAgain={readAgain} />}
          {known && !asking && !open && agreed && (whole || !mayRead) && (
            <Choosing
              api={api}
              record={mayRead ? whole : null}
              said={corrections.said}
              nobody={nobody}
              onNobody={setNobody}
              onChosen={() => void offersAgain()}
            />
          )}
          {known && !asking && !launch.onBehalf && <Later api={api} />}
        </Suspense>
      </div>
      <p className="quiet measure">
        {words.patient.noEffect} {words.nurse}
      </p>
      <Agreements
        api={api}
        consents={consents}
        self
        mayFile={!launch.lacks.includes('write-notes')}
        open={agreements}
        onClose={() => setAgreements(false)}
        onWithdrawn={() => void offersAgain()}
      >
        <details onToggle={({ currentTarget }) => setLookingAtData(currentTarget.open)}>
          <summary>
            <h2>{words.myData.title}</h2>
          </summary>
          {lookingAtData && (
            <Suspense fallback={<p role="status">{words.opening}</p>}>
              <MyData api={api} onErased={() => setErased(true)} />
            </Suspense>
          )}
        </details>
      </Agreements>
    </Frame>
  )
}
