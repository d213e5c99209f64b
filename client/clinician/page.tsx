import { lazy, Suspense, useState } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { Agreements } from '../ui/agreements.tsx'
import { Closed } from '../ui/closed.tsx'
import { ConsentForm } from '../ui/consent-form.tsx'
import { Frame } from '../ui/frame.tsx'
import { pathBeside } from '../ui/path-beside.ts'
import { ProblemLine } from '../ui/status.tsx'
import { Steps } from '../ui/steps.tsx'
import { useConsents } from '../use-consents.ts'
import { useCorrections } from '../use-corrections.ts'
import { useEnding } from '../use-ending.ts'
import { useOffers } from '../use-offers.ts'
import { lastWhole, useRecord } from '../use-record.ts'
import { Inviting } from './inviting.tsx'
import { Notes } from './notes.tsx'
import { Offer } from './offer.tsx'
import { Record } from './record.tsx'
import { ToSign } from './to-sign.tsx'
import { offerToShow, STEPS, stepOf } from './where.ts'

/** What comes after the agreements is loaded while they are read. */
const Suggestions = lazy(() => import('./suggestions.tsx'))

type Props = { readonly api: LaunchApi; readonly launch: LaunchView }

/** One page: who the patient is, what the chart says, whom to propose, and the note. */
export default function ClinicianPage({ api, launch }: Props) {
  const { words } = useWords()
  const consents = useConsents(api)
  const mayRead = consents.has('read-record')
  const agreed = consents.has('match')
  const { record, readAgain } = useRecord(api, mayRead)
  const corrections = useCorrections(api, mayRead)
  const { asked: offers, again: offersAgain } = useOffers(api)
  const [agreements, setAgreements] = useState(false)
  const [lookingOn, setLookingOn] = useState(false)
  const [filed, setFiled] = useState<string | null>(null)
  const ending = useEnding(api)

  const known = consents.asked.state === 'ready' && offers.state === 'ready'
  const offer = offers.state === 'ready' ? offerToShow(offers.value, lookingOn) : undefined
  const step = stepOf(agreed, offer)
  const conversation = useArrival(known ? `${step} ${offer?.state}` : null)
  const whole = lastWhole(record)

  if (ending.state === 'closed') return <Closed />
  return (
    <Frame
      patient={launch.patient}
      agreements={{ label: words.consent.manage, open: () => setAgreements(true) }}
      ending={ending}
    >
      <h1 className="visually-hidden">{words.title}</h1>
      {known && !launch.closed && (
        <Steps steps={STEPS} current={step} finished={offer !== undefined && filed === offer.id} names={words.steps} />
      )}
      {launch.closed && (
        <p className="card narrow" role="status">
          {words.problem[launch.closed]}
        </p>
      )}
      {launch.lacks.length > 0 && (
        <p className="box notice" role="status">
          {words.lacks(launch.lacks)}
        </p>
      )}
      {!known && consents.asked.state !== 'failed' && offers.state !== 'failed' && <p role="status">{words.opening}</p>}
      {consents.asked.state === 'failed' && (
        <ProblemLine problem={consents.asked.problem} words={words} onRetry={() => void consents.again()} />
      )}
      {offers.state === 'failed' && (
        <ProblemLine problem={offers.problem} words={words} onRetry={() => void offersAgain()} />
      )}
      {consents.problem && <ProblemLine problem={consents.problem} words={words} />}
      <div className={mayRead ? 'columns' : 'column'}>
        {mayRead && <Record record={record} corrections={corrections} onReadAgain={readAgain} />}
        <div className="talk stack" ref={conversation} tabIndex={-1}>
          {known && !agreed && !launch.closed && (
            <section className="card" aria-labelledby="consent-title">
              <h2 id="consent-title">{words.consent.title}</h2>
              <ConsentForm
                missing={consents.missing}
                parent={launch.agrees === 'parent'}
                busy={consents.busy}
                onAgree={(purposes, fields) => void consents.give(purposes, fields)}
              />
            </section>
          )}
          {known && (
            <ToSign
              key={`${offer?.id} ${offer?.state}`}
              api={api}
              launch={launch}
              shown={offer?.state === 'accepted' ? offer.id : undefined}
              mayWrite={consents.has('write-note')}
              onSigned={() => void offersAgain()}
            />
          )}
          {known && offer && (agreed || offer.state === 'accepted') && (
            <Offer
              key={offer.id}
              api={api}
              launch={launch}
              offer={offer}
              mayWrite={consents.has('write-note')}
              beside={pathBeside(words.candidates.person, whole, corrections.said)}
              onChange={() => void offersAgain()}
              onLookOn={() => setLookingOn(true)}
              onFiled={setFiled}
            />
          )}
          {known && !offer && agreed && mayRead && !whole && record.state === 'reading' && (
            <section className="card">
              <h2>{words.candidates.title}</h2>
              <p className="quiet">{words.candidates.soon}</p>
            </section>
          )}
          {known && !offer && agreed && (whole || !mayRead) && (
            <Suspense fallback={<p role="status">{words.opening}</p>}>
              <Suggestions
                api={api}
                record={mayRead ? whole : null}
                said={corrections.said}
                onProposed={() => {
                  setLookingOn(false)
                  void offersAgain()
                }}
              />
            </Suspense>
          )}
        </div>
        <div className="rest stack">
          {mayRead && !launch.lacks.includes('read-notes') && <Notes key={filed} api={api} />}
          {!launch.closed && <Inviting api={api} language={launch.patient?.language ?? null} />}
        </div>
      </div>
      <Agreements
        api={api}
        consents={consents}
        self={false}
        mayFile={!launch.lacks.includes('write-notes')}
        open={agreements}
        onClose={() => setAgreements(false)}
        onWithdrawn={() => void offersAgain()}
      />
    </Frame>
  )
}
