import type { OfferView } from '../../shared/offer.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { Feedback } from '../ui/feedback.tsx'
import { Refused } from '../ui/status.tsx'
import { useContact } from '../use-contact.ts'

/** After the end: how it was, for whoever wants to say it. */
export function LastWords({ api, offer }: { api: LaunchApi; offer: OfferView }) {
  const { words } = useWords()
  const { asked, busy, problem, say } = useContact(api, offer.id)
  if (asked.state !== 'ready' || asked.value.contacts === 0) return null
  return (
    <section className="card match">
      <h2 className="visually-hidden">{words.match.offered.title}</h2>
      <Refused problem={problem} />
      <Feedback moment="end" said={asked.value.feedback} busy={busy} onSay={say} />
    </section>
  )
}
