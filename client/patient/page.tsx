import { useEffect, useState } from 'react'
import type { LaunchView } from '../../shared/launch.ts'
import type { Way } from '../../shared/offer.ts'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import { Agreements } from '../ui/agreements.tsx'
import { Closed } from '../ui/closed.tsx'
import { Frame } from '../ui/frame.tsx'
import { VisitState } from '../ui/visit-state.tsx'
import { useEnding } from '../use-ending.ts'
import { useVisit } from '../use-visit.ts'
import { Conversation } from './conversation.tsx'
import { Greeting } from './greeting.tsx'
import { OwnData } from './own-data.tsx'

type Props = { readonly api: LaunchApi; readonly launch: LaunchView }

/** A letter: what this is, what you agree to, whom you may choose, what your record says. */
export default function PatientPage({ api, launch }: Props) {
  const { words, suggest } = useWords()
  const visit = useVisit(api)
  const ending = useEnding(api)
  const [agreements, setAgreements] = useState(false)
  /** Nobody is wanted for now, and until when nobody brings it up. */
  const [nobody, setNobody] = useState<Way | null>(null)
  const [erased, setErased] = useState(false)
  const { calledBy = '', language = null } = launch.patient ?? {}
  useEffect(() => {
    if (language) suggest(language)
  }, [language, suggest])

  if (erased || ending.state === 'closed') return <Closed letter said={erased ? words.myData.erased : words.closed} />
  return (
    <Frame
      patient={launch.patient}
      letter
      agreements={{ label: words.consent.manageSelf, open: () => setAgreements(true) }}
      ending={ending}
    >
      <Greeting visit={visit} calledBy={calledBy} nobody={nobody} />
      <VisitState visit={visit} />
      <Conversation {...{ api, launch, visit, nobody }} onNobody={setNobody} />
      <p className="quiet measure">
        {words.patient.noEffect} {words.nurse}
      </p>
      <Agreements
        api={api}
        consents={visit.consents}
        self
        mayFile={!launch.lacks.includes('write-notes')}
        open={agreements}
        onClose={() => setAgreements(false)}
        onWithdrawn={visit.offersAgain}
      >
        <OwnData api={api} onErased={() => setErased(true)} />
      </Agreements>
    </Frame>
  )
}
