import { useState } from 'react'
import type { OfferAnswer, OfferView } from '../../shared/offer.ts'
import type { Problem } from '../../shared/problem.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { Answering } from '../ui/answering.tsx'
import { ProblemLine } from '../ui/status.tsx'

type Props = { readonly api: LaunchApi; readonly offer: OfferView; readonly onChange: () => void }

/** Whom one chose or was offered, and the way out, always. */
export function OwnOffer({ api, offer, onChange }: Props) {
  const { words } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const answer = async (given: OfferAnswer) => {
    setBusy(true)
    const answered = await api.ask('answerOffer', { answer: given }, { offer: offer.id })
    setBusy(false)
    setProblem(answered.ok ? null : answered.problem)
    onChange()
  }
  const accepted = offer.state === 'accepted'
  return (
    <section className="card">
      {problem && <ProblemLine problem={problem} words={words} />}
      <p className={accepted ? 'said' : ''} role="status">
        {(accepted ? words.offer.acceptedSelf : words.offer.proposedSelf)(offer.alias)}
      </p>
      {accepted ? (
        <div className="row">
          <button type="button" className="plain edge" disabled={busy} onClick={() => void answer('no')}>
            {words.offer.changedSelf}
          </button>
        </div>
      ) : (
        <Answering busy={busy} onAnswer={(given) => void answer(given)} />
      )}
    </section>
  )
}
