import { useCallback } from 'react'
import type { ContactView, MeetingProposal, Shown } from '../shared/contact.ts'
import type { Feedback } from '../shared/feedback.ts'
import type { Problem } from '../shared/problem.ts'
import { useActing } from './acting.ts'
import type { Answer, LaunchApi } from './api.ts'
import { type Asked, useAsked } from './asked.ts'
import { useWords } from './language/language.tsx'
import { LOOK_EVERY_MS, useWhileLooking } from './looking.ts'

/** The version of the rules in the dictionaries. The server refuses any other than its own. */
export const RULES_TEXT_VERSION = '2026-11'

export type Contacting = {
  readonly asked: Asked<ContactView>
  readonly busy: boolean
  readonly problem: Problem | null
  again(): Promise<void>
  acceptRules(): Promise<boolean>
  propose(meeting: MeetingProposal): Promise<boolean>
  answer(to: MeetingProposal, agrees: boolean): Promise<boolean>
  inTouch(): Promise<boolean>
  show(shown: Shown): Promise<boolean>
  say(feedback: Feedback): Promise<boolean>
}

/** The contact between two people, as one of them has it, looked at again while they look; and all that one may do about it. */
export function useContact(api: LaunchApi, offer: string): Contacting {
  const { language } = useWords()
  const { asked, again, refresh } = useAsked(useCallback(() => api.ask('contact', undefined, { offer }), [api, offer]))
  useWhileLooking(LOOK_EVERY_MS, asked.state === 'ready', refresh)
  const { busy, problem, act: change } = useActing()
  const act = (answering: Promise<Answer<unknown>>) => change(answering, refresh)
  const to = { offer }
  return {
    asked,
    busy,
    problem,
    again,
    acceptRules: () => act(api.ask('acceptRules', { version: RULES_TEXT_VERSION, language })),
    propose: (meeting) => act(api.ask('proposeMeeting', meeting, to)),
    answer: (meeting, agrees) => act(api.ask('answerMeeting', { agrees, to: meeting }, to)),
    inTouch: () => act(api.ask('inTouch', { on: today() }, to)),
    show: (shown) => act(api.ask('show', shown, to)),
    say: (feedback) => act(api.ask('giveFeedback', feedback, to)),
  }
}

/** Today where the person is, `2026-12-03`. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date())
