import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import type { Contacting } from '../use-contact.ts'
import { Feedback } from './feedback.tsx'
import { Meeting } from './meeting.tsx'
import { Reveal } from './reveal.tsx'
import { Rules, RulesAgain } from './rules.tsx'
import { ProblemLine, Refused } from './status.tsx'
import { Stop } from './stop.tsx'
import './match.css'

type Props = {
  readonly contacting: Contacting
  readonly sure: string
  readonly busy: boolean
  readonly onStop: () => void
  readonly onAnother?: () => void
}

/** Two people, from the rules to the end, as one of them sees it. */
export default function Contact({ contacting, sure, busy: stopping, onStop, onAnother }: Props) {
  const { words } = useWords()
  const { asked, problem, again } = contacting
  const { rules } = words.match
  const read = asked.state === 'ready' ? asked.value.rules : null
  const place = useArrival(read && (read.mine ? 'rules read' : 'rules to read'))
  if (asked.state === 'loading') return <p role="status">{words.opening}</p>
  if (asked.state === 'failed')
    return <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
  const view = asked.value
  const busy = contacting.busy || stopping
  const both = view.rules.mine && view.rules.theirs
  return (
    <div className="match" ref={place} tabIndex={-1}>
      <Refused problem={problem} />
      {view.lost && <p className="box notice">{words.match.contact.lost}</p>}
      {!view.rules.mine && <Rules busy={busy} action={rules.accept} onAccept={() => void contacting.acceptRules()} />}
      {view.rules.mine && !view.rules.theirs && <p role="status">{rules.waiting}</p>}
      {both && (
        <>
          <Meeting
            view={view}
            busy={busy}
            onPropose={contacting.propose}
            onAnswer={(meeting, agrees) => void contacting.answer(meeting, agrees)}
            onInTouch={() => void contacting.inTouch()}
          />
          <Reveal side={view.side} reveal={view.reveal} busy={busy} onShow={(shown) => void contacting.show(shown)} />
        </>
      )}
      {view.contacts > 0 && (
        <Feedback
          moment="first-contact"
          said={view.feedback}
          busy={busy}
          onSay={contacting.say}
          onAnother={onAnother}
        />
      )}
      {view.rules.mine && <RulesAgain />}
      <Stop sure={sure} busy={busy} onStop={onStop} />
    </div>
  )
}
