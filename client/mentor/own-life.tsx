import type { OwnProfile, OwnWords } from '../../shared/own-profile.ts'
import { useWords } from '../language/language.tsx'
import { useMentoringWords } from '../language/mentoring.ts'
import { ChooseMany, ChooseOne, optionsOf } from '../ui/choice.tsx'

type Props = { readonly profile: OwnProfile; readonly onSay: (words: OwnWords) => void }

/** A mentor's life beside the illness, as far as they say it. Nothing of it has to be said. */
export function OwnLife({ profile: { said, whole }, onSay }: Props) {
  const { words } = useWords()
  const { ownProfile } = useMentoringWords()
  const { family, occupation, hardship, strength, identity, interest } = words.life
  return (
    <div className="own-words">
      <ChooseOne
        legend={ownProfile.field.family}
        options={optionsOf(family)}
        nobody={ownProfile.unsaid}
        chosen={said.family}
        onChoose={(chosen) => onSay({ family: chosen })}
      />
      <ChooseOne
        legend={ownProfile.field.occupation}
        options={optionsOf(occupation)}
        nobody={ownProfile.unsaid}
        chosen={said.occupation}
        onChoose={(chosen) => onSay({ occupation: chosen })}
      />
      {whole.gender !== 'man' && (
        <ChooseOne
          legend={ownProfile.field.menopause}
          options={optionsOf(ownProfile.menopause)}
          nobody={ownProfile.unsaid}
          chosen={said.menopause}
          onChoose={(menopause) => onSay({ menopause })}
        />
      )}
      <Several
        legend={ownProfile.field.hardships}
        words={hardship}
        chosen={said.hardships}
        onSay={(hardships) => onSay({ hardships })}
      />
      <Several
        legend={ownProfile.strengths}
        words={strength}
        chosen={said.strengths}
        onSay={(strengths) => onSay({ strengths })}
      />
      <Several
        legend={ownProfile.field.identities}
        words={identity}
        chosen={said.identities}
        onSay={(identities) => onSay({ identities })}
      />
      <Several
        legend={ownProfile.field.interests}
        words={interest}
        chosen={said.interests}
        onSay={(interests) => onSay({ interests })}
      />
    </div>
  )
}

type SeveralProps<T extends string> = {
  readonly legend: string
  readonly words: Record<T, string>
  readonly chosen: T[] | null
  readonly onSay: (chosen: T[] | null) => void
}

/** None ticked is "not said", which neither helps nor hurts. */
const Several = <T extends string>({ legend, words, chosen, onSay }: SeveralProps<T>) => (
  <ChooseMany
    legend={legend}
    options={optionsOf(words)}
    chosen={chosen ?? []}
    onChoose={(now) => onSay(now.length > 0 ? now : null)}
  />
)
