import type { ShownToTeam as Shown } from '../../shared/questionnaire.ts'
import { dayInWords } from '../language/dates.ts'
import { useWords } from '../language/language.tsx'

/** What the person shows to their team, and since when; nothing where they show nothing. */
export function ShownToTeam({ shown }: { readonly shown: readonly Shown[] }) {
  const { words, language } = useWords()
  if (shown.length === 0) return null
  return (
    <section className="card" aria-labelledby="shown-title">
      <h2 id="shown-title">{words.questionnaire.shownToTeam}</h2>
      <dl className="stack">
        {shown.map(({ id, text, said, on }) => (
          <div key={id}>
            <dt className="quiet">
              {text[language]} ({dayInWords(language, on)})
            </dt>
            <dd className="said shown-words">{said.map((one) => one[language]).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
