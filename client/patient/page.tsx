import { useCallback, useEffect, useState } from 'react'
import type { MentorId } from '../../shared/ids.ts'
import type { LaunchView } from '../../shared/launch.ts'
import type { OfferAnswer, OfferView } from '../../shared/offer.ts'
import type { Problem } from '../../shared/problem.ts'
import type { ChartRecord } from '../../shared/record.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { ConsentForm, ConsentList } from '../ui/consent-form.tsx'
import { Frame } from '../ui/frame.tsx'
import { Matters, NO_ANSWERS } from '../ui/matters.tsx'
import { RankingView } from '../ui/ranking-view.tsx'
import { Reading } from '../ui/reading.tsx'
import { RecordView } from '../ui/record-view.tsx'
import { ProblemLine } from '../ui/status.tsx'
import { useConsents } from '../use-consents.ts'
import { useRecord } from '../use-record.ts'

type Props = { readonly api: LaunchApi; readonly launch: LaunchView }

/** A letter: what this is, what you agree to, what your record says, whom you may choose. */
export default function PatientPage({ api, launch }: Props) {
  const { words, suggest } = useWords()
  const consents = useConsents(api)
  const mayRead = consents.has('read-record')
  const { record, readAgain } = useRecord(api, mayRead)
  const { asked: offers, again: offersAgain } = useAsked(useCallback(() => api.ask('offers'), [api]))
  const [ended, setEnded] = useState(false)
  const { name = '', language = null } = launch.patient ?? {}
  useEffect(() => {
    if (language) suggest(language)
  }, [language, suggest])

  const open =
    offers.state === 'ready'
      ? offers.value.find(({ state }) => state === 'proposed' || state === 'accepted')
      : undefined
  const end = () => void api.ask('end', {}).then(() => setEnded(true))
  if (ended)
    return (
      <Frame letter>
        <p className="card">{words.closed}</p>
      </Frame>
    )
  return (
    <Frame patient={launch.patient} letter onEnd={end}>
      <div className="stack">
        <section className="stack measure">
          <h1>{words.patient.hello(name.split(' ')[0] ?? '')}</h1>
          <p>{words.patient.letter}</p>
        </section>
        {consents.problem && <ProblemLine problem={consents.problem} words={words} />}
        {consents.asked.state === 'failed' && (
          <ProblemLine problem={consents.asked.problem} words={words} onRetry={() => void consents.again()} />
        )}
        {consents.asked.state === 'ready' && !(mayRead && consents.has('match')) && (
          <section className="card">
            <ConsentForm mode="self" busy={consents.busy} onAgree={(purposes) => void consents.give(purposes)} />
          </section>
        )}
        {mayRead && (
          <section className="card">
            {record.state === 'reading' && <Reading lines={record.lines} />}
            {record.state === 'failed' && <ProblemLine problem={record.problem} words={words} onRetry={readAgain} />}
            {record.state === 'ready' && (
              <details>
                <summary>
                  <h2>{words.record.titleSelf}</h2>
                </summary>
                <RecordView record={record.record} onReadAgain={readAgain} />
              </details>
            )}
          </section>
        )}
        {open && <OwnOffer api={api} offer={open} onChange={() => void offersAgain()} />}
        {!open && consents.has('match') && record.state === 'ready' && offers.state === 'ready' && (
          <Choosing api={api} record={record.record} onChosen={() => void offersAgain()} />
        )}
        {consents.asked.state === 'ready' && mayRead && (
          <section className="card">
            <ConsentList
              consents={consents.asked.value}
              busy={consents.busy}
              onWithdraw={(purposes) => void consents.withdraw(purposes).then(offersAgain)}
            />
          </section>
        )}
        <p className="quiet">
          {words.patient.noEffect} {words.nurse}
        </p>
      </div>
    </Frame>
  )
}

type ChoosingProps = { readonly api: LaunchApi; readonly record: ChartRecord; readonly onChosen: () => void }

function Choosing({ api, record, onChosen }: ChoosingProps) {
  const { words } = useWords()
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [nobody, setNobody] = useState(false)
  const { asked, again } = useAsked(useCallback(() => api.ask('rank', { answers }), [api, answers]))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const choose = async (mentor: MentorId) => {
    setBusy(true)
    const chosen = await api.ask('propose', { mentor })
    setBusy(false)
    if (chosen.ok) return onChosen()
    setProblem(chosen.problem)
    await again()
  }
  if (nobody)
    return (
      <section className="card">
        <p className="box said">{words.patient.noneThanks}</p>
        <div className="row">
          <button type="button" onClick={() => setNobody(false)}>
            {words.patient.backToList}
          </button>
        </div>
      </section>
    )
  const { diagnosedOn } = record.features
  return (
    <>
      <section className="card">
        <details>
          <summary>
            <h2>{words.matters.titleSelf}</h2>
          </summary>
          <Matters answers={answers} busy={asked.state === 'loading'} onAnswer={setAnswers} />
        </details>
      </section>
      <section className="card">
        <h2>{words.candidates.titleSelf}</h2>
        {problem && <ProblemLine problem={problem} words={words} />}
        {asked.state === 'loading' && <p role="status">{words.candidates.searching}</p>}
        {asked.state === 'failed' && <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />}
        {asked.state === 'ready' && (
          <RankingView
            ranking={asked.value}
            person={{ label: words.candidates.you, since: diagnosedOn.known ? diagnosedOn.value : null }}
            today={record.readAt.slice(0, 10)}
            busy={busy}
            suggestion={words.candidates.suggestionSelf}
            action={words.candidates.choose}
            onChoose={(mentor) => void choose(mentor)}
          />
        )}
        <div className="row">
          <button type="button" className="plain" onClick={() => setNobody(true)}>
            {words.patient.noneOfThem}
          </button>
        </div>
      </section>
    </>
  )
}

type OwnOfferProps = { readonly api: LaunchApi; readonly offer: OfferView; readonly onChange: () => void }

function OwnOffer({ api, offer, onChange }: OwnOfferProps) {
  const { words } = useWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const answer = (given: OfferAnswer) =>
    void api.ask('answerOffer', { answer: given }, { offer: offer.id }).then((answered) => {
      setProblem(answered.ok ? null : answered.problem)
      onChange()
    })
  return (
    <section className="card">
      {problem && <ProblemLine problem={problem} words={words} />}
      <p className="box said" role="status">
        {offer.state === 'accepted' ? words.offer.acceptedSelf(offer.alias) : words.offer.proposedSelf(offer.alias)}
      </p>
      <div className="row">
        {offer.state === 'proposed' && (
          <>
            <button type="button" className="primary" onClick={() => answer('yes')}>
              {words.offer.yes}
            </button>
            <button type="button" onClick={() => answer('not-now')}>
              {words.offer.notNow}
            </button>
            <button type="button" onClick={() => answer('no')}>
              {words.offer.no}
            </button>
          </>
        )}
        {offer.state === 'accepted' && (
          <button type="button" className="plain" onClick={() => answer('no')}>
            {words.offer.changedSelf}
          </button>
        )}
      </div>
    </section>
  )
}
