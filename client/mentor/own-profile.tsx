import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { useMentoringWords } from '../language/mentoring.ts'
import { Folded } from '../ui/folded.tsx'
import { MentorDetails } from '../ui/mentor-details.tsx'
import { MentorLine } from '../ui/mentor-line.tsx'
import { NotThereYet } from '../ui/not-there-yet.tsx'
import { ProblemLine } from '../ui/status.tsx'
import { OwnLife } from './own-life.tsx'
import { OwnManner } from './own-manner.tsx'
import { ShownFields, useFields } from './shown-fields.tsx'
import { type OwnProfiling, useOwnProfile } from './use-own-profile.ts'
import './own-profile.css'

/** What people read of a mentor, and what the mentor decides of it: how they accompany, their life, which fields show. */
export function OwnProfile({ api }: { api: LaunchApi }) {
  const { ownProfile } = useMentoringWords()
  const own = useOwnProfile(api)
  return (
    <section className="card own-profile" aria-labelledby="own-profile-title">
      <h2 id="own-profile-title">{ownProfile.title}</h2>
      <NotThereYet asked={own.asked} again={own.again} />
      {own.profile && own.asked.state !== 'failed' && <Parts own={own} profile={own.profile} />}
    </section>
  )
}

type Props = { readonly own: OwnProfiling; readonly profile: NonNullable<OwnProfiling['profile']> }

function Parts({ own: { keeping, say, retry }, profile }: Props) {
  const { words } = useWords()
  const { ownProfile } = useMentoringWords()
  const { said, shown, whole } = profile
  const fields = useFields(whole)
  const names = fields.filter(({ field }) => said.discloses.includes(field)).map(({ name }) => name)
  const life = [
    said.family && words.life.family[said.family],
    said.occupation && words.life.occupation[said.occupation],
    ...(said.interests ?? []).map((one) => words.life.interest[one]),
  ]
  return (
    <>
      <p>{ownProfile.intro}</p>
      <div className="box own-card">
        <h3>{shown.alias}</h3>
        <MentorLine mentor={shown} />
        <MentorDetails mentor={shown} />
      </div>
      <Folded title={ownProfile.fields} said={names} nothing={ownProfile.noField}>
        {() => <ShownFields fields={fields} ticked={said.discloses} onSay={say} />}
      </Folded>
      <Folded title={ownProfile.manner} said={[words.clinical.style[said.style]]} nothing="">
        {() => <OwnManner said={said} isLent={whole.fromElsewhere ?? false} onSay={say} />}
      </Folded>
      <Folded title={ownProfile.life} said={life.flatMap((one) => one || [])} nothing={ownProfile.noLife}>
        {() => <OwnLife profile={profile} onSay={say} />}
      </Folded>
      <p className="small quiet">{ownProfile.listed}</p>
      <div className="keeping">
        <p className="small quiet" role="status">
          {keeping === 'kept' ? ownProfile.kept : ''}
        </p>
        {keeping !== null && keeping !== 'kept' && <ProblemLine problem={keeping} words={words} onRetry={retry} />}
      </div>
    </>
  )
}
