import type { ConsentMode, ConsentView, Purpose } from '../../shared/consent.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import './consent.css'

type Props = {
  readonly mode: ConsentMode
  readonly consents: readonly ConsentView[]
  readonly busy: boolean
  readonly onGive: (purposes: Purpose[]) => void
  readonly onWithdraw: (purposes: Purpose[]) => void
}

/** What was agreed to and what was not, and the way there and back, one by one or all at once. */
export function ConsentList({ mode, consents, busy, onGive, onWithdraw }: Props) {
  const { words } = useWords()
  const { add, addSelf, addOne, addOneSelf, withdraw, withdrawOne } = words.consent
  const self = mode === 'self'
  const active = consents.filter(({ state }) => state === 'active').map(({ purpose }) => purpose)
  return (
    <details>
      <summary>
        <h2>{self ? words.consent.manageSelf : words.consent.manage}</h2>
      </summary>
      <ul className="agreements">
        {consents.map((consent) => {
          const { label } = words.consent.purpose[consent.purpose]
          const given = consent.state === 'active'
          return (
            <li key={consent.purpose}>
              <span>
                <span>{label}</span>
                <State consent={consent} />
              </span>
              <button
                type="button"
                className="plain"
                disabled={busy}
                aria-label={given ? withdrawOne(label) : (self ? addOneSelf : addOne)(label)}
                onClick={() => (given ? onWithdraw : onGive)([consent.purpose])}
              >
                {given ? withdraw : self ? addSelf : add}
              </button>
            </li>
          )
        })}
      </ul>
      {active.length > 1 && (
        <div className="row">
          <button type="button" disabled={busy} onClick={() => onWithdraw(active)}>
            {words.consent.withdrawAll}
          </button>
        </div>
      )}
    </details>
  )
}

function State({ consent: { state, mode, givenAt, withdrawnAt } }: { consent: ConsentView }) {
  const { words, language } = useWords()
  const day = (at: string | null) => dayInWords(language, (at ?? '').slice(0, 10))
  const said = {
    active: () => words.consent.given(day(givenAt), mode),
    withdrawn: () => words.consent.withdrawn(day(withdrawnAt)),
    expired: () => words.consent.expired,
    never: () => words.consent.never,
  }
  return <span className="small quiet">{said[state]()}</span>
}
