import type { PlanView } from '../../shared/planning.ts'
import { useWords } from '../language/language.tsx'
import { WhoWaits } from './who-waits.tsx'

const MOST_SHOWN = 3
/** More than these are folded: what comes below is not to be looked for under them. */
const IN_SIGHT = 5

/** Those for whom the plan has nobody: why, and what would help most. */
export function Unserved({ plan }: { plan: PlanView }) {
  const { planning } = useWords().words
  if (plan.unserved.length === 0) return null
  return (
    <details open={plan.unserved.length <= IN_SIGHT}>
      <summary>
        <h3>{planning.unserved}</h3>
      </summary>
      <ul className="pairs">
        {plan.unserved.map(({ waiting, why, opens }) => (
          <li className="pair" key={waiting}>
            <WhoWaits waiter={plan.waiting.find(({ id }) => id === waiting)} />
            <p>{planning.why[why]}</p>
            {opens.slice(0, MOST_SHOWN).map(({ criterion, mentors }) => (
              <p className="small quiet" key={criterion}>
                {planning.opens(criterion, mentors)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
