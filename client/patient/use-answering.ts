import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../shared/problem.ts'
import type { Given, QuestionnaireView, Value } from '../../shared/questionnaire.ts'
import type { LaunchApi } from '../api.ts'
import { type Asked, useAsked } from '../asked.ts'

export type Answering = {
  readonly asked: Asked<QuestionnaireView>
  /** What the person sees: what is kept, and what is on its way to be. */
  readonly given: Given
  /** `kept`, or on its way, or why it is not kept yet. */
  readonly keeping: 'kept' | 'on-its-way' | Problem
  /** null takes an answer back. */
  say(question: string, value: Value | null): void
  /** Keeps what is not kept yet, again. */
  retry(): void
  /** Keeps all and says that the person has finished; false when that did not succeed. */
  finish(): Promise<boolean>
  /** Keeps all, for one who stops before the end. */
  leave(): Promise<void>
  again(): Promise<void>
}

/** Answers, kept one after the other as they are given: what is on the screen is never lost to a refusal. */
export function useAnswering(api: LaunchApi): Answering {
  const { asked, again } = useAsked(useCallback(() => api.ask('questionnaire'), [api]))
  const [given, setGiven] = useState<Given>({})
  const [keeping, setKeeping] = useState<Answering['keeping']>('kept')
  const waiting = useRef(new Map<string, Value | null>())
  const version = useRef(0)
  const sending = useRef<Promise<boolean> | null>(null)

  useEffect(() => {
    if (asked.state !== 'ready') return
    version.current = asked.value.version
    setGiven([...waiting.current].reduce(withAnswer, asked.value.given))
  }, [asked])

  const sendAll = useCallback(async (): Promise<boolean> => {
    setKeeping('on-its-way')
    for (const [question, value] of inTurn(waiting.current)) {
      const kept = await api.ask('saveAnswer', { question, value, version: version.current })
      if (!kept.ok) {
        if (kept.problem === 'answers-changed') await again()
        setKeeping(kept.problem)
        return false
      }
      version.current = kept.value.version
      if (waiting.current.get(question) === value) waiting.current.delete(question)
    }
    setKeeping('kept')
    return true
  }, [api, again])

  /** One at a time: an answer given meanwhile is sent by who is at it. */
  const send = useCallback((): Promise<boolean> => {
    sending.current ??= sendAll().finally(() => {
      sending.current = null
    })
    return sending.current
  }, [sendAll])

  return {
    asked,
    given,
    keeping,
    say(question, value) {
      waiting.current.set(question, value)
      setGiven((before) => withAnswer(before, [question, value]))
      void send()
    },
    retry: () => void send(),
    async finish() {
      if (!(await send())) return false
      const finished = await api.ask('finishQuestionnaire', { version: version.current })
      if (!finished.ok) setKeeping(finished.problem)
      return finished.ok
    },
    async leave() {
      if (await send()) await again()
    },
    again,
  }
}

/** What waits, one by one, also what comes to wait meanwhile. */
function* inTurn(waiting: ReadonlyMap<string, Value | null>) {
  for (;;) {
    const next = waiting.entries().next()
    if (next.done) return
    yield next.value
  }
}

function withAnswer(given: Given, [question, value]: readonly [string, Value | null]): Given {
  const { [question]: _, ...others } = given
  return value === null ? others : { ...others, [question]: value }
}
