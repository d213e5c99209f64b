import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { LaunchApi } from '../api.ts'
import { useWords } from '../language/language.tsx'
import type { Consents } from '../use-consents.ts'
import { ConsentList } from './consent-list.tsx'
import { ConsentSummaryCard } from './consent-summary.tsx'
import { ProblemLine, Refused } from './status.tsx'
import './consent.css'

type Props = {
  readonly api: LaunchApi
  readonly consents: Consents
  /** The patient, or who signed in for them, is at the keyboard. */
  readonly self: boolean
  /** The record takes documents from this launch. */
  readonly mayFile: boolean
  readonly open: boolean
  readonly onClose: () => void
  /** Something was taken back: what rests on it is to be asked anew. */
  readonly onWithdrawn: () => void
  /** What else belongs here. */
  readonly children?: ReactNode
}

/** The list of agreements, over any page: opened by the link that is always at the top. */
export function Agreements({ api, consents, self, mayFile, open, onClose, onWithdrawn, children }: Props) {
  const { words } = useWords()
  const dialog = useOpened(open)
  return (
    <dialog ref={dialog} className="agreements-dialog" aria-labelledby="agreements-title" onClose={onClose}>
      {open && (
        <div className="stack">
          <div className="row spread">
            <h2 id="agreements-title">{self ? words.consent.manageSelf : words.consent.manage}</h2>
            <button type="button" className="plain" onClick={() => dialog.current?.close()}>
              {words.consent.close}
            </button>
          </div>
          <p>{self ? words.consent.manageWhatSelf : words.consent.manageWhat}</p>
          <Refused problem={consents.problem} />
          {consents.asked.state === 'failed' && (
            <ProblemLine problem={consents.asked.problem} words={words} onRetry={() => void consents.again()} />
          )}
          <ConsentList
            self={self}
            consents={consents.list}
            busy={consents.busy}
            onGive={(purposes, fields) => void consents.give(purposes, fields)}
            onWithdraw={(purposes) => void consents.withdraw(purposes).then(onWithdrawn)}
          />
          {mayFile && (
            <ConsentSummaryCard api={api} self={self} mayWrite={consents.has('write-note')} consents={consents.list} />
          )}
          {children}
        </div>
      )}
    </dialog>
  )
}

function useOpened(open: boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
  }, [open])
  return dialog
}
