import { useState } from 'react'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { fetched } from '../ui/fetched.tsx'

const MyData = fetched(() => import('./my-data.tsx'))

/** What is kept of oneself, beside the agreements: asked for when it is opened. */
export function OwnData({ api, onErased }: { readonly api: LaunchApi; readonly onErased: () => void }) {
  const { words } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>{words.myData.title}</h2>
      </summary>
      {open && <MyData api={api} onErased={onErased} />}
    </details>
  )
}
