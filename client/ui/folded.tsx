import { type ReactNode, useState } from 'react'

type Props = {
  readonly title: string
  /** What was said in it, shown while it is folded, and what is shown where nothing was. */
  readonly said: readonly string[]
  readonly nothing: string
  /** What is inside, given how to fold it. */
  readonly children: (fold: () => void) => ReactNode
}

/** A part that may be left out: folded, with what was said below the title. Who folds it is taken back to its title. */
export function Folded({ title, said, nothing, children }: Props) {
  const [open, setOpen] = useState(false)
  /** What was chosen in it stays when it is folded again. */
  const [opened, setOpened] = useState(false)
  return (
    <div>
      <details
        open={open}
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open)
          setOpened(true)
          if (!currentTarget.open) currentTarget.querySelector('summary')?.focus()
        }}
      >
        <summary>
          <h2>{title}</h2>
        </summary>
        {opened && children(() => setOpen(false))}
      </details>
      {!open && <p className={said.length > 0 ? 'said' : 'quiet'}>{said.join(' · ') || nothing}</p>}
    </div>
  )
}
