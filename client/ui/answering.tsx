import type { OfferAnswer } from '../../shared/offer.ts'
import { useWords } from '../language/language.tsx'

/** Yes, not now, no. Nobody is asked why. */
export function Answering({ busy, onAnswer }: { busy: boolean; onAnswer: (answer: OfferAnswer) => void }) {
  const { words } = useWords()
  return (
    <div className="row">
      <button type="button" className="primary" disabled={busy} onClick={() => onAnswer('yes')}>
        {words.offer.yes}
      </button>
      <button type="button" disabled={busy} onClick={() => onAnswer('not-now')}>
        {words.offer.notNow}
      </button>
      <button type="button" disabled={busy} onClick={() => onAnswer('no')}>
        {words.offer.no}
      </button>
    </div>
  )
}
