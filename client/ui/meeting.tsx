import { useState } from 'react'
import type { ContactView, MeetingProposal, Meeting as Proposed } from '../../shared/contact.ts'
import { listInWords, wallClockInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { isKeyboardFree, useArrival } from '../looking.ts'
import { MeetingForm } from './meeting-form.tsx'
import { Press } from './press.tsx'
import './match.css'

type Props = {
  readonly view: ContactView
  readonly busy: boolean
  readonly onPropose: (meeting: MeetingProposal) => Promise<boolean>
  readonly onAnswer: (to: MeetingProposal, agrees: boolean) => void
  readonly onInTouch: () => void
}

/** How two people will talk: what suits both, what was proposed, and what was agreed. */
export function Meeting({ view, busy, onPropose, onAnswer, onInTouch }: Props) {
  const { words, language } = useWords()
  const { contact } = words.match
  const [writing, setWriting] = useState(false)
  /** How often the form was left, sent or not. */
  const [times, setTimes] = useState(0)
  const { meeting, formats, side } = view
  const place = useArrival(writing ? null : `${times} ${meeting?.state}`, null, isKeyboardFree)
  const leave = () => {
    setWriting(false)
    setTimes(times + 1)
  }
  const how = meeting && meeting.state !== 'declined' ? [meeting.format] : formats
  const ways = listInWords(
    language,
    formats.map((format) => words.clinical.format[format]),
  )
  return (
    <div className="match-part" ref={place} tabIndex={-1}>
      <h3>{contact.title}</h3>
      <p>{formats.length > 0 ? contact.ways(ways) : contact.noWay}</p>
      {meeting && <Standing meeting={meeting} side={side} busy={busy} onAnswer={onAnswer} />}
      {how.length > 0 && (
        <dl className="quiet how">
          {how.map((format) => (
            <div key={format}>
              <dt>{words.clinical.format[format]}</dt>
              <dd>{contact.how[format][side]}</dd>
            </div>
          ))}
        </dl>
      )}
      {writing ? (
        <MeetingForm
          formats={formats}
          busy={busy}
          onCancel={leave}
          onPropose={(proposal) => void onPropose(proposal).then((sent) => sent && leave())}
        />
      ) : (
        <div className="row">
          <Press className={meeting ? '' : 'primary'} busy={busy} onClick={() => setWriting(true)}>
            {meeting ? contact.proposeOther : contact.propose}
          </Press>
          <Press busy={busy} onClick={onInTouch}>
            {contact.inTouch}
          </Press>
        </div>
      )}
      <p role="status">
        {contact.contacts(view.contacts)} {view.nudge && contact.nudge[view.nudge]}
      </p>
      <p className="quiet">{words.match.rules.reminder}</p>
    </div>
  )
}

type StandingProps = Pick<Props, 'busy' | 'onAnswer'> & {
  readonly meeting: Proposed
  readonly side: ContactView['side']
}

function Standing({ meeting, side, busy, onAnswer }: StandingProps) {
  const { words, language } = useWords()
  const { contact } = words.match
  const { format, at, place, state, proposedBy } = meeting
  const mine = proposedBy === side
  const open = state === 'proposed' && !mine ? contact.anyTime : contact.noTime
  const what = [words.clinical.format[format], at ? wallClockInWords(language, at) : open, place]
    .filter(Boolean)
    .join(', ')
  return (
    <div className="box">
      <p role="status">
        {state === 'agreed' && contact.agreed(what)}
        {state === 'declined' && contact.declined}
        {state === 'proposed' && (mine ? contact.mine(what) : contact.theirs(what))}
      </p>
      {state === 'proposed' && (
        <div className="row">
          {!mine && (
            <Press className="primary" busy={busy} onClick={() => onAnswer(meeting, true)}>
              {contact.agree}
            </Press>
          )}
          <Press busy={busy} onClick={() => onAnswer(meeting, false)}>
            {mine ? contact.takeBack : contact.decline}
          </Press>
        </div>
      )}
    </div>
  )
}
