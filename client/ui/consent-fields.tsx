import type { Tellable } from '../../shared/told.ts'
import { useWords } from '../language/language.tsx'
import { optionsOf } from './choice.tsx'
import { Ticks } from './ticks.tsx'

type Props = {
  readonly ticked: readonly Tellable[]
  readonly onTick: (ticked: readonly Tellable[]) => void
  readonly isTitled?: boolean
}

/** What a mentor may know, ticked one by one. Nothing ticked is an answer, and says what it means. */
export function ConsentFields({ ticked, onTick, isTitled }: Props) {
  const { words } = useWords()
  return (
    <Ticks
      legend={words.consent.tellWhat}
      isTitled={isTitled}
      options={optionsOf(words.consent.field)}
      ticked={ticked}
      onTick={onTick}
    >
      <p className="small quiet" role="status">
        {ticked.length === 0 ? words.consent.tellNothing : words.consent.tellCount(ticked.length)}
      </p>
    </Ticks>
  )
}
