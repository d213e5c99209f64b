import { useState } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { Agreements } from '../ui/agreements.tsx'
import { Closed } from '../ui/closed.tsx'
import { Frame } from '../ui/frame.tsx'
import { Steps } from '../ui/steps.tsx'
import { VisitState } from '../ui/visit-state.tsx'
import { useEnding } from '../use-ending.ts'
import { useVisit } from '../use-visit.ts'
import { Inviting } from './inviting.tsx'
import { Notes } from './notes.tsx'
import { Record } from './record.tsx'
import { Talk } from './talk.tsx'
import { offerToShow, STEPS, stepOf } from './where.ts'

type Props = { readonly api: LaunchApi; readonly launch: LaunchView }

/** One page: who the patient is, what the chart says, whom to propose, and the note. */
export default function ClinicianPage({ api, launch }: Props) {
  const { words } = useWords()
  const visit = useVisit(api)
  const ending = useEnding(api)
  const [agreements, setAgreements] = useState(false)
  const [lookingOn, setLookingOn] = useState(false)
  const [filed, setFiled] = useState<string | null>(null)
  const { consents, mayRead, known, record, readAgain, corrections } = visit
  const offer = offerToShow(visit.offers, lookingOn)
  const step = stepOf(visit.agreed, offer)

  if (ending.state === 'closed') return <Closed />
  return (
    <Frame
      patient={launch.patient}
      agreements={{ label: words.consent.manage, open: () => setAgreements(true) }}
      ending={ending}
    >
      <h1 className="visually-hidden">{words.title}</h1>
      {known && !launch.closed && (
        <Steps steps={STEPS} current={step} finished={offer !== undefined && filed === offer.id} names={words.steps} />
      )}
      <Limits launch={launch} />
      <VisitState visit={visit} />
      <div className={mayRead ? 'columns' : 'column'}>
        {mayRead && <Record record={record} corrections={corrections} onReadAgain={readAgain} />}
        <Talk {...{ api, launch, visit, step, offer }} onLookOn={setLookingOn} onFiled={setFiled} />
        <div className="rest stack">
          {mayRead && !launch.lacks.includes('read-notes') && <Notes key={filed} api={api} />}
          {!launch.closed && <Inviting api={api} language={launch.patient?.language ?? null} />}
        </div>
      </div>
      <Agreements
        api={api}
        consents={consents}
        self={false}
        mayFile={!launch.lacks.includes('write-notes')}
        open={agreements}
        onClose={() => setAgreements(false)}
        onWithdrawn={visit.offersAgain}
      />
    </Frame>
  )
}

/** Who may not be matched, and what the record does not let us do. */
function Limits({ launch }: { readonly launch: LaunchView }) {
  const { words } = useWords()
  return (
    <>
      {launch.closed && (
        <p className="card narrow" role="status">
          {words.problem[launch.closed]}
        </p>
      )}
      {launch.lacks.length > 0 && (
        <p className="box notice" role="status">
          {words.lacks(launch.lacks)}
        </p>
      )}
    </>
  )
}
