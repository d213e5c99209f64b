import type { ReactNode } from 'react'
import type { ChartRecord } from '../../shared/record.ts'
import type { Words } from '../language/fr.ts'
import { useWords } from '../language/language.tsx'
import { useStaying } from '../looking.ts'
import { Folded } from '../ui/folded.tsx'
import { NotLoaded, speechOf } from '../ui/not-loaded.tsx'
import { Reading } from '../ui/reading.tsx'
import { RecordView } from '../ui/record-view.tsx'
import { useSideBySide } from '../ui/side-by-side.ts'
import { WithCodes } from '../ui/sources.tsx'
import { ProblemLine } from '../ui/status.tsx'
import type { Corrections } from '../use-corrections.ts'
import { lastWhole, type RecordState } from '../use-record.ts'

type Props = {
  readonly record: RecordState
  readonly corrections: Corrections
  readonly onReadAgain: () => void
}

/** What the chart says: beside the people to propose, and folded where it would stand before them. */
export function Record({ record, corrections, onReadAgain }: Props) {
  const { words } = useWords()
  const whole = lastWhole(record)
  const [place, readAgain] = useStaying<HTMLElement>(onReadAgain)
  const isReading = record.state === 'reading'
  const title = isReading ? words.record.reading : words.record.title
  const problem = record.state === 'failed' && (
    <ProblemLine problem={record.problem} words={words} onRetry={readAgain} />
  )
  return (
    <section className="card" aria-label={title} ref={place} tabIndex={-1}>
      {!isReading && whole ? (
        <Read {...{ corrections, problem }} record={whole} onReadAgain={readAgain} />
      ) : (
        <>
          <h2>{title}</h2>
          {isReading && <Reading lines={record.lines} />}
          {problem}
        </>
      )}
    </section>
  )
}

type ReadProps = Omit<Props, 'record'> & {
  readonly record: ChartRecord
  /** Why it could not be read again. */
  readonly problem: ReactNode
}

function Read({ record, problem, corrections, onReadAgain }: ReadProps) {
  const { words } = useWords()
  const { title, noCancer } = words.record
  const brief = inBrief(record, words.clinical)
  const isFolded = !useSideBySide() && brief !== null
  const view = (
    <WithCodes value={true}>
      <RecordView {...{ record, noCancer, onReadAgain }} speech={speechOf(corrections, 'spoken')} />
    </WithCodes>
  )
  return (
    <>
      {isFolded ? (
        <Folded title={title} said={[]} nothing={brief}>
          {() => <div className="stack">{view}</div>}
        </Folded>
      ) : (
        <h2>{title}</h2>
      )}
      {problem}
      <NotLoaded corrections={corrections} />
      {!isFolded && view}
    </>
  )
}

/** What stands below the title of a folded chart; null where something of the chart has to be seen first. */
function inBrief({ completeness, features }: ChartRecord, clinical: Words['clinical']): string | null {
  const { currentSite, phase } = features
  if (completeness === 'partial' || !currentSite.known) return null
  const site = clinical.site[currentSite.value]
  return phase.known ? `${site} · ${clinical.phase[phase.value]}` : site
}
