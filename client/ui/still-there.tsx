import { createPortal } from 'react-dom'
import { useWords } from '../language/language.tsx'
import './still-there.css'

/**
 * A page that nobody has touched asks before it closes. Any touch is an answer; the button is for whoever looks for one.
 * Over an open dialog it stands in it: all else is under it, and out of reach.
 */
export function StillThere({ onHere }: { readonly onHere: () => void }) {
  const { words } = useWords()
  const dialog = document.querySelector('dialog[open]')
  const stay = () => {
    const place = dialog?.querySelector('button') ?? document.querySelector('main')
    place?.focus({ preventScroll: true }) // the button goes, and the keyboard must be somewhere
    onHere()
  }
  return createPortal(
    <div className="card still-there" role="alert">
      <p>{words.idle.soon}</p>
      <div className="row">
        <button type="button" onClick={stay}>
          {words.idle.here}
        </button>
      </div>
    </div>,
    dialog ?? document.body,
  )
}
