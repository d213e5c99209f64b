import { useCallback, useState } from 'react'
import type { OtherRole } from '../../shared/other-roles.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useMentoringWords } from '../language/mentoring.ts'
import { ChooseMany } from '../ui/choice.tsx'
import { Part } from '../ui/part.tsx'
import { Refused } from '../ui/status.tsx'

const ROLES: readonly OtherRole[] = ['recruiter', 'trainer', 'supervisor']

/** For whom treatment was long ago: other ways to help, beside accompanying and never instead of it unless they wish. */
export function OtherRoles({ api }: { api: LaunchApi }) {
  const { otherRoles } = useMentoringWords()
  const { asked, again, refresh } = useAsked(useCallback(() => api.ask('otherRoles'), [api]))
  const { problem, act } = useActing()
  /** On the screen as soon as it is chosen. */
  const [chosen, setChosen] = useState<OtherRole[] | null>(null)
  const choose = (roles: OtherRole[]) => {
    setChosen(roles)
    return act(api.ask('setOtherRoles', { roles }), ({ ok }) => {
      if (!ok) setChosen(null)
      return refresh()
    })
  }
  if (asked.state === 'failed') return <Part title={otherRoles.title} asking={{ asked, again }} />
  if (asked.state !== 'ready' || !(asked.value.invited || asked.value.roles.length > 0)) return null
  return (
    <section className="card" aria-labelledby="other-roles-title">
      <h2 id="other-roles-title">{otherRoles.title}</h2>
      {asked.value.invited && <p>{otherRoles.invitation}</p>}
      <Refused problem={problem} />
      <ChooseMany<OtherRole>
        legend={otherRoles.which}
        options={ROLES.map((role) => [role, otherRoles.role[role]] as const)}
        chosen={chosen ?? asked.value.roles}
        onChoose={(roles) => void choose(roles)}
      />
      <p className="small quiet">{otherRoles.seen}</p>
    </section>
  )
}
