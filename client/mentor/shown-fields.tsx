import { Disclosable, type MentorCard } from '../../shared/mentor.ts'
import type { OwnProfile, OwnWords } from '../../shared/own-profile.ts'
import { monthInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { type MentoringWords, useMentoringWords } from '../language/mentoring.ts'
import { Ticks } from '../ui/ticks.tsx'

type Props = { readonly profile: OwnProfile; readonly onSay: (words: OwnWords) => void }

/** Every field that holds something, with what it holds; the mentor ticks those that people may read. */
export function ShownFields({ profile, onSay }: Props) {
  const { ownProfile } = useMentoringWords()
  const inWords = useValues(profile.whole)
  const { discloses } = profile.said
  const named = (field: Disclosable) => (
    <>
      {ownProfile.field[field]} <span className="quiet small">{inWords(field)}</span>
    </>
  )
  return (
    <Ticks
      legend={ownProfile.tick}
      options={fieldsIn(profile.whole).map((field) => [field, named(field)] as const)}
      ticked={discloses}
      onTick={(ticked) => onSay({ discloses: ticked })}
    >
      <p className="small quiet">{ownProfile.tickMeans}</p>
    </Ticks>
  )
}

/** The names of what is shown, for when the list is folded. */
export const shownNames = ({ said, whole }: OwnProfile, names: MentoringWords['ownProfile']['field']) =>
  fieldsIn(whole)
    .filter((field) => said.discloses.includes(field))
    .map((field) => names[field])

const HELD_IN: Record<Disclosable, keyof MentorCard> = {
  gender: 'gender',
  ageBand: 'ageBand',
  region: 'region',
  site: 'site',
  subtypes: 'subtypes',
  spread: 'course',
  treatments: 'treatments',
  dates: 'diagnosedOn',
  family: 'family',
  occupation: 'occupation',
  menopause: 'menopause',
  hardships: 'hardships',
  identities: 'identities',
  interests: 'interests',
}

/** A field that holds nothing has nothing to show. */
const fieldsIn = (whole: MentorCard) =>
  Disclosable.options.filter((field) => {
    const held = whole[HELD_IN[field]]
    return held !== undefined && held !== null && held !== '' && !(Array.isArray(held) && held.length === 0)
  })

function useValues(whole: MentorCard): (field: Disclosable) => string {
  const { words, language } = useWords()
  const { ownProfile } = useMentoringWords()
  const { clinical, life, candidates } = words
  const list = <T extends string>(said: readonly T[] | null | undefined, of: Record<T, string>) =>
    (said ?? []).map((one) => of[one]).join(', ')
  const values: Record<Disclosable, () => string | null | undefined> = {
    gender: () => whole.gender && clinical.gender[whole.gender],
    ageBand: () => whole.ageBand && clinical.ageBand(whole.ageBand),
    region: () => whole.region,
    site: () => whole.site && clinical.site[whole.site],
    subtypes: () => list(whole.subtypes, clinical.subtype),
    spread: () => whole.course && candidates.course[whole.course],
    treatments: () =>
      list(
        whole.treatments?.map(({ kind }) => kind),
        clinical.treatment,
      ),
    dates: () => whole.diagnosedOn && candidates.since(monthInWords(language, whole.diagnosedOn)),
    family: () => whole.family && life.family[whole.family],
    occupation: () => whole.occupation && life.occupation[whole.occupation],
    menopause: () => whole.menopause && ownProfile.menopause[whole.menopause],
    hardships: () => list(whole.hardships, life.hardship),
    identities: () => list(whole.identities, life.identity),
    interests: () => list(whole.interests, life.interest),
  }
  return (field) => values[field]() ?? ''
}
