import type { Asking } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { ProblemLine } from './status.tsx'

/** What was asked is on its way, or could not be had; nothing once it is there. */
export function NotThereYet({ asked, again }: Pick<Asking<unknown>, 'asked' | 'again'>) {
  const { words } = useWords()
  if (asked.state === 'loading') return <p role="status">{words.opening}</p>
  if (asked.state === 'ready') return null
  return <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />
}
