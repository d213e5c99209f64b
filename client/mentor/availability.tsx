import { useRef, useState } from 'react'
import type { AvailabilityChosen, Availability as Own } from '../../shared/request.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import type { Asking } from '../asked.ts'
import { useMentoringWords } from '../language/mentoring.ts'
import { ChooseOne, optionsOf } from '../ui/choice.tsx'
import { NotThereYet } from '../ui/not-there-yet.tsx'
import { Places } from '../ui/places.tsx'
import { Press } from '../ui/press.tsx'
import { Refused } from '../ui/status.tsx'

type Props = {
  readonly api: LaunchApi
  readonly asking: Asking<Own>
  /** Places that wait for this mentor's own answer. */
  readonly held: number
  readonly onChange: () => Promise<unknown>
}

/** How many people at once, how much it weighs, and a pause whenever one is needed. No reason is asked for. */
export function Availability({ api, asking, held, onChange }: Props) {
  const { mentor } = useMentoringWords()
  const { busy, problem, act } = useActing()
  const { asked, again } = asking
  /** On the screen as soon as it is chosen, until the next answer says what holds. */
  const [chosen, setChosen] = useState<{ readonly over: typeof asked; readonly choice: AvailabilityChosen } | null>(
    null,
  )
  const newest = useRef<AvailabilityChosen>(null)
  const choose = (choice: AvailabilityChosen) => {
    newest.current = choice
    setChosen({ over: asked, choice })
    void act(api.ask('setAvailability', choice), ({ ok }) => {
      if (newest.current !== choice) return undefined
      if (!ok) setChosen(null)
      return onChange()
    })
  }
  return (
    <section className="card" aria-labelledby="availability-title">
      <h2 id="availability-title">{mentor.availability}</h2>
      <NotThereYet asked={asked} again={again} />
      <Refused problem={problem} />
      {asked.state === 'ready' && (
        <Choices
          own={{ ...asked.value, ...(chosen?.over === asked && chosen.choice) }}
          held={held}
          busy={busy}
          onChoose={choose}
        />
      )}
    </section>
  )
}

type ChoicesProps = {
  readonly own: Own
  readonly held: number
  readonly busy: boolean
  readonly onChoose: (choice: AvailabilityChosen) => void
}

function Choices({ own, held, busy, onChoose }: ChoicesProps) {
  const { mentor, strain: weighs } = useMentoringWords()
  const { paused, places, most, taken, strain } = own
  const said = mentor.taken(taken, places, held)
  const change = (part: Partial<AvailabilityChosen>) => onChoose({ paused, places, strain, ...part })
  return (
    <>
      <div className={paused ? 'box' : 'stack'}>
        {paused ? (
          <p role="status">{mentor.paused}</p>
        ) : (
          <div className="row">
            {places > 0 && <Places taken={Math.min(taken, places)} capacity={places} />}
            <span role="status">{said}</span>
          </div>
        )}
        <div className="row">
          <Press className={paused ? 'primary' : ''} busy={busy} onClick={() => change({ paused: !paused })}>
            {paused ? mentor.comeBack : mentor.pause}
          </Press>
        </div>
        {!paused && <p className="small quiet">{mentor.pauseMeans}</p>}
      </div>
      <ChooseOne<string>
        legend={mentor.places}
        options={Array.from({ length: most + 1 }, (_, count) => [String(count), String(count)] as const)}
        chosen={String(places)}
        onChoose={(chosen) => change({ places: Number(chosen) })}
      />
      <ChooseOne
        legend={weighs.title}
        options={optionsOf(weighs.levels)}
        chosen={strain}
        onChoose={(chosen) => chosen && change({ strain: chosen })}
      />
      <p className="small quiet">{weighs.means}</p>
    </>
  )
}
