import type { SeenMentorId } from '../../shared/ids.ts'
import type { PlanView } from '../../shared/planning.ts'
import { useWords } from '../language/language.tsx'
import { useProgrammeWords } from '../language/programme.ts'
import { Press } from '../ui/press.tsx'
import { WhoWaits } from './who-waits.tsx'

type Props = {
  readonly plan: PlanView
  readonly pair: PlanView['pairs'][number]
  readonly busy: boolean
  readonly onPin: (mentor: SeenMentorId | null) => void
  readonly onConfirm: (alias: string) => void
}

/** One person and the mentor the plan gives them, with what it costs them, and the choice to do otherwise. */
export function Pair({ plan, pair, busy, onPin, onConfirm }: Props) {
  const { words } = useWords()
  const { planning, clinical } = words
  const programme = useProgrammeWords()
  const named = (id: SeenMentorId | null) => plan.mentors.find((mentor) => mentor.id === id)
  const mentor = named(pair.mentor)
  if (!mentor) return null
  const nearest = pair.nearest !== pair.mentor && !pair.pinned ? named(pair.nearest) : undefined
  return (
    <li className="pair">
      <WhoWaits waiter={plan.waiting.find(({ id }) => id === pair.waiting)} />
      <p>
        {planning.goesTo} <strong>{mentor.alias}</strong> <span className="quiet">{clinical.site[mentor.site]}</span>{' '}
        {pair.pinned && <span className="said small">· {planning.pinned}</span>}
      </p>
      {pair.fit === null && <p className="box notice">{planning.barrier}</p>}
      {plan.scarce.includes(pair.mentor) && <p className="small quiet">{programme.scarce(mentor.alias)}</p>}
      {nearest && <p className="small quiet">{planning.notNearest(nearest.alias)}</p>}
      <div className="row">
        <Press busy={busy} onClick={() => onConfirm(mentor.alias)}>
          {planning.confirm(mentor.alias)}
        </Press>
        <label className="instead">
          <span className="small quiet">
            {planning.instead}
            <span className="visually-hidden"> ({mentor.alias})</span>
          </span>
          <select
            value={pair.pinned ? pair.mentor : ''}
            onChange={({ currentTarget }) => onPin((currentTarget.value || null) as SeenMentorId | null)}
          >
            <option value="">{planning.leaveToPlan}</option>
            {plan.mentors
              .filter(({ id, free }) => free > 0 || id === pair.mentor)
              .map(({ id, alias, site, free }) => (
                <option key={id} value={id}>
                  {alias} · {clinical.site[site]} · {planning.free(free)}
                </option>
              ))}
          </select>
        </label>
      </div>
    </li>
  )
}
