import type { Way } from '../../shared/offer.ts'
import { useWords } from '../language/language.tsx'
import type { Visit } from '../use-visit.ts'
import { saidNo, soFar } from './so-far.ts'

type Props = { readonly visit: Visit; readonly calledBy: string; readonly nobody: Way | null }

/** How the letter begins; to who said no, it invites to nothing. */
export function Greeting({ visit: { known, agreed, consents, offers }, calledBy, nobody }: Props) {
  const { patient, consent } = useWords().words
  const { open, past } = soFar(offers)
  const asking = consents.unasked.length > 0
  const respected = known && !open && (!agreed || nobody !== null || (past[0] !== undefined && saidNo(past[0])))
  return (
    <div className="greeting measure">
      <h1>{patient.hello(calledBy)}</h1>
      <p>{asking ? consent.introSelf : respected ? patient.letterRespected : patient.letter}</p>
    </div>
  )
}
