import { useWords } from '../language/language.tsx'
import './still-there.css'

/** A page that nobody has touched asks before it closes. Any touch is an answer; the button is for whoever looks for one. */
export function StillThere({ onHere }: { readonly onHere: () => void }) {
  const { words } = useWords()
  const stay = () => {
    document.querySelector('main')?.focus({ preventScroll: true }) // the button goes, and the keyboard must be somewhere
    onHere()
  }
  return (
    <div className="card still-there" role="alert">
      <p>{words.idle.soon}</p>
      <div className="row">
        <button type="button" onClick={stay}>
          {words.idle.here}
        </button>
      </div>
    </div>
  )
}
