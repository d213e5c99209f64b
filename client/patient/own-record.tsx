import { useWords } from '../language/language.tsx'
import { Reading } from '../ui/reading.tsx'
import { RecordView } from '../ui/record-view.tsx'
import { ProblemLine } from '../ui/status.tsx'
import type { RecordState } from '../use-record.ts'

/** What one's own record says: folded, because not everybody wants to see it again today. */
export function OwnRecord({ record, onReadAgain }: { record: RecordState; onReadAgain: () => void }) {
  const { words } = useWords()
  return (
    <section className="card">
      {record.state === 'reading' && (
        <>
          <h2>{words.record.reading}</h2>
          <Reading lines={record.lines} />
        </>
      )}
      {record.state === 'failed' && <ProblemLine problem={record.problem} words={words} onRetry={onReadAgain} />}
      {record.state === 'ready' && (
        <details>
          <summary>
            <h2>{words.record.titleSelf}</h2>
          </summary>
          <div className="stack">
            <RecordView record={record.record} noCancer={words.record.noCancerSelf} onReadAgain={onReadAgain} />
          </div>
        </details>
      )}
    </section>
  )
}
