import type { Ranking } from '../../shared/candidate.ts'
import { useWords } from '../language/language.tsx'

type Props = Pick<Ranking, 'relaxed' | 'illnessCounts'> & { readonly self: boolean }

/** What did not count in this list: because the person said so, or because nobody fitted otherwise. */
export function PutAside({ relaxed, illnessCounts, self }: Props) {
  const { words } = useWords()
  const { criterion, putAside } = words.candidates
  return (
    <>
      {!illnessCounts && <p className="box">{self ? putAside.illnessSelf : putAside.illness}</p>}
      {relaxed.length > 0 && (
        <div className="box notice">
          <p>{self ? putAside.introSelf : putAside.intro}</p>
          <ol className="put-aside">
            {relaxed.map((one) => (
              <li key={one}>{one === 'hardship' ? putAside.hardship : criterion[one]}</li>
            ))}
          </ol>
        </div>
      )}
    </>
  )
}
