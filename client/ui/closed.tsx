import { useWords } from '../language/language.tsx'
import { Frame } from './frame.tsx'
import { Sentence } from './status.tsx'

/** The last thing on a page: the session is over. */
export function Closed({ letter = false, said }: { readonly letter?: boolean; readonly said?: string }) {
  const { words } = useWords()
  return (
    <Frame letter={letter}>
      <Sentence title={words.title} last>
        {said ?? words.closed}
      </Sentence>
    </Frame>
  )
}
