import { useWords } from '../language/language.tsx'
import { useStaying } from '../looking.ts'
import { NotLoaded, speechOf } from '../ui/not-loaded.tsx'
import { Reading } from '../ui/reading.tsx'
import { RecordView } from '../ui/record-view.tsx'
import { ProblemLine } from '../ui/status.tsx'
import type { Corrections } from '../use-corrections.ts'
import { lastWhole, type RecordState } from '../use-record.ts'

type Props = {
  readonly record: RecordState
  readonly corrections: Corrections
  readonly onReadAgain: () => void
}

/** What one's own record says: folded, because not everybody wants to see it again today. */
export default function OwnRecord({ record, corrections, onReadAgain }: Props) {
  const { words } = useWords()
  const whole = lastWhole(record)
  const [place, readAgain] = useStaying<HTMLElement>(onReadAgain)
  return (
    <section className="card" ref={place} tabIndex={-1}>
      {record.state === 'reading' && (
        <>
          <h2>{words.record.reading}</h2>
          <Reading lines={record.lines} />
        </>
      )}
      {record.state === 'failed' && (
        <>
          {!whole && <h2>{words.record.titleSelf}</h2>}
          <ProblemLine problem={record.problem} words={words} onRetry={readAgain} />
        </>
      )}
      {record.state !== 'reading' && whole && (
        <details>
          <summary>
            <h2>{words.record.titleSelf}</h2>
          </summary>
          <div className="stack">
            <NotLoaded corrections={corrections} />
            <RecordView
              record={whole}
              noCancer={words.record.noCancerSelf}
              onReadAgain={readAgain}
              speech={speechOf(corrections, 'self')}
            />
          </div>
        </details>
      )}
    </section>
  )
}
