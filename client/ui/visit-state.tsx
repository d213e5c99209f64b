import { nothingOf } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import type { Visit } from '../use-visit.ts'
import { ProblemLine, Refused } from './status.tsx'

/** What a visit begins with is on its way, could not be had, or could not be changed. */
export function VisitState({ visit: { known, consents, offering } }: { readonly visit: Visit }) {
  const { words } = useWords()
  const { asked: agreed, problem } = consents
  const { asked: offered } = offering
  const nothing = nothingOf([consents, offering])
  return (
    <>
      {!known && agreed.state !== 'failed' && offered.state !== 'failed' && <p role="status">{words.opening}</p>}
      <Refused problem={problem} />
      {nothing && <ProblemLine problem={nothing.problem} words={words} onRetry={nothing.again} />}
      {!nothing && agreed.state === 'failed' && (
        <ProblemLine problem={agreed.problem} words={words} onRetry={() => void consents.again()} />
      )}
      {!nothing && offered.state === 'failed' && (
        <ProblemLine problem={offered.problem} words={words} onRetry={() => void offering.again()} />
      )}
    </>
  )
}
