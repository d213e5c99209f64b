import { useCallback } from 'react'
import { AgeBand } from '../../shared/oncology.ts'
import type { CoverageCell } from '../../shared/planning.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import type { Words } from '../language/fr.ts'
import { useWords } from '../language/language.tsx'
import { ProblemLine } from '../ui/status.tsx'
import './coverage.css'

/** Who waits, as dots: filled where somebody can accompany them, empty where nobody can. */
export function Coverage({ api }: { api: LaunchApi }) {
  const { words } = useWords()
  const { planning } = words
  const { asked, again } = useAsked(useCallback(() => api.ask('coverage'), [api]))
  return (
    <section className="card" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{planning.coverage}</h2>
      {asked.state === 'loading' && <p role="status">{words.opening}</p>}
      {asked.state === 'failed' && <ProblemLine problem={asked.problem} words={words} onRetry={() => void again()} />}
      {asked.state === 'ready' && asked.value.cells.length === 0 && <p className="quiet">{planning.nobody}</p>}
      {asked.state === 'ready' && asked.value.cells.length > 0 && (
        <>
          <p className="quiet">{asked.value.unserved === 0 ? planning.complete : planning.coverageIntro}</p>
          <dl className="coverage">
            {asked.value.cells.map((cell) => (
              <div key={`${cell.by} ${cell.value}`}>
                <dt>
                  <span className="quiet small">{planning.by[cell.by]}</span> {valueInWords(cell, words)}
                </dt>
                <dd>
                  <Dots {...cell} label={planning.cell(cell.waiting, cell.unserved, cell.mentors)} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

function valueInWords({ by, value }: CoverageCell, { clinical, planning, matters }: Words): string {
  if (by === 'ageBand') return clinical.ageBand(AgeBand.parse(value))
  const names: Record<string, string> =
    by === 'site' ? clinical.site : by === 'language' ? matters.languageName : planning.prognosis
  return names[value] ?? value
}

const EACH = 14
const MOST_DOTS = 20

function Dots({ waiting, unserved, label }: { waiting: number; unserved: number; label: string }) {
  const shown = Math.min(waiting, MOST_DOTS)
  return (
    <>
      <svg width={shown * EACH} height={EACH} aria-hidden="true">
        {Array.from({ length: shown }, (_, nth) => `dot ${nth}`).map((key, nth) => (
          <circle
            key={key}
            cx={EACH / 2 + nth * EACH}
            cy={EACH / 2}
            r="4.5"
            fill={nth < shown - Math.min(unserved, shown) ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.5"
          />
        ))}
      </svg>
      <span className="small quiet">{label}</span>
    </>
  )
}
