import { useCallback } from 'react'
import type { ConsentView } from '../../shared/consent.ts'
import type { OwedNote } from '../../shared/note.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { needsEyes } from './needs-eyes.ts'
import { Press } from './press.tsx'
import { ProblemLine, Refused } from './status.tsx'

type Props = {
  readonly api: LaunchApi
  readonly self: boolean
  readonly mayWrite: boolean
  /** Asked anew when one of them changes. */
  readonly consents: readonly ConsentView[]
}

/** A summary for the chart: offered, read before it goes, and never sent by itself. */
export function ConsentSummaryCard({ api, self, mayWrite, consents }: Props) {
  const { words } = useWords()
  const { title, what, whatSelf, needs } = words.consent.summary
  const key = consents.map(({ state, givenAt }) => `${state} ${givenAt}`).join()
  return (
    <section className="stack summary-card" aria-labelledby="summary-title">
      <h3 id="summary-title">{title}</h3>
      <p>{self ? whatSelf : what}</p>
      {mayWrite ? <Summary key={key} api={api} /> : <p className="quiet">{needs}</p>}
    </section>
  )
}

/** Filed, and not in the chart: the hospital refused it, or whose chart it is was written otherwise since. */
const isLost = ({ state }: OwedNote) => state === 'held' || state === 'needs-attention'

function Summary({ api }: { api: LaunchApi }) {
  const { words, language } = useWords()
  const { show, file, inChart, upToDate, outdated, lost } = words.consent.summary
  const { asked, again } = useAsked(useCallback(() => api.ask('consentSummary', { language }), [api, language]))
  const { busy, problem, act } = useActing()
  if (asked.state === 'loading') return <p role="status">{words.opening}</p>
  if (asked.state === 'failed')
    return <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
  const { preview, last, upToDate: stands } = asked.value
  const handIn = () => act(api.ask('fileConsentSummary', { language, digest: preview.digest }), again)
  return (
    <>
      <Refused problem={problem} />
      {last && !stands && last.state !== 'stopped' && (
        <p className={isLost(last) ? 'box notice' : 'quiet'}>{isLost(last) ? lost : outdated}</p>
      )}
      {stands && last ? (
        <p role="status">
          {last.state === 'in-chart' ? inChart : upToDate} {needsEyes(last) && words.note.state[last.state]}
        </p>
      ) : (
        <>
          <details>
            <summary>{show}</summary>
            <p className="as-filed">{preview.text}</p>
          </details>
          <div className="row">
            <Press busy={busy} onClick={() => void handIn()}>
              {file}
            </Press>
          </div>
        </>
      )}
    </>
  )
}
