import { useWords } from '../language/language.tsx'

type Props<T extends string> = {
  readonly steps: readonly T[]
  readonly current: T
  /** The last step is done too: nothing is left to do. */
  readonly finished: boolean
  readonly names: Readonly<Record<T, string>>
}

/** Where one is on the way, in one line. */
export function Steps<T extends string>({ steps, current, finished, names }: Props<T>) {
  const { words } = useWords()
  const at = finished ? steps.length : steps.indexOf(current)
  return (
    <ol className="steps" aria-label={words.steps.label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'done' : index === at ? 'current' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          {names[step]}
          {index < at && <span className="visually-hidden"> – {words.steps.done}</span>}
        </li>
      ))}
    </ol>
  )
}
