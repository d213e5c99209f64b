import { useCallback, useState } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { OfferView } from '../../shared/offer.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { ConsentForm, ConsentList } from '../ui/consent-form.tsx'
import { Frame } from '../ui/frame.tsx'
import { ProblemLine } from '../ui/status.tsx'
import { useConsents } from '../use-consents.ts'
import { useRecord } from '../use-record.ts'
import { Notes } from './notes.tsx'
import { Offer } from './offer.tsx'
import { Record } from './record.tsx'
import { Suggestions } from './suggestions.tsx'

type Props = { readonly api: LaunchApi; readonly launch: LaunchView }

const isOpen = ({ state }: OfferView) => state === 'proposed' || state === 'accepted'

/** One page: who the patient is, what the chart says, whom to propose, and the note. */
export default function ClinicianPage({ api, launch }: Props) {
  const { words } = useWords()
  const [ended, setEnded] = useState(false)
  const consents = useConsents(api)
  const mayRead = consents.has('read-record')
  const { record, readAgain } = useRecord(api, mayRead)
  const { asked: offers, again: offersAgain } = useAsked(useCallback(() => api.ask('offers'), [api]))
  const [search, setSearch] = useState(false)
  const [filed, setFiled] = useState('')

  if (ended)
    return (
      <Frame>
        <p className="card narrow">{words.closed}</p>
      </Frame>
    )

  const latest = offers.state === 'ready' ? offers.value[0] : undefined
  const shown = latest && (isOpen(latest) || !search) ? latest : undefined
  const end = () => void api.ask('end', {}).then(() => setEnded(true))
  return (
    <Frame patient={launch.patient} onEnd={end}>
      <h1 className="visually-hidden">{words.title}</h1>
      <div className="stack">
        {launch.lacks.length > 0 && (
          <p className="box alarm" role="status">
            {words.lacks(launch.lacks)}
          </p>
        )}
        {consents.asked.state === 'failed' && (
          <ProblemLine problem={consents.asked.problem} words={words} onRetry={() => void consents.again()} />
        )}
        {consents.problem && <ProblemLine problem={consents.problem} words={words} />}
        {consents.asked.state === 'ready' && !(mayRead && consents.has('match')) && (
          <section className="card consent">
            <h2>{words.consent.title}</h2>
            <ConsentForm mode="spoken" busy={consents.busy} onAgree={(purposes) => void consents.give(purposes)} />
          </section>
        )}
        {mayRead && (
          <div className="columns">
            <div className="stack">
              <Record record={record} onReadAgain={readAgain} />
              <Notes key={filed} api={api} launch={launch} />
              <section className="card">
                <ConsentList
                  consents={consents.asked.state === 'ready' ? consents.asked.value : []}
                  busy={consents.busy}
                  onWithdraw={(purposes) => void consents.withdraw(purposes).then(offersAgain)}
                />
              </section>
            </div>
            <div className="stack">
              {offers.state === 'failed' && (
                <ProblemLine problem={offers.problem} words={words} onRetry={() => void offersAgain()} />
              )}
              {shown && (
                <Offer
                  api={api}
                  launch={launch}
                  offer={shown}
                  mayWrite={consents.has('write-note')}
                  onChange={() => void offersAgain()}
                  onSearch={() => setSearch(true)}
                  onFiled={setFiled}
                />
              )}
              {!shown && consents.has('match') && record.state === 'ready' && offers.state === 'ready' && (
                <Suggestions
                  api={api}
                  record={record.record}
                  onProposed={() => {
                    setSearch(false)
                    void offersAgain()
                  }}
                />
              )}
            </div>
          </div>
        )}
      </div>
    </Frame>
  )
}
