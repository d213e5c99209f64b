import { Purpose } from '../../shared/consent.ts'
import type { FhirId } from '../../shared/ids.ts'
import { forgetRecords } from '../chart/record-store.ts'
import type { House } from '../house.ts'
import { withdrawInvitations } from '../invitations/invitation-store.ts'
import { endAllOffers } from '../offers/happen.ts'
import { forgetCorrections } from '../profile/correction-store.ts'
import { takeBackLater } from '../programme/later-store.ts'
import { stopWaiting } from '../programme/waiting-store.ts'
import { forgetAnswers } from '../questionnaire/draft-store.ts'
import { withdrawConsents } from './consent-store.ts'

/** A note that was signed in life still reaches the chart; everything else that rested on an agreement ends with it. */
const ENDING = Purpose.options.filter((purpose) => purpose !== 'write-note')

/** The chart says that this person died: what is open closes, and nobody is told by a machine. */
export async function closeGently(
  house: House,
  person: { readonly issuer: string; readonly patient: FhirId },
): Promise<void> {
  house.readings.stop(person)
  await house.db.transaction().execute(async (tx) => {
    const now = house.now()
    await withdrawConsents(tx, person, ENDING, now, 'deceased')
    await forgetRecords(tx, person)
    await forgetCorrections(tx, person)
    await forgetAnswers(tx, person)
    await stopWaiting(tx, person)
    await takeBackLater(tx, person)
    await endAllOffers(house, tx, person, 'death')
    await withdrawInvitations(tx, person, now)
  })
}
