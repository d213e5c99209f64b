import type { ReadProgress, ReadResource } from '../../shared/record.ts'
import { useWords } from '../language/language.tsx'

const RESOURCES: readonly ReadResource[] = ['Patient', 'Condition', 'Procedure']

/** The reading as it happens: what is done, and what is still under way. */
export function Reading({ lines }: { lines: readonly ReadProgress[] }) {
  const { words } = useWords()
  return (
    <div role="status">
      <p>{words.record.reading}</p>
      <ul className="progress">
        {RESOURCES.map((resource) => (
          <li key={resource}>
            <span>{words.record.resource[resource]}</span>
            <Progress resource={resource} lines={lines} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Progress({ resource, lines }: { resource: ReadResource; lines: readonly ReadProgress[] }) {
  const { words } = useWords()
  const last = lines.findLast((line) =>
    'resource' in line ? line.resource === resource : line.kind === 'missing' && line.missing.resource === resource,
  )
  if (last?.kind === 'done') return <span className="quiet">{words.record.done(last.entries)}</span>
  if (last?.kind === 'missing') return <span>{words.record.missing('', last.missing.reason).replace(/^\W+/, '')}</span>
  return (
    <span>
      <span className="quiet">{last?.kind === 'page' ? words.record.pages(last.entries) : words.record.waiting}</span>
      <span className="bar" style={{ display: 'block' }} />
    </span>
  )
}
