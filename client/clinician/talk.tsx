import type { LaunchView } from '../../shared/launch.ts'
import type { OfferView } from '../../shared/offer.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { isKeyboardFree, useArrival } from '../looking.ts'
import { ConsentForm } from '../ui/consent-form.tsx'
import { fetched } from '../ui/fetched.tsx'
import { pathBeside } from '../ui/path-beside.ts'
import type { Visit } from '../use-visit.ts'
import { Offer } from './offer.tsx'
import { ToSign } from './to-sign.tsx'
import type { Step } from './where.ts'

/** What comes after the agreements is loaded while they are read. */
const Suggestions = fetched(() => import('./suggestions.tsx'))

type Props = {
  readonly api: LaunchApi
  readonly launch: LaunchView
  readonly visit: Visit
  readonly step: Step
  readonly offer: OfferView | undefined
  /** Somebody else is looked for, whatever became of the newest offer; or no longer. */
  readonly onLookOn: (on: boolean) => void
  /** The note of this offer reached the chart. */
  readonly onFiled: (offer: string) => void
}

/** What is talked of with the person, one thing after the other: the agreements, whom to propose, the answer, the note. */
export function Talk({ api, launch, visit, step, offer, onLookOn, onFiled }: Props) {
  const { words } = useWords()
  const { consents, agreed, whole, corrections, offersAgain, known, mayLook } = visit
  const place = useArrival(known ? `${step} ${offer?.state}` : null, null, isKeyboardFree)
  const mayWrite = consents.has('write-note')
  const accepted = offer?.state === 'accepted'
  return (
    <div className="talk stack" ref={place} tabIndex={-1}>
      {known && !agreed && !launch.closed && (
        <section className="card" aria-labelledby="consent-title">
          <h2 id="consent-title">{words.consent.title}</h2>
          <ConsentForm
            missing={consents.missing}
            parent={launch.agrees === 'parent'}
            busy={consents.busy}
            onAgree={(purposes, fields) => void consents.give(purposes, fields)}
          />
        </section>
      )}
      {known && (
        <ToSign
          {...{ api, launch, mayWrite }}
          basis={`${offer?.id} ${offer?.state}`}
          shown={accepted ? offer.id : undefined}
          onSigned={offersAgain}
        />
      )}
      {known && offer && (agreed || accepted) && (
        <Offer
          key={offer.id}
          {...{ api, launch, offer, mayWrite, onFiled }}
          beside={pathBeside(words.candidates.person, whole, corrections.said)}
          onChange={offersAgain}
          onLookOn={() => onLookOn(true)}
        />
      )}
      {known && agreed && !offer && !mayLook && (
        <section className="card">
          <h2>{words.candidates.title}</h2>
          <p className="quiet">{words.candidates.soon}</p>
        </section>
      )}
      {mayLook && !offer && (
        <Suggestions
          api={api}
          record={whole}
          said={corrections.said}
          onProposed={() => {
            onLookOn(false)
            return offersAgain()
          }}
        />
      )}
    </div>
  )
}
