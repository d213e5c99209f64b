import { useState } from 'react'
import type { ConsentView, Purpose } from '../../shared/consent.ts'
import type { Tellable } from '../../shared/told.ts'
import { dayOfMoment } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { ConsentFields } from './consent-fields.tsx'
import { Press } from './press.tsx'
import './consent.css'

type Props = {
  readonly self: boolean
  readonly consents: readonly ConsentView[]
  readonly busy: boolean
  readonly onGive: (purposes: readonly Purpose[], fields?: readonly Tellable[]) => void
  readonly onWithdraw: (purposes: readonly Purpose[]) => void
}

/** What was agreed to and what was not, and the way there and back, one by one or all at once. */
export function ConsentList({ self, consents, busy, onGive, onWithdraw }: Props) {
  const { words } = useWords()
  const [times, setTimes] = useState(0)
  const list = useArrival<HTMLUListElement>(`all withdrawn ${times}`)
  const active = consents.filter(({ state }) => state === 'active').map(({ purpose }) => purpose)
  return (
    <>
      <ul className="agreements" ref={list} tabIndex={-1}>
        {consents.map((consent) => (
          <Agreement key={consent.purpose} {...{ self, consent, busy, onGive, onWithdraw }} />
        ))}
      </ul>
      {active.length > 1 && (
        <div className="row">
          <Press
            busy={busy}
            onClick={() => {
              onWithdraw(active)
              setTimes(times + 1)
            }}
          >
            {words.consent.withdrawAll}
          </Press>
        </div>
      )}
    </>
  )
}

type One = Omit<Props, 'consents'> & { readonly consent: ConsentView }

function Agreement({ self, consent, busy, onGive, onWithdraw }: One) {
  const { words } = useWords()
  const { add, addSelf, addOne, addOneSelf, withdraw, withdrawOne, purpose } = words.consent
  const { label, means, back } = purpose[consent.purpose]
  const given = consent.state === 'active'
  return (
    <li>
      <div>
        <h3>{label}</h3>
        <State self={self} consent={consent} />
      </div>
      <Press
        busy={busy}
        aria-label={given ? withdrawOne(label) : (self ? addOneSelf : addOne)(label)}
        onClick={() => (given ? onWithdraw : onGive)([consent.purpose])}
      >
        {given ? withdraw : self ? addSelf : add}
      </Press>
      <p className="small quiet whole">{given ? back : means}</p>
      {given && consent.purpose === 'tell-mentor' && (
        <Ticked
          key={consent.givenAt}
          before={consent.fields}
          busy={busy}
          onSave={(fields) => onGive(['tell-mentor'], fields)}
        />
      )}
    </li>
  )
}

/** What a mentor may know can be changed at any time: it is another agreement, from now on. */
function Ticked({
  before,
  busy,
  onSave,
}: {
  before: readonly Tellable[]
  busy: boolean
  onSave: (fields: readonly Tellable[]) => void
}) {
  const { words } = useWords()
  const [ticked, setTicked] = useState(before)
  return (
    <details className="whole">
      <summary>
        {words.consent.change}
        <span className="small quiet">{words.consent.tellCount(before.length)}</span>
      </summary>
      <div className="stack">
        <ConsentFields ticked={ticked} onTick={setTicked} />
        <div className="row">
          <Press busy={busy} onClick={() => onSave(ticked)}>
            {words.consent.changeTo}
          </Press>
        </div>
      </div>
    </details>
  )
}

function State({ self, consent }: { self: boolean; consent: ConsentView }) {
  const { words, language } = useWords()
  const { state, mode, givenAt, expiresAt, withdrawnAt, textVersion } = consent
  const day = (at: string | null) => (at === null ? '' : dayOfMoment(language, at))
  const said: Record<ConsentView['state'], () => string> = {
    active: () => `${words.consent.given(day(givenAt), mode)}, ${words.consent.until(day(expiresAt))}`,
    withdrawn: () => words.consent.withdrawn(day(withdrawnAt)),
    declined: () => (self ? words.consent.declined : words.consent.declinedOf),
    expired: () => words.consent.expired,
    never: () => words.consent.never,
  }
  return (
    <p className="small quiet">
      {said[state]()}
      {state === 'active' && textVersion && consent.language && (
        <span className="text-read">{words.consent.textRead(textVersion, consent.language)}</span>
      )}
    </p>
  )
}
