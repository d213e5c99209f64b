import { type ReactNode, useCallback, useState } from 'react'
import type { Accompanied } from '../../shared/request.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { type Asking, useAsked } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useMentoringWords } from '../language/mentoring.ts'
import { LOOK_EVERY_MS, useArrival, useWhileLooking } from '../looking.ts'
import Contact from '../ui/contact.tsx'
import { NotThereYet } from '../ui/not-there-yet.tsx'
import { ProblemLine, Refused } from '../ui/status.tsx'
import { useContact } from '../use-contact.ts'
import { Told } from './told.tsx'
import './accompanying.css'

type Props = {
  readonly api: LaunchApi
  readonly asking: Asking<Accompanied[]>
  readonly onChange: () => Promise<unknown>
}

/** Whom this mentor accompanies: no name before both agree, and no day. */
export function Accompanying({ api, asking, onChange }: Props) {
  const { language } = useWords()
  const { mentor } = useMentoringWords()
  const { asked, again } = asking
  const [stopped, setStopped] = useState(0)
  const place = useArrival<HTMLElement>(`stopped ${stopped}`)
  return (
    <section className="card" aria-labelledby="accompanied-title" ref={place} tabIndex={-1}>
      <h2 id="accompanied-title">{mentor.title}</h2>
      <NotThereYet asked={asked} again={again} />
      {asked.state === 'ready' && asked.value.length === 0 && <p>{mentor.none}</p>}
      {asked.state === 'ready' && asked.value.length > 0 && (
        <ul className="stack accompanied">
          {asked.value.map((one) => (
            <li key={one.id}>
              <Opening open={asked.value.length === 1}>
                <summary>
                  <span>
                    <h3>{mentor.one(dayInWords(language, one.since))}</h3>
                    {asked.value.length > 1 && <InShort told={one.told} />}
                  </span>
                </summary>
                <div className="stack">
                  <Told told={one.told} />
                  <Match
                    api={api}
                    id={one.id}
                    onStopped={() => {
                      setStopped(stopped + 1)
                      return onChange()
                    }}
                  />
                </div>
              </Opening>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Open from the start or not; after that, as the mentor leaves it. */
function Opening({ open, children }: { open: boolean; children: ReactNode }) {
  const [atFirst] = useState(open)
  return <details open={atFirst}>{children}</details>
}

/** What tells one person from another while both are folded, as far as they said it. */
function InShort({ told: { ageBand, site } }: { told: Accompanied['told'] }) {
  const { clinical } = useWords().words
  const said = [ageBand && clinical.ageBand(ageBand), site && clinical.site[site]].filter(Boolean)
  return said.length > 0 && <span className="said">{said.join(' · ')}</span>
}

function Match({ api, id, onStopped }: { api: LaunchApi; id: string; onStopped: () => Promise<unknown> }) {
  const { words } = useWords()
  const contacting = useContact(api, id)
  const { busy, problem, act } = useActing()
  const stop = () => act(api.ask('endMatch', {}, { offer: id }), ({ ok }) => ok && onStopped())
  return (
    <>
      <Refused problem={problem} />
      <Summaries api={api} id={id} />
      <Contact contacting={contacting} sure={words.match.stop.sureMentor} busy={busy} onStop={() => void stop()} />
    </>
  )
}

function Summaries({ api, id }: { api: LaunchApi; id: string }) {
  const { words, language } = useWords()
  const ask = useCallback(() => api.ask('summaries', undefined, { offer: id }), [api, id])
  const { asked, again, refresh } = useAsked(ask)
  useWhileLooking(
    LOOK_EVERY_MS,
    asked.state === 'ready',
    useCallback(() => void refresh(), [refresh]),
  )
  const { mentor } = useMentoringWords()
  return (
    <div className="match match-part">
      <h3>{mentor.summaries}</h3>
      {asked.state === 'loading' && <p role="status">{words.opening}</p>}
      {asked.state === 'failed' &&
        (asked.problem === 'consent-missing' ? (
          <p className="quiet">{mentor.notShared}</p>
        ) : (
          <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
        ))}
      {asked.state === 'ready' && asked.value.length === 0 && <p className="quiet">{mentor.noSummaries}</p>}
      {asked.state === 'ready' &&
        asked.value.map((summary) => (
          <details key={`${summary.kind} ${summary.month}`}>
            <summary>
              {mentor.summary[summary.kind]}, {dayInWords(language, summary.month)}
            </summary>
            <p className="letterhead" lang={summary.language}>
              {summary.text}
            </p>
          </details>
        ))}
    </div>
  )
}
