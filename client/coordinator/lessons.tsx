import type { Lesson, LessonsView } from '../../shared/lesson.ts'
import type { Asking } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useProgrammeWords } from '../language/programme.ts'
import { Part } from '../ui/part.tsx'
import './bars.css'

/** What feedback adds to the weights, criterion by criterion, so that somebody can disagree with it. */
export function Lessons({ asking }: { asking: Asking<LessonsView> }) {
  const { lessons } = useProgrammeWords()
  return (
    <Part title={lessons.title} asking={asking}>
      {(taught) => <Taught {...taught} />}
    </Part>
  )
}

function Taught({ used, atMost, least, lessons: all }: LessonsView) {
  const { lessons } = useProgrammeWords()
  const moved = all.filter(({ percent }) => percent !== 0).sort((one, other) => other.percent - one.percent)
  return (
    <>
      {!used && <p className="box">{lessons.off}</p>}
      <p className="quiet">{moved.length === 0 ? lessons.nothing(least) : lessons.intro(atMost)}</p>
      {moved.length > 0 && (
        <>
          <dl className="bars">
            {moved.map((lesson) => (
              <Moved key={lesson.criterion} lesson={lesson} atMost={atMost} />
            ))}
          </dl>
          <p className="small quiet">{lessons.rest}</p>
        </>
      )}
    </>
  )
}

/** From the middle to the right: counts more; to the left: less. */
function Moved({ lesson, atMost }: { lesson: Lesson; atMost: number }) {
  const { planning } = useWords().words
  const { lessons } = useProgrammeWords()
  const { criterion, percent, metWhenFitted, metWhenNot } = lesson
  return (
    <div>
      <dt className="sentence">{planning.criterion[criterion]}</dt>
      <dd className="small">{lessons.counts(percent)}</dd>
      <dd className="drawn">
        <svg viewBox={`${-atMost} 0 ${2 * atMost} 10`} preserveAspectRatio="none" aria-hidden="true">
          <rect x={-atMost} width={2 * atMost} height="10" fill="currentColor" opacity="0.15" />
          <rect x={Math.min(0, percent)} width={Math.abs(percent)} height="10" fill="currentColor" />
          <line y2="10" stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        </svg>
        {metWhenFitted !== null && metWhenNot !== null && (
          <span className="small quiet">{lessons.met(metWhenFitted, metWhenNot)}</span>
        )}
      </dd>
    </div>
  )
}
