import { useWords } from '../language/language.tsx'
import { NotLoaded, speechOf } from '../ui/not-loaded.tsx'
import { Reading } from '../ui/reading.tsx'
import { RecordView } from '../ui/record-view.tsx'
import { WithCodes } from '../ui/sources.tsx'
import { ProblemLine } from '../ui/status.tsx'
import type { Corrections } from '../use-corrections.ts'
import type { RecordState } from '../use-record.ts'

type Props = {
  readonly record: RecordState
  readonly corrections: Corrections
  readonly onReadAgain: () => void
}

export function Record({ record, corrections, onReadAgain }: Props) {
  const { words } = useWords()
  return (
    <section className="card" aria-labelledby="record-title">
      <h2 id="record-title">{record.state === 'reading' ? words.record.reading : words.record.title}</h2>
      {record.state === 'reading' && <Reading lines={record.lines} />}
      {record.state === 'failed' && <ProblemLine problem={record.problem} words={words} onRetry={onReadAgain} />}
      {record.state === 'ready' && (
        <>
          <NotLoaded corrections={corrections} />
          <WithCodes value={true}>
            <RecordView
              record={record.record}
              noCancer={words.record.noCancer}
              onReadAgain={onReadAgain}
              speech={speechOf(corrections, 'spoken')}
            />
          </WithCodes>
        </>
      )}
    </section>
  )
}
