import { type ReactNode, useId } from 'react'
import type { Asking } from '../asked.ts'
import { NotThereYet } from './not-there-yet.tsx'

type Props<T> = {
  readonly title: string
  readonly asking: Pick<Asking<T>, 'asked' | 'again'>
  /** Left out where only the waiting and the failing are shown. */
  readonly children?: (value: T) => ReactNode
}

/** A part of a page that is asked for by itself: it has its title from the beginning, and waits for no other. */
export function Part<T>({ title, asking: { asked, again }, children }: Props<T>) {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <NotThereYet asked={asked} again={again} />
      {asked.state === 'ready' && children?.(asked.value)}
    </section>
  )
}
