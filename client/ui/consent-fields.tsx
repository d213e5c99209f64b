import type { Tellable } from '../../shared/told.ts'
import { useWords } from '../language/language.tsx'
import './consent.css'

type Props = {
  readonly ticked: readonly Tellable[]
  readonly onTick: (ticked: readonly Tellable[]) => void
}

/** What a mentor may know, ticked one by one. Nothing ticked is an answer, and says what it means. */
export function ConsentFields({ ticked, onTick }: Props) {
  const { words } = useWords()
  const fields = Object.keys(words.consent.field) as Tellable[]
  return (
    <fieldset className="fields">
      <legend>{words.consent.tellWhat}</legend>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(field)}
                onChange={({ target }) =>
                  onTick(target.checked ? [...ticked, field] : ticked.filter((one) => one !== field))
                }
              />
              <span>{words.consent.field[field]}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="small quiet" role="status">
        {ticked.length === 0 ? words.consent.tellNothing : words.consent.tellCount(ticked.length)}
      </p>
    </fieldset>
  )
}
