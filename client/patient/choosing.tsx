import { useCallback, useState } from 'react'
import type { Correction } from '../../shared/correction.ts'
import type { Way } from '../../shared/offer.ts'
import type { ChartRecord } from '../../shared/record.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { nothingOf, useAgainOn, useAsked } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { pathBeside } from '../ui/path-beside.ts'
import { Press } from '../ui/press.tsx'
import { RankingView } from '../ui/ranking-view.tsx'
import { newestOf } from '../ui/speech.ts'
import { ProblemLine, Refused } from '../ui/status.tsx'
import { WaitingList } from '../ui/waiting-list.tsx'
import { useChoosing } from '../use-choosing.ts'
import { Others } from './others.tsx'
import { useAnswering } from './use-answering.ts'
import { WhatMatters } from './what-matters.tsx'

type Props = {
  readonly api: LaunchApi
  /** null when the patient did not let it be read: then their answers alone are compared. */
  readonly record: ChartRecord | null
  /** What the person said of it; null while nobody knows. */
  readonly said: readonly Correction[] | null
  readonly onChosen: () => Promise<void>
  /** Nobody is wanted for now; null where the list is looked at again. */
  readonly onNobody: (nobody: Way | null) => void
  readonly nobody: Way | null
}

/** What matters to you, the people, and the right to choose nobody. */
export default function Choosing({ api, record, said, nobody, onNobody, onChosen }: Props) {
  const { words, language } = useWords()
  const answering = useAnswering(api)
  const [open, setOpen] = useState(false)
  /** How often the questions were left: the people are looked for anew. */
  const [times, setTimes] = useState(0)
  const basis = `${record?.readAt ?? ''} ${newestOf(said)} ${times}`
  const { ranking, busy, problem, refused, choose, keep, again } = useChoosing(api, { basis, onProposed: onChosen })
  const others = useAsked(useCallback(() => api.ask('others'), [api]))
  useAgainOn(basis, others.again)
  const nothing = nothingOf([answering, { asked: ranking, again }, others])
  const declining = useActing()
  const chooseNobody = () => declining.act(api.ask('quiet', {}), (quiet) => quiet.ok && onNobody(quiet.value))
  const people = useArrival<HTMLElement>(open ? null : nobody ? 'nobody' : `people ${times} ${refused}`)
  if (nobody)
    return (
      <>
        <section className="card" ref={people} tabIndex={-1}>
          <p role="status">{words.patient.noneThanks(nobody.quietUntil && dayInWords(language, nobody.quietUntil))}</p>
          <div className="row">
            <button type="button" onClick={() => onNobody(null)}>
              {words.patient.backToList}
            </button>
          </div>
        </section>
        <Others asking={others} />
      </>
    )
  return (
    <>
      {!nothing && (
        <WhatMatters
          answering={answering}
          open={open}
          onOpen={() => setOpen(true)}
          onClose={() => {
            setOpen(false)
            setTimes(times + 1)
          }}
        />
      )}
      {!open && answering.asked.state !== 'loading' && (
        <section className="card" aria-labelledby="candidates-title" aria-busy={busy} ref={people} tabIndex={-1}>
          <h2 id="candidates-title">{words.candidates.titleSelf}</h2>
          <Refused problem={problem} />
          <Refused problem={declining.problem} />
          {ranking.state === 'loading' && <p role="status">{words.candidates.searching}</p>}
          {ranking.state === 'failed' && (
            <ProblemLine problem={ranking.problem} words={words} onRetry={nothing?.again ?? (() => void again())} />
          )}
          {ranking.state === 'ready' && (
            <RankingView
              ranking={ranking.value}
              beside={pathBeside(words.candidates.you, record, said)}
              busy={busy}
              self
              action={words.candidates.choose}
              nobody={<WaitingList api={api} self={true} />}
              onChoose={(mentor) => void choose(mentor)}
              onKeep={(mentor) => void keep(mentor)}
            />
          )}
          <div className="row">
            <Press className="plain edge" busy={declining.busy} onClick={() => void chooseNobody()}>
              {words.patient.noneOfThem}
            </Press>
          </div>
        </section>
      )}
      {!nothing && !open && answering.asked.state !== 'loading' && <Others asking={others} />}
    </>
  )
}
