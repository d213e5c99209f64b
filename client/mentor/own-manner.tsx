import type { OwnProfile, OwnWords } from '../../shared/own-profile.ts'
import { useWords } from '../language/language.tsx'
import { useMentoringWords } from '../language/mentoring.ts'
import { ChooseMany, ChooseOne, optionsOf } from '../ui/choice.tsx'

type Props = {
  readonly said: OwnProfile['said']
  readonly isLent: boolean
  readonly onSay: (words: OwnWords) => void
}

/** How a mentor accompanies, in their own word: style, tone, what they offer, what they know, how and when they talk. */
export function OwnManner({ said, isLent, onSay }: Props) {
  const { words } = useWords()
  const { ownProfile } = useMentoringWords()
  const { style, support, topic, format } = words.clinical
  const formats = optionsOf(format).filter(([one]) => !(isLent && one === 'in_person'))
  return (
    <div className="own-words">
      <ChooseOne
        legend={ownProfile.style}
        options={optionsOf(style)}
        chosen={said.style}
        onChoose={(chosen) => chosen && onSay({ style: chosen })}
      />
      <ChooseOne
        legend={ownProfile.tone}
        options={optionsOf(ownProfile.tones)}
        nobody={ownProfile.unsaid}
        chosen={said.tone}
        onChoose={(tone) => onSay({ tone })}
      />
      <ChooseMany
        legend={ownProfile.supports}
        options={optionsOf(support)}
        chosen={said.supports}
        onChoose={(supports) => supports.length > 0 && onSay({ supports })}
      />
      <ChooseMany
        legend={ownProfile.topics}
        options={optionsOf(topic)}
        chosen={said.topics}
        onChoose={(topics) => onSay({ topics })}
      />
      <ChooseMany
        legend={ownProfile.formats}
        options={formats}
        chosen={said.formats}
        onChoose={(chosen) => chosen.length > 0 && onSay({ formats: chosen })}
      />
      <ChooseMany
        legend={ownProfile.times}
        options={optionsOf(words.life.times)}
        chosen={said.times ?? []}
        onChoose={(times) => onSay({ times: times.length > 0 ? times : null })}
      />
    </div>
  )
}
