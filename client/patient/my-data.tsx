import { useState } from 'react'
import { useActing } from '../acting.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { Press } from '../ui/press.tsx'
import { Refused } from '../ui/status.tsx'
import './my-data.css'
import { OwnCopy } from './own-copy.tsx'
import { Seen } from './seen.tsx'

type Props = { readonly api: LaunchApi; readonly onErased: () => void }

/** What is kept of a person: who saw it, a copy, how long, and the end of it. */
export default function MyData({ api, onErased }: Props) {
  return (
    <div className="stack my-data">
      <Seen api={api} />
      <OwnCopy api={api} />
      <Erase api={api} onErased={onErased} />
    </div>
  )
}

function Erase({ api, onErased }: Props) {
  const { words } = useWords()
  const { myData } = words
  const [asking, setAsking] = useState(false)
  const { busy, problem, act } = useActing()
  const erase = () => act(api.ask('eraseMyData', { sure: true }), ({ ok }) => ok && onErased())
  return (
    <section aria-labelledby="erase-title" className="stack">
      <h3 id="erase-title">{myData.erase}</h3>
      <p>{myData.eraseWhat}</p>
      <p>{myData.eraseStays}</p>
      <Refused problem={problem} />
      {asking && <p role="status">{myData.eraseSure}</p>}
      <div className="row">
        <Press busy={busy} onClick={() => (asking ? void erase() : setAsking(true))}>
          {asking ? myData.eraseYes : myData.erase}
        </Press>
        {asking && (
          <Press className="plain" busy={busy} onClick={() => setAsking(false)}>
            {myData.eraseNo}
          </Press>
        )}
      </div>
    </section>
  )
}
