import type { OfferAnswer } from '../../shared/offer.ts'
import { useWords } from '../language/language.tsx'
import { Press } from './press.tsx'

/** Yes, not now, no. Nobody is asked why. */
export function Answering({ busy, onAnswer }: { busy: boolean; onAnswer: (answer: OfferAnswer) => void }) {
  const { words } = useWords()
  return (
    <div className="row">
      <Press className="primary" busy={busy} onClick={() => onAnswer('yes')}>
        {words.offer.yes}
      </Press>
      <Press busy={busy} onClick={() => onAnswer('not-now')}>
        {words.offer.notNow}
      </Press>
      <Press busy={busy} onClick={() => onAnswer('no')}>
        {words.offer.no}
      </Press>
    </div>
  )
}
