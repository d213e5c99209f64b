import type { RulesView } from '../../shared/rules.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import type { Asking } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { Rules } from '../ui/rules.tsx'
import { ProblemLine, Refused } from '../ui/status.tsx'
import { RULES_TEXT_VERSION } from '../use-contact.ts'

type Props = { readonly api: LaunchApi; readonly asking: Asking<RulesView> }

/** The rules, as long as a mentor has not accepted them; a request leads here, and nobody is accepted before. */
export function RulesFirst({ api, asking: { asked, again, refresh } }: Props) {
  const { words, language } = useWords()
  const { rules } = words.match
  const { busy, problem, act } = useActing()
  const accept = () => act(api.ask('acceptRules', { version: RULES_TEXT_VERSION, language }), refresh)
  if (asked.state === 'loading' || (asked.state === 'ready' && asked.value.accepted)) return null
  return (
    <section className="card" id="rules" tabIndex={-1}>
      <Refused problem={problem} />
      {asked.state === 'ready' ? (
        <Rules title="h2" busy={busy} action={rules.accept} onAccept={() => void accept()} />
      ) : (
        <>
          <h2>{rules.title}</h2>
          <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
        </>
      )}
    </section>
  )
}
