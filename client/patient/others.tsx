import { useCallback } from 'react'
import type { Many } from '../../shared/others.ts'
import type { LaunchApi } from '../api.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { NotThereYet } from '../ui/not-there-yet.tsx'
import './others.css'

/** That one is not alone, without meeting anybody. */
export function Others({ api }: { api: LaunchApi }) {
  const { words } = useWords()
  const { others } = words
  const { asked, again } = useAsked(useCallback(() => api.ask('others'), [api]))
  return (
    <section className="card" aria-labelledby="others-title">
      <h2 id="others-title">{others.title}</h2>
      <NotThereYet asked={asked} again={again} />
      {asked.state === 'ready' && (
        <>
          <p className="quiet">{asked.value.lines.length === 0 ? others.nobody : others.intro}</p>
          <dl className="others">
            {asked.value.lines.map((line) => (
              <div key={`${line.like} ${line.value}`}>
                <dt>{others.label(line)}</dt>
                <dd>
                  <People many={line.many} />
                  <span className="small quiet">{others.many(line.many)}</span>
                </dd>
              </div>
            ))}
          </dl>
          {asked.value.lines.length > 0 && <p className="small quiet">{others.about}</p>}
        </>
      )}
    </section>
  )
}

const EACH = 13
const ROW = 10
/** A few are drawn as three, and a crowd ends somewhere. */
const FEW = 3
const MOST = 40
const FADING = 3

/** Somebody for each, and the last ones fading: there may be more. */
function People({ many }: { many: Many }) {
  const drawn = many === 'few' ? FEW : Math.min(many, MOST)
  return (
    <svg width={Math.min(drawn, ROW) * EACH} height={Math.ceil(drawn / ROW) * EACH} aria-hidden="true">
      {Array.from({ length: drawn }, (_, nth) => (
        <circle
          key={nth * EACH}
          cx={EACH / 2 + (nth % ROW) * EACH}
          cy={EACH / 2 + Math.floor(nth / ROW) * EACH}
          r="4.5"
          fill="currentColor"
          opacity={Math.min(1, (drawn - nth) / (FADING + 1))}
        />
      ))}
    </svg>
  )
}
