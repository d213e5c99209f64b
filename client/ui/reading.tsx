import type { ExtraResource, ReadProgress, ReadResource } from '../../shared/record.ts'
import { useWords } from '../language/language.tsx'
import './record.css'

const RESOURCES: readonly ReadResource[] = ['Patient', 'Condition', 'Procedure']
const EXTRAS: readonly ExtraResource[] = ['Observation', 'MedicationRequest', 'MedicationAdministration']

/** The reading as it happens: what is done, and what is still under way. */
export function Reading({ lines }: { lines: readonly ReadProgress[] }) {
  const { words } = useWords()
  const asked = EXTRAS.filter((resource) => lastOf(resource, lines) !== undefined)
  return (
    <div role="status">
      <p className="visually-hidden">{words.record.reading}</p>
      <ul className="reading">
        {[...RESOURCES, ...asked].map((resource) => (
          <li key={resource}>
            <span>{words.record.resource[resource]}</span>
            <Progress last={lastOf(resource, lines)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const lastOf = (resource: ReadResource, lines: readonly ReadProgress[]) =>
  lines.findLast((line) =>
    line.kind === 'missing' ? line.missing.resource === resource : 'resource' in line && line.resource === resource,
  )

function Progress({ last }: { last: ReadProgress | undefined }) {
  const { words } = useWords()
  if (last?.kind === 'done') return <span className="quiet">{words.record.read(last.entries)}</span>
  if (last?.kind === 'missing') return <span>{words.record.missing[last.missing.reason]}</span>
  return (
    <span className="under-way">
      <span className="quiet">{last?.kind === 'page' ? words.record.read(last.entries) : words.record.waiting}</span>
      <span className="bar" />
    </span>
  )
}
