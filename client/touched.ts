/** A hand, a key or a wheel; what the page does by itself is none of them. */
const TOUCHES = ['pointerdown', 'pointermove', 'touchmove', 'keydown', 'input', 'click', 'wheel'] as const

/** gives  whether somebody touched the page since this was last asked; whoever opened it did */
export function touches(page: EventTarget = document): () => boolean {
  let touched = true
  const touch = () => {
    touched = true
  }
  for (const kind of TOUCHES) page.addEventListener(kind, touch, { capture: true, passive: true })
  return () => {
    const was = touched
    touched = false
    return was
  }
}
