import type { OfferView } from '../../shared/offer.ts'
import { useWords } from '../language/language.tsx'
import { fetched } from './fetched.tsx'
import type { PathBeside } from './path-beside.ts'

/** Not needed by whoever has no offer yet. */
const AboutMentor = fetched(() => import('./about-mentor.tsx'))

type Props = { readonly offer: OfferView; readonly beside: PathBeside }

/** Who was proposed, and why: in sight while one decides, folded for later. */
export function OfferedMentor({ offer: { candidate, state, alias }, beside }: Props) {
  const { words } = useWords()
  if (!candidate) return null
  const about = (
    <div className="candidate">
      <AboutMentor candidate={candidate} {...beside} />
    </div>
  )
  if (state === 'proposed') return about
  return (
    <details>
      <summary>{words.candidates.whoIs(alias)}</summary>
      {about}
    </details>
  )
}
