import { useCallback } from 'react'
import type { BodyOf } from '../../shared/api.ts'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'
import { Press } from './press.tsx'
import { ProblemLine, Refused } from './status.tsx'

type Props = {
  readonly api: LaunchApi
  /** Left out: the answers that the person keeps, and no referral. */
  readonly given?: BodyOf<'wait'>
  readonly self: boolean
}

/** Where nobody fits today: to wait, or not to. */
export function WaitingList({ api, given = {}, self }: Props) {
  const { words, language } = useWords()
  const { planning } = words
  const { asked, again } = useAsked(useCallback(() => api.ask('waiting'), [api]))
  const { busy, problem, act } = useActing()
  if (asked.state === 'loading') return <p role="status">{words.opening}</p>
  if (asked.state === 'failed')
    return <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
  const { since } = asked.value
  return (
    <>
      <Refused problem={problem} />
      {since !== null && (
        <p className="said" role="status">
          {planning.waits(dayInWords(language, since))}
        </p>
      )}
      {since !== null && <p className="quiet">{self ? planning.waitsMeaningSelf : planning.waitsMeaning}</p>}
      <div className="row">
        {since === null ? (
          <Press busy={busy} onClick={() => void act(api.ask('wait', given), again)}>
            {self ? planning.waitSelf : planning.wait}
          </Press>
        ) : (
          <Press className="plain edge" busy={busy} onClick={() => void act(api.ask('stopWaiting', {}), again)}>
            {self ? planning.stopSelf : planning.stop}
          </Press>
        )}
      </div>
    </>
  )
}
