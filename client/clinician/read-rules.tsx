import { useCallback, useState } from 'react'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { Rules } from '../ui/rules.tsx'
import { RULES_TEXT_VERSION } from '../use-contact.ts'

/** For a patient without a page of their own: the rules read out, and their agreement written down. */
export function ReadRules({ api }: { api: LaunchApi }) {
  const { words, language } = useWords()
  const { asked, refresh } = useAsked(useCallback(() => api.ask('rules'), [api]))
  const [busy, setBusy] = useState(false)
  const place = useArrival<HTMLParagraphElement>(asked.state === 'ready' ? `accepted: ${asked.value.accepted}` : null)
  if (asked.state !== 'ready') return null
  if (asked.value.accepted)
    return (
      <p className="quiet" ref={place} tabIndex={-1}>
        {words.match.rules.acceptedSpoken}
      </p>
    )
  const accept = async () => {
    setBusy(true)
    await api.ask('acceptRules', { version: RULES_TEXT_VERSION, language })
    await refresh()
    setBusy(false)
  }
  return (
    <details>
      <summary>{words.match.rules.readOut}</summary>
      <Rules busy={busy} action={words.match.rules.acceptSpoken} onAccept={() => void accept()} />
    </details>
  )
}
