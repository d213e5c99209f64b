import { useId } from 'react'
import './choice.css'

type Option<T extends string> = readonly [T, string]
type Many<T extends string> = {
  readonly legend: string
  readonly options: readonly Option<T>[]
  readonly chosen: readonly T[]
  readonly onChoose: (chosen: T[]) => void
}

/** Codes and their words, in the order of the dictionary. */
export const optionsOf = <T extends string>(words: Record<T, string>) => Object.entries(words) as [T, string][]

/** What is chosen after one more was ticked or unticked; the order is the order in which they were ticked. */
export const toggled = <T,>(chosen: readonly T[], one: T, isTicked: boolean): T[] =>
  isTicked ? [...chosen, one] : chosen.filter((other) => other !== one)

/** Any number of answers. */
export function ChooseMany<T extends string>({ legend, options, chosen, onChoose }: Many<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="chips">
        {options.map(([value, label]) => (
          <label className="chip" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) => onChoose(toggled(chosen, value, target.checked))}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type One<T extends string> = {
  readonly legend: string
  readonly options: readonly Option<T>[]
  /** The words for no preference; without them one of the options must be chosen. */
  readonly nobody?: string
  readonly chosen: T | null
  readonly onChoose: (chosen: T | null) => void
}

/** One answer or "no preference", which is an answer too. */
export function ChooseOne<T extends string>({ legend, options, nobody, chosen, onChoose }: One<T>) {
  const name = useId()
  const all: readonly (readonly [T | null, string])[] = [
    ...(nobody === undefined ? [] : [[null, nobody] as const]),
    ...options,
  ]
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="chips">
        {all.map(([value, label]) => (
          <label className="chip" key={value ?? ''}>
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
