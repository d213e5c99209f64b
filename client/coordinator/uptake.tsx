import type { Many } from '../../shared/others.ts'
import type { ReferralCount } from '../../shared/referral.ts'
import type { Uptake as Counts, UptakeCell, UptakeView } from '../../shared/uptake.ts'
import type { Asking } from '../asked.ts'
import { useWords } from '../language/language.tsx'
import { useProgrammeWords } from '../language/programme.ts'
import { Part } from '../ui/part.tsx'
import { groupInWords } from './value-in-words.ts'
import './bars.css'
import './uptake.css'

/** Whom the programme reaches and who is given a nearer mentor, group by group, without a small number. */
export function Uptake({ asking }: { asking: Asking<UptakeView> }) {
  const { uptake } = useProgrammeWords()
  return (
    <Part title={uptake.title} asking={asking}>
      {({ all, cells, referrals, agreed }) => (
        <>
          <p className="quiet">{cells.length === 0 ? uptake.nobody : uptake.intro}</p>
          {cells.length > 0 && <Groups all={all} cells={cells} />}
          {referrals.length > 0 && <BroughtUp referrals={referrals} />}
          <p className="small quiet">
            {uptake.agreed(agreed)} {cells.length > 0 && uptake.exact}
          </p>
        </>
      )}
    </Part>
  )
}

function Groups({ all, cells }: { all: Counts; cells: readonly UptakeCell[] }) {
  const programme = useProgrammeWords()
  const kinds = [...new Set(cells.map(({ by }) => by))]
  const outOf = all.proposed
  return (
    <div className="groups">
      <dl className="bars everybody">
        <Group name={programme.uptake.all} counts={all} outOf={outOf} />
      </dl>
      {kinds.map((kind) => (
        <div key={kind}>
          <h3>{programme.uptake.by[kind]}</h3>
          <dl className="bars">
            {cells
              .filter(({ by }) => by === kind)
              .map((cell) => (
                <Group key={cell.value} name={groupInWords(cell, programme)} counts={cell} outOf={outOf} />
              ))}
          </dl>
        </div>
      ))}
    </div>
  )
}

/** Of few it is not drawn how many. */
const FEW = 1.5

function Group({ name, counts, outOf }: { name: string; counts: Counts; outOf: Many }) {
  const { uptake } = useProgrammeWords()
  const percent = (many: Many) => (many === 'few' || outOf === 'few' ? FEW : (100 * many) / outOf)
  return (
    <div>
      <dt>{name}</dt>
      {counts.fit !== null && (
        <dd className="small">
          {uptake.fit(counts.fit)} <span className="visually-hidden">{uptake.fitLabel}</span>
        </dd>
      )}
      <dd className="drawn">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={percent(counts.proposed)} height="10" fill="currentColor" opacity="0.25" />
          <rect width={percent(counts.saidYes)} height="10" fill="currentColor" opacity="0.5" />
          <rect width={percent(counts.accompanied)} height="10" fill="currentColor" />
        </svg>
        <span className="small quiet">{uptake.stages(counts)}</span>
      </dd>
    </div>
  )
}

/** What made clinicians think of it: the longest bar is the most frequent. */
function BroughtUp({ referrals }: { referrals: readonly ReferralCount[] }) {
  const { reason: named } = useWords().words.referral
  const { uptake } = useProgrammeWords()
  const most = Math.max(...referrals.map(({ many }) => many))
  return (
    <>
      <h3>{uptake.broughtUp}</h3>
      <dl className="bars">
        {referrals.map(({ reason, many }) => (
          <div key={reason}>
            <dt className="sentence">{named[reason]}</dt>
            <dd className="small">{uptake.times(many)}</dd>
            <dd className="drawn">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * many) / most} height="10" fill="currentColor" opacity="0.5" />
              </svg>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
