import type { ComponentProps, MouseEvent } from 'react'

type Props = Omit<ComponentProps<'button'>, 'type' | 'onClick'> & {
  readonly type?: 'button' | 'submit'
  /** An answer is on its way: pressing again does nothing. */
  readonly busy: boolean
  readonly onClick?: () => void
}

/** A button that waits without letting go of the keyboard: one that is disabled while pressed would lose it. */
export function Press({ type = 'button', busy, onClick, children, ...rest }: Props) {
  const press = (event: MouseEvent) => {
    if (busy) event.preventDefault()
    else onClick?.()
  }
  return (
    <button {...rest} type={type} aria-disabled={busy || undefined} onClick={press}>
      {children}
    </button>
  )
}
