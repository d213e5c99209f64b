import { useState } from 'react'
import type { ConsentView, Purpose } from '../../shared/consent.ts'
import type { Tellable } from '../../shared/told.ts'
import { useWords } from '../language/language.tsx'
import { toggled } from './choice.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { Press } from './press.tsx'
import './consent.css'

type Props = {
  /** What is still asked for. */
  readonly missing: readonly ConsentView[]
  /** A parent agrees in the person's place. */
  readonly parent: boolean
  readonly busy: boolean
  readonly onAgree: (purposes: readonly Purpose[], fields: readonly Tellable[]) => void
}

/** The text a clinician reads out, one purpose at a time. Nothing is ticked before somebody ticks it. */
export function ConsentForm({ missing, parent, busy, onAgree }: Props) {
  const { words } = useWords()
  const [ticked, setTicked] = useState<readonly Purpose[]>([])
  const [fields, setFields] = useState<readonly Tellable[]>([])
  const purposes = missing.map(({ purpose }) => purpose)
  const asked = ticked.filter((one) => purposes.includes(one))
  const untold = fields.length > 0 && !asked.includes('tell-mentor')
  return (
    <div className="stack asking-aloud">
      {parent && <p className="box notice">{words.consent.parent}</p>}
      <p className="small quiet">{words.consent.readAloud}</p>
      <div className="stack aloud">
        <p>{words.consent.intro}</p>
        <ul className="purposes">
          {missing.map(({ purpose }) => (
            <li key={purpose}>
              <PurposeAloud
                purpose={purpose}
                ticked={asked.includes(purpose)}
                onTick={(on) => setTicked(toggled(asked, purpose, on))}
              />
              {purpose === 'tell-mentor' && <FieldsAloud ticked={fields} onTick={setFields} />}
            </li>
          ))}
        </ul>
        <details>
          <summary>{words.consent.more}</summary>
          <dl className="ways">
            {missing.map(({ purpose }) => (
              <div key={purpose}>
                <dt>{words.consent.purpose[purpose].label}</dt>
                <dd>{words.consent.purpose[purpose].without}</dd>
                <dd>{words.consent.purpose[purpose].back}</dd>
              </div>
            ))}
          </dl>
        </details>
        <p>
          {missing[0] && words.consent.lasts(missing[0].days)} {words.consent.free}
        </p>
      </div>
      {untold && (
        <p id="tell-also" role="status">
          {words.consent.tellAlso}
        </p>
      )}
      <div className="row">
        <Press className="primary" busy={busy} onClick={() => onAgree(purposes, fields)}>
          {words.consent.agreesToAll}
        </Press>
        <Press
          busy={busy}
          disabled={asked.length === 0}
          aria-describedby={untold ? 'tell-also' : undefined}
          onClick={() => onAgree(asked, fields)}
        >
          {words.consent.agreesToSome}
        </Press>
      </div>
      <p className="small quiet">{words.consent.needed}</p>
    </div>
  )
}

type AloudProps = { readonly purpose: Purpose; readonly ticked: boolean; readonly onTick: (on: boolean) => void }

function PurposeAloud({ purpose, ticked, onTick }: AloudProps) {
  const { words } = useWords()
  const { label, means } = words.consent.purpose[purpose]
  return (
    <label className="purpose">
      <input type="checkbox" checked={ticked} onChange={({ target }) => onTick(target.checked)} />
      <strong>{label}</strong>
      <span className="means">{means}</span>
    </label>
  )
}

/** Folded, because most of it is ticked once the person has said what they look for. */
function FieldsAloud({ ticked, onTick }: Parameters<typeof ConsentFields>[0]) {
  const { words } = useWords()
  return (
    <details className="told">
      <summary>
        {words.consent.tellWhat}
        <span className="small quiet">
          {ticked.length === 0 ? words.consent.tellNone : words.consent.tellCount(ticked.length)}
        </span>
      </summary>
      <ConsentFields ticked={ticked} onTick={onTick} isTitled />
    </details>
  )
}
