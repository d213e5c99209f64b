import type { CoverageCell, CoverageView } from '../../shared/planning.ts'
import type { Asking } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useProgrammeWords } from '../language/programme.ts'
import { Part } from '../ui/part.tsx'
import { valueInWords, wantedInWords } from './value-in-words.ts'
import './coverage.css'

/** Who waits, as dots: filled where somebody can accompany them, empty where nobody can. */
export function Coverage({ asking }: { asking: Asking<CoverageView> }) {
  const { planning } = useWords().words
  return (
    <Part title={planning.coverage} asking={asking}>
      {(coverage) =>
        coverage.cells.length === 0 ? <p className="quiet">{planning.nobody}</p> : <Covered {...coverage} />
      }
    </Part>
  )
}

function Covered({ cells, unserved, recruit, noneAlone }: CoverageView) {
  const { planning } = useWords().words
  return (
    <>
      <p className="quiet">{unserved === 0 ? planning.complete : planning.coverageIntro}</p>
      <Cells cells={cells} />
      {unserved > 0 && <Recruit recruit={recruit} noneAlone={noneAlone} />}
    </>
  )
}

function Cells({ cells }: { cells: readonly CoverageCell[] }) {
  const { words } = useWords()
  const { planning } = words
  const kinds = [...new Set(cells.map(({ by }) => by))]
  return kinds.map((kind) => (
    <div className="coverage" key={kind}>
      <h3>{planning.by[kind]}</h3>
      <dl>
        {cells
          .filter(({ by }) => by === kind)
          .map((cell) => (
            <div key={cell.value}>
              <dt>{valueInWords(cell, words)}</dt>
              <dd>
                <Dots {...cell} label={planning.cell(cell)} />
              </dd>
            </div>
          ))}
      </dl>
    </div>
  ))
}

const MOST_NAMED = 5

/** Whom to recruit: what would serve most first. */
function Recruit({ recruit, noneAlone }: Pick<CoverageView, 'recruit' | 'noneAlone'>) {
  const { words } = useWords()
  const programme = useProgrammeWords()
  return (
    <>
      {recruit.length > 0 && (
        <>
          <h3>{programme.recruit}</h3>
          <p className="quiet small">{programme.recruitIntro}</p>
          <ol className="recruit">
            {recruit.slice(0, MOST_NAMED).map((one) => (
              <li key={`${one.criterion} ${one.value}`}>
                {wantedInWords(one, words, programme)}{' '}
                <span className="quiet small">{programme.wouldServe(one.serves)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {noneAlone > 0 && <p className="quiet small">{programme.noneAlone(noneAlone)}</p>}
    </>
  )
}

const EACH = 14
const MOST_DOTS = 20
const PER_LINE = 10

function Dots({ waiting, unserved, label }: { waiting: number; unserved: number; label: string }) {
  const shown = Math.min(waiting, MOST_DOTS)
  return (
    <>
      <svg width={Math.min(shown, PER_LINE) * EACH} height={Math.ceil(shown / PER_LINE) * EACH} aria-hidden="true">
        {Array.from({ length: shown }, (_, nth) => `dot ${nth}`).map((key, nth) => (
          <circle
            key={key}
            cx={EACH / 2 + (nth % PER_LINE) * EACH}
            cy={EACH / 2 + Math.floor(nth / PER_LINE) * EACH}
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
