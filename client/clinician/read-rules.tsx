import { useCallback } from 'react'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { Rules } from '../ui/rules.tsx'
import { ProblemLine, Refused } from '../ui/status.tsx'
import { RULES_TEXT_VERSION } from '../use-contact.ts'

/** For a patient without a page of their own: the rules read out, and their agreement written down. */
export function ReadRules({ api }: { api: LaunchApi }) {
  const { words, language } = useWords()
  const { asked, again, refresh } = useAsked(useCallback(() => api.ask('rules'), [api]))
  const { busy, problem, act } = useActing()
  const place = useArrival<HTMLParagraphElement>(asked.state === 'ready' ? `accepted: ${asked.value.accepted}` : null)
  if (asked.state === 'loading') return null
  if (asked.state === 'failed')
    return <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
  if (asked.value.accepted)
    return (
      <p className="quiet" ref={place} tabIndex={-1}>
        {words.match.rules.acceptedSpoken}
      </p>
    )
  const accept = () => act(api.ask('acceptRules', { version: RULES_TEXT_VERSION, language }), refresh)
  return (
    <details>
      <summary>{words.match.rules.readOut}</summary>
      <div className="stack">
        <Refused problem={problem} />
        <Rules busy={busy} action={words.match.rules.acceptSpoken} onAccept={() => void accept()} />
      </div>
    </details>
  )
}
