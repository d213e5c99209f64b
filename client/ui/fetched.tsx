import { type FunctionComponent, useEffect, useState } from 'react'
import { useWords } from '../language/language.tsx'
import { ProblemLine } from './status.tsx'

/** A file of the app, and what it shows; the browser fetches it once. */
type Load<Props> = () => Promise<{ readonly default: FunctionComponent<Props> }>
/** null is on its way. */
type Come<Props> = { readonly Part: FunctionComponent<Props> } | 'not' | null

type Shown = {
  readonly waiting: FunctionComponent
  /** A browser does not ask twice for a file that did not come: the page is opened anew. */
  readonly failed: FunctionComponent<{ readonly onRetry: () => void }>
}

/**
 * A part of the app that is fetched when it is first shown: it is there as soon as it has come, and where it does not
 * come, that is said. React's `lazy` leaves no page then, and its `Suspense` says for 300 ms at least that it waits.
 */
export function fetched<Props extends object>(
  load: Load<Props>,
  { waiting: Waiting, failed: Failed }: Shown = { waiting: OpeningLine, failed: FailedLine },
): FunctionComponent<Props> {
  let kept: Come<Props> = null
  return function Fetched(props: Props) {
    const [come, setCome] = useState(kept)
    useEffect(() => {
      if (kept !== null) return
      load().then(
        (file) => {
          kept = { Part: file.default }
          setCome(kept)
        },
        () => setCome('not'),
      )
    }, [])
    if (come === null) return <Waiting />
    return come === 'not' ? <Failed onRetry={() => location.reload()} /> : <come.Part {...props} />
  }
}

function OpeningLine() {
  const { words } = useWords()
  return <p role="status">{words.opening}</p>
}

function FailedLine({ onRetry }: { readonly onRetry: () => void }) {
  const { words } = useWords()
  return <ProblemLine problem="unexpected" words={words} onRetry={onRetry} />
}
