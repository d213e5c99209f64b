import { useWords } from '../language/language.tsx'
import { Reading } from '../ui/reading.tsx'
import { RecordView } from '../ui/record-view.tsx'
import { ProblemLine } from '../ui/status.tsx'
import type { RecordState } from '../use-record.ts'

export function Record({ record, onReadAgain }: { record: RecordState; onReadAgain: () => void }) {
  const { words } = useWords()
  return (
    <section className="card" aria-labelledby="record-title">
      <h2 id="record-title">{record.state === 'reading' ? words.record.reading : words.record.title}</h2>
      {record.state === 'reading' && <Reading lines={record.lines} />}
      {record.state === 'failed' && <ProblemLine problem={record.problem} words={words} onRetry={onReadAgain} />}
      {record.state === 'ready' && (
        <RecordView record={record.record} noCancer={words.record.noCancer} onReadAgain={onReadAgain} />
      )}
    </section>
  )
}
