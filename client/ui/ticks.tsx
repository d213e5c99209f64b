import type { ReactNode } from 'react'
import { toggled } from './choice.tsx'
import './ticks.css'

type Props<T extends string> = {
  readonly legend: string
  /** It stands above already. */
  readonly isTitled?: boolean | undefined
  readonly options: readonly (readonly [T, ReactNode])[]
  readonly ticked: readonly T[]
  readonly onTick: (ticked: T[]) => void
  /** What stands below the list. */
  readonly children: ReactNode
}

/** A list to tick, one by one, where each line may say more than a word. */
export function Ticks<T extends string>({ legend, isTitled, options, ticked, onTick, children }: Props<T>) {
  return (
    <fieldset className="fields">
      <legend className={isTitled ? 'visually-hidden' : undefined}>{legend}</legend>
      <ul>
        {options.map(([value, label]) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(value)}
                onChange={({ target }) => onTick(toggled(ticked, value, target.checked))}
              />
              <span>{label}</span>
            </label>
          </li>
        ))}
      </ul>
      {children}
    </fieldset>
  )
}
