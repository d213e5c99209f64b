import { useId } from 'react'
import './scale.css'

type Props<T extends string> = {
  readonly legend: string
  /** From the least to the most. */
  readonly levels: readonly (readonly [T, string])[]
  readonly chosen: T | null
  readonly onChoose: (chosen: T) => void
}

/** A scale set by hand: the levels stand side by side. */
export function Scale<T extends string>({ legend, levels, chosen, onChoose }: Props<T>) {
  const name = useId()
  return (
    <fieldset className="scale">
      <legend>{legend}</legend>
      <div className="levels">
        {levels.map(([level, label]) => (
          <label key={level}>
            <input type="radio" name={name} checked={chosen === level} onChange={() => onChoose(level)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
