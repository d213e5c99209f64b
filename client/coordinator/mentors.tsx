import type { MentorLoad, Programme } from '../../shared/programme.ts'
import type { Asking } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useProgrammeWords } from '../language/programme.ts'
import { Part } from '../ui/part.tsx'
import { Places } from '../ui/places.tsx'
import './mentors.css'

/** Who accompanies, and how many places each has left. */
export function Mentors({ asking }: { asking: Asking<Programme> }) {
  const programme = useProgrammeWords()
  return (
    <Part title={programme.mentors} asking={asking}>
      {({ mentors }) =>
        mentors.length === 0 ? <p className="quiet">{programme.noMentors}</p> : <Loads mentors={mentors} />
      }
    </Part>
  )
}

function Loads({ mentors }: Pick<Programme, 'mentors'>) {
  const programme = useProgrammeWords()
  const open = mentors.filter(({ free }) => free > 0)
  const places = open.reduce((sum, { free }) => sum + free, 0)
  return (
    <>
      <p className="quiet">{programme.free(places, open.length)}</p>
      <Legend />
      <ul className="mentors">
        {mentors.map((mentor) => (
          <Load key={mentor.id} mentor={mentor} />
        ))}
      </ul>
    </>
  )
}

/** What the circles below mean. */
function Legend() {
  const { taken, left } = useProgrammeWords().place
  return (
    <p className="legend small quiet">
      <span>
        <Places taken={1} capacity={1} /> {taken}
      </span>
      <span>
        <Places taken={0} capacity={1} /> {left}
      </span>
    </p>
  )
}

const takes = ({ paused, trained, capacity, taken, free }: MentorLoad) =>
  trained && !paused && capacity > 0 && (free > 0 || taken >= capacity)

function Load({ mentor }: { mentor: MentorLoad }) {
  const { site } = useWords().words.clinical
  const programme = useProgrammeWords()
  const { alias, lentBy, roles, taken, capacity, trained, paused } = mentor
  return (
    <li className="places">
      <span>
        {alias} <span className="quiet small">{site[mentor.site as keyof typeof site] ?? ''}</span>
        {lentBy !== null && <span className="quiet small"> · {programme.lentBy(lentBy)}</span>}
        {roles.length > 0 && <span className="quiet small"> · {programme.otherRoles(roles)}</span>}
      </span>
      {takes(mentor) ? (
        <Places taken={taken} capacity={capacity} label={programme.places(taken, capacity)} />
      ) : (
        <span className="quiet small">
          {trained ? (paused ? programme.paused : programme.noPlaces) : programme.notTrained}
        </span>
      )}
    </li>
  )
}
