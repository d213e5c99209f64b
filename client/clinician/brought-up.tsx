import { useState } from 'react'
import type { Referral, ReferralReason } from '../../shared/referral.ts'
import { useWords } from '../language/language.tsx'
import { ChooseMany, optionsOf } from '../ui/choice.tsx'

type Props = { readonly referral: Referral; readonly onChange: (referral: Referral) => void }

/** What makes the clinician think of a peer, and whom it takes: all of it may be left out. Folded, it names no reason. */
export function BroughtUp({ referral, onChange }: Props) {
  const { reason, experienced, ...words } = useWords().words.referral
  const [open, setOpen] = useState(false)
  const { reasons, complex } = referral
  const said = [...(reasons.length > 0 ? [words.given(reasons.length)] : []), ...(complex ? [experienced] : [])]
  return (
    <div>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <h2>{words.title}</h2>
        </summary>
        <div className="stack">
          <p className="quiet">{words.what}</p>
          <ChooseMany<ReferralReason>
            legend={words.reasons}
            options={optionsOf(reason)}
            chosen={reasons}
            onChoose={(given) => onChange({ complex, reasons: given })}
          />
          <ChooseMany<'complex'>
            legend={words.takes}
            options={[['complex', experienced]]}
            chosen={complex ? ['complex'] : []}
            onChoose={(chosen) => onChange({ reasons, complex: chosen.length > 0 })}
          />
        </div>
      </details>
      {!open && <p className={said.length > 0 ? 'said' : 'quiet'}>{said.join(' · ') || words.optional}</p>}
    </div>
  )
}
