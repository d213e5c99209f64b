import { type FunctionComponent, useEffect, useState } from 'react'
import type { Asked, Asking } from '../asked.ts'
import { NotThereYet } from './not-there-yet.tsx'

/** A file of the app, and what it shows; the browser fetches it once. */
type Load<Props> = () => Promise<{ readonly default: FunctionComponent<Props> }>

/** A browser does not ask twice for a file that did not come: the page is opened anew. */
const again = async () => location.reload()

/**
 * A part of the app that is fetched when it is first shown: it is there as soon as it has come, and where it does not
 * come, that is said. React's `lazy` leaves no page then, and its `Suspense` says for 300 ms at least that it waits.
 */
export function fetched<Props extends object>(
  load: Load<Props>,
  Meanwhile: FunctionComponent<Pick<Asking<unknown>, 'asked' | 'again'>> = NotThereYet,
): FunctionComponent<Props> {
  let known: Asked<FunctionComponent<Props>> = { state: 'loading' }
  return function Fetched(props: Props) {
    const [asked, setAsked] = useState(known)
    useEffect(() => {
      if (known.state === 'ready') return
      load().then(
        (file) => {
          known = { state: 'ready', value: file.default }
          setAsked(known)
        },
        () => setAsked({ state: 'failed', problem: 'unexpected' }),
      )
    }, [])
    return asked.state === 'ready' ? <asked.value {...props} /> : <Meanwhile asked={asked} again={again} />
  }
}
