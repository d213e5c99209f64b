import type { Many, OthersView } from '../../shared/others.ts'
import type { Asking } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { Part } from '../ui/part.tsx'
import './others.css'

/** That one is not alone, without meeting anybody. */
export function Others({ asking }: { asking: Asking<OthersView> }) {
  const { others } = useWords().words
  return (
    <Part title={others.title} asking={asking}>
      {({ lines }) => (
        <>
          <p className="quiet">{lines.length === 0 ? others.nobody : others.intro}</p>
          <dl className="others">
            {lines.map((line) => (
              <div key={`${line.like} ${line.value}`}>
                <dt>{others.label(line)}</dt>
                <dd>
                  <People many={line.many} />
                  <span className="small quiet">{others.many(line.many)}</span>
                </dd>
              </div>
            ))}
          </dl>
          {lines.length > 0 && <p className="small quiet">{others.about}</p>}
        </>
      )}
    </Part>
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
  const width = Math.min(drawn, ROW) * EACH
  const height = Math.ceil(drawn / ROW) * EACH
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
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
