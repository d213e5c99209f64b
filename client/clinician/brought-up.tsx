import type { Referral, ReferralReason } from '../../shared/referral.ts'
import { useWords } from '../language/language.tsx'
import { ChooseMany, optionsOf } from '../ui/choice.tsx'
import { Folded } from '../ui/folded.tsx'

type Props = Required<Referral> & { readonly onChange: (said: Partial<Referral>) => void }

/** What makes the clinician think of a peer, and whom it takes: all of it may be left out. Folded, it names no reason. */
export function BroughtUp({ reasons, complex, onChange }: Props) {
  const { reason, experienced, ...words } = useWords().words.referral
  const said = [...(reasons.length > 0 ? [words.given(reasons.length)] : []), ...(complex ? [experienced] : [])]
  return (
    <Folded title={words.title} said={said} nothing={words.optional}>
      {() => (
        <div className="stack">
          <p className="quiet">{words.what}</p>
          <ChooseMany<ReferralReason>
            legend={words.reasons}
            options={optionsOf(reason)}
            chosen={reasons}
            onChoose={(given) => onChange({ reasons: given })}
          />
          <ChooseMany<'complex'>
            legend={words.takes}
            options={[['complex', experienced]]}
            chosen={complex ? ['complex'] : []}
            onChoose={(chosen) => onChange({ complex: chosen.length > 0 })}
          />
          <p className="quiet small">{words.stays}</p>
        </div>
      )}
    </Folded>
  )
}
