import type { CouldHelp as Helpers } from '../../shared/later.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import type { Asking } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { isKeyboardFree, useArrival } from '../looking.ts'
import { NotThereYet } from '../ui/not-there-yet.tsx'
import { Press } from '../ui/press.tsx'
import { Refused } from '../ui/status.tsx'
import './coverage.css'

/** Patients who said that they could help later, and whose day has come. */
export function CouldHelp({ api, asking: { asked, again } }: { api: LaunchApi; asking: Asking<Helpers> }) {
  const { later } = useWords().words
  const { busy, problem, act } = useActing()
  const mark = (id: string) => act(api.ask('askedToHelp', {}, { later: id }), again)
  return (
    <section className="card" aria-labelledby="could-help-title">
      <h2 id="could-help-title">{later.couldHelp}</h2>
      <Refused problem={problem} />
      <NotThereYet asked={asked} again={again} />
      {asked.state === 'ready' && (
        <>
          <p className="quiet">{asked.value.due.length === 0 ? later.nobody : later.couldHelpWhat}</p>
          {asked.value.due.length > 0 && (
            <ul className="pairs">
              {asked.value.due.map((one) => (
                <Due key={one.id} due={one} busy={busy} onAsked={() => void mark(one.id)} />
              ))}
            </ul>
          )}
          {asked.value.notYet > 0 && <p className="quiet small">{later.notYet(asked.value.notYet)}</p>}
        </>
      )}
    </section>
  )
}

type DueProps = { readonly due: Helpers['due'][number]; readonly busy: boolean; readonly onAsked: () => void }

function Due({ due: { from, reach, askedOn }, busy, onAsked }: DueProps) {
  const { words, language } = useWords()
  const { later } = words
  const place = useArrival<HTMLLIElement>(askedOn ? 'asked' : 'to ask', null, isKeyboardFree)
  return (
    <li className="pair" ref={place} tabIndex={-1}>
      <p>
        {reach} <span className="quiet small">{later.since(dayInWords(language, from))}</span>
      </p>
      {askedOn ? (
        <p className="quiet">{later.askedOn(dayInWords(language, askedOn))}</p>
      ) : (
        <Press className="plain edge" busy={busy} onClick={onAsked}>
          {later.markAsked}
          <span className="visually-hidden"> ({reach})</span>
        </Press>
      )}
    </li>
  )
}
