import { useWords } from '../language/language.tsx'
import type { Corrections } from '../use-corrections.ts'
import type { Speech } from './speech.ts'

/** What the person said is there, and could not be fetched: nobody should think they said nothing. */
export function NotLoaded({ corrections: { lost, problem, again } }: { corrections: Corrections }) {
  const { words } = useWords()
  if (lost) return <p className="box notice">{words.correction.lost}</p>
  if (problem === null) return null
  return (
    <div className="box notice" role="alert">
      <p>
        {words.correction.notLoaded} {words.problem[problem] ?? words.problem.unexpected}
      </p>
      <div className="row">
        <button type="button" onClick={() => void again()}>
          {words.retry}
        </button>
      </div>
    </div>
  )
}

/** gives  null while it is not known what was said: then nothing more can be */
export const speechOf = ({ said, saying, say, takeBack }: Corrections, mode: Speech['mode']): Speech | null =>
  said === null ? null : { mode, said, saying, say, takeBack }
