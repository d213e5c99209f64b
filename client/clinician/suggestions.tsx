import { useCallback, useState } from 'react'
import type { Answers } from '../../shared/answers.ts'
import type { Correction } from '../../shared/correction.ts'
import type { ChartRecord } from '../../shared/record.ts'
import type { Referral } from '../../shared/referral.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { Matters } from '../ui/matters.tsx'
import { Part } from '../ui/part.tsx'
import { pathBeside } from '../ui/path-beside.ts'
import { RankingView } from '../ui/ranking-view.tsx'
import { newestOf } from '../ui/speech.ts'
import { ProblemLine, Refused } from '../ui/status.tsx'
import { WaitingList } from '../ui/waiting-list.tsx'
import { useChoosing } from '../use-choosing.ts'
import { BroughtUp } from './brought-up.tsx'
import { ShownToTeam } from './shown-to-team.tsx'

type Props = {
  readonly api: LaunchApi
  /** null when the patient did not let it be read: then their answers alone are compared. */
  readonly record: ChartRecord | null
  /** What the person said of it; null while nobody knows. */
  readonly said: readonly Correction[] | null
  readonly onProposed: () => Promise<void>
}

/** After a no, nobody is proposed until the site's time is over or the person asks. */
export default function Suggestions(props: Props) {
  const { words, language } = useWords()
  const { asked, again } = useAsked(useCallback(() => props.api.ask('way'), [props.api]))
  const [patientAsks, setPatientAsks] = useState(false)
  if (asked.state === 'failed') return <Part title={words.candidates.title} asking={{ asked, again }} />
  if (asked.state === 'loading') return <p role="status">{words.opening}</p>
  const { quietUntil, quietAfter } = asked.value
  const { offered } = words.match
  if (quietUntil === null || patientAsks) return <Proposing {...props} patientAsks={patientAsks} />
  return (
    <section className="card">
      <h2>{words.candidates.title}</h2>
      <p role="status">
        {(quietAfter === 'declined' ? offered.quiet : offered.quietNobody)(dayInWords(language, quietUntil))}
      </p>
      <p className="quiet">{words.offer.noEffect}</p>
      <div className="row">
        <button type="button" onClick={() => setPatientAsks(true)}>
          {offered.patientAsks}
        </button>
      </div>
    </section>
  )
}

const NO_REFERRAL: Referral = { reasons: [] }

/** What matters to the person, and whom to propose. */
function Proposing({ api, record, said, onProposed, patientAsks }: Props & { readonly patientAsks: boolean }) {
  const { words } = useWords()
  const { asked: kept, again: keptAgain } = useAsked(useCallback(() => api.ask('questionnaire'), [api]))
  /** What was said on this page; until then what the person keeps counts. */
  const [answers, answer] = useState<Answers>()
  const [referral, refer] = useState<Referral>(NO_REFERRAL)
  const { ranking, busy, problem, refused, choose, again } = useChoosing(api, {
    basis: `${record?.readAt ?? ''} ${newestOf(said)}`,
    answers,
    patientAsks,
    referral,
    onProposed,
  })
  const people = useArrival<HTMLElement>(`refused ${refused}`)
  return (
    <>
      {kept.state === 'ready' && <ShownToTeam shown={kept.value.shown} />}
      {kept.state !== 'loading' && (
        <section className="card">
          {kept.state === 'failed' ? (
            <ProblemLine problem={kept.problem} words={words} onRetry={() => void keptAgain()} />
          ) : (
            <Matters
              title={words.matters.title}
              importance={words.matters.importance}
              answers={answers ?? kept.value.answers}
              busy={busy}
              onAnswer={answer}
            />
          )}
          <BroughtUp
            reasons={referral.reasons}
            complex={referral.complex ?? (ranking.state === 'ready' && ranking.value.complex)}
            onChange={(said) => refer({ ...referral, ...said })}
          />
        </section>
      )}
      <section className="card" aria-labelledby="candidates-title" aria-busy={busy} ref={people} tabIndex={-1}>
        <h2 id="candidates-title">{words.candidates.title}</h2>
        <Refused problem={problem} />
        {ranking.state === 'loading' && <p role="status">{words.candidates.searching}</p>}
        {ranking.state === 'failed' && (
          <ProblemLine problem={ranking.problem} words={words} onRetry={() => void again()} />
        )}
        {ranking.state === 'ready' && (
          <RankingView
            ranking={ranking.value}
            beside={pathBeside(words.candidates.person, record, said)}
            busy={busy}
            self={false}
            action={words.candidates.propose}
            nobody={<WaitingList api={api} given={{ ...(answers && { answers }), referral }} self={false} />}
            onChoose={(mentor) => void choose(mentor)}
          />
        )}
      </section>
    </>
  )
}
