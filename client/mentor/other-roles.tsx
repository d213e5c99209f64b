import { useCallback, useState } from 'react'
import type { OtherRole } from '../../shared/other-roles.ts'
import type { Problem } from '../../shared/problem.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useMentoringWords } from '../language/mentoring.ts'
import { ChooseMany } from '../ui/choice.tsx'
import { Part } from '../ui/part.tsx'
import { ProblemLine } from '../ui/status.tsx'

const ROLES: readonly OtherRole[] = ['recruiter', 'trainer', 'supervisor']

/** For whom treatment was long ago: other ways to help, beside accompanying and never instead of it unless they wish. */
export function OtherRoles({ api }: { api: LaunchApi }) {
  const { words } = useWords()
  const { otherRoles } = useMentoringWords()
  const { asked, again, refresh } = useAsked(useCallback(() => api.ask('otherRoles'), [api]))
  const [problem, setProblem] = useState<Problem | null>(null)
  /** On the screen as soon as it is chosen. */
  const [chosen, setChosen] = useState<OtherRole[] | null>(null)
  const choose = async (roles: OtherRole[]) => {
    setChosen(roles)
    const set = await api.ask('setOtherRoles', { roles })
    setProblem(set.ok ? null : set.problem)
    if (!set.ok) setChosen(null)
    await refresh()
  }
  if (asked.state === 'failed') return <Part title={otherRoles.title} asking={{ asked, again }} />
  if (asked.state !== 'ready' || !(asked.value.invited || asked.value.roles.length > 0)) return null
  return (
    <section className="card" aria-labelledby="other-roles-title">
      <h2 id="other-roles-title">{otherRoles.title}</h2>
      {asked.value.invited && <p>{otherRoles.invitation}</p>}
      {problem && <ProblemLine problem={problem} words={words} />}
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
