import type { Disclosable, MentorCard } from '../../shared/mentor.ts'
import type { OwnWords } from '../../shared/own-profile.ts'
import { monthInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { useMentoringWords } from '../language/mentoring.ts'
import { Ticks } from '../ui/ticks.tsx'

type Field = { readonly field: Disclosable; readonly name: string; readonly value: string }
type Props = {
  readonly fields: readonly Field[]
  readonly ticked: Disclosable[]
  readonly onSay: (words: OwnWords) => void
}

/** Every field that holds something, with what it holds; the mentor ticks those that people may read. */
export function ShownFields({ fields, ticked, onSay }: Props) {
  const { ownProfile } = useMentoringWords()
  const named = ({ name, value }: Field) => (
    <>
      {name} <span className="quiet small">{value}</span>
    </>
  )
  return (
    <Ticks
      legend={ownProfile.tick}
      options={fields.map((one) => [one.field, named(one)] as const)}
      ticked={ticked}
      onTick={(discloses) => onSay({ discloses })}
    >
      <p className="small quiet">{ownProfile.tickMeans}</p>
    </Ticks>
  )
}

/** What each field holds, in words; a field that holds nothing has nothing to show. */
export function useFields(whole: MentorCard): Field[] {
  const { words, language } = useWords()
  const { ownProfile } = useMentoringWords()
  const { clinical, life, candidates } = words
  const list = <T extends string>(said: readonly T[] | null | undefined, of: Record<T, string>) =>
    said && said.length > 0 ? said.map((one) => of[one]).join(', ') : null
  const treatments = whole.treatments?.map(({ kind }) => kind)
  const values: Record<Disclosable, string | null | undefined> = {
    gender: whole.gender && clinical.gender[whole.gender],
    ageBand: whole.ageBand && clinical.ageBand(whole.ageBand),
    region: whole.region || null,
    site: whole.site && clinical.site[whole.site],
    subtypes: list(whole.subtypes, clinical.subtype),
    spread: whole.course && candidates.course[whole.course],
    treatments: list(treatments, clinical.treatment),
    dates: whole.diagnosedOn && candidates.since(monthInWords(language, whole.diagnosedOn)),
    family: whole.family && life.family[whole.family],
    occupation: whole.occupation && life.occupation[whole.occupation],
    menopause: whole.menopause && ownProfile.menopause[whole.menopause],
    hardships: list(whole.hardships, life.hardship),
    identities: list(whole.identities, life.identity),
    interests: list(whole.interests, life.interest),
  }
  return (Object.keys(values) as Disclosable[]).flatMap((field) => {
    const value = values[field]
    return value === null || value === undefined ? [] : [{ field, name: ownProfile.field[field], value }]
  })
}
