import type { Problem } from '../../../shared/problem.ts'

/** What happened, and what can be done. */
export const problem: Record<Problem, string> = {
  'bad-request': 'The request was not understood. Reload the page; nothing is lost.',
  'not-found': 'This page does not exist. Open the app from the record.',
  'not-allowed': 'Your role does not allow this. If that is a mistake, speak to the programme’s coordinator.',
  'launch-unknown': 'This opening does not exist in this browser. Open the app from the record.',
  'launch-closed': 'This opening has ended. Open the app from the record again; nothing is lost.',
  'launch-idle':
    'Nobody has touched this page for a while, so it has closed, to be safe. What was saved is still saved; open the app again as you did before.',
  'issuer-missing': 'We do not know which record you came from. Open the app from the patient’s record.',
  'issuer-unknown': 'This record server is not one of this site’s. Speak to the IT team.',
  'login-cancelled': 'The sign-in was cancelled. Nothing was read. You can open the app from the record again.',
  'login-failed': 'The record did not confirm who you are. Close this page and open the app from the record again.',
  'login-expired': 'This opening has expired or was used already. Open the app from the record again.',
  'cookies-refused':
    'Your browser did not keep the cookie of this opening. Allow cookies for this page, or open the app in a window of its own.',
  'role-unknown': 'The site has not given you a role in this programme yet. Speak to the coordinator.',
  'patient-missing': 'No patient is open. Open the app from a patient’s record.',
  'scopes-missing': 'The record did not give the app the right to do this. Speak to the IT team.',
  'ehr-unreachable': 'The record does not answer. Nothing is lost; try again in a moment.',
  'ehr-refused': 'The record refused the request. Nothing is lost; if it goes on, speak to the IT team.',
  'ehr-misconfigured': 'The connection with the record is not set up well. Speak to the IT team.',
  'sign-in-needed': 'Your sign-in to the record has ended. Open the app from the record again; nothing is lost.',
  'patient-mismatch':
    'The record no longer matches the person shown. To be safe, nothing was written. Open the record again.',
  'patient-deceased':
    'The record says that this person has died. No match is proposed, and no message leaves. If this is a mistake, the care team can correct the record.',
  'consent-missing': 'An agreement for this is missing, or was withdrawn.',
  'consent-text-outdated': 'The text of the agreement has changed. Reload the page to read the new one.',
  'record-read-less': 'Not all of the record could be read again. What was read before stays; try again in a moment.',
  'record-not-read': 'The record has not been read yet.',
  'mentor-unknown': 'This mentor is no longer available. Choose another.',
  'mentor-full': 'This mentor has just taken someone else. Choose another.',
  'plan-outdated': 'The waiting list or the places have changed meanwhile. The plan has just been made anew.',
  'offer-open': 'An offer is already waiting for an answer. Reload the page to see it.',
  'offer-closed': 'This offer was answered already, or has expired.',
  'offer-not-accepted': 'The person has not said yes yet.',
  'quiet-time': 'The person said no a short while ago. It is brought up only if they ask.',
  'answers-changed': 'Your answers have changed on another device. Nothing is lost; look, then try again.',
  'rules-not-accepted': 'First you both need to read and accept the rules of peer support.',
  'rules-outdated': 'The text of the rules has changed. Reload the page to read the new one.',
  'meeting-changed': 'Another meeting has been proposed meanwhile. Here it is: please answer this one.',
  'place-not-private': 'To meet in person you need a place where nobody hears you. Think of one, then tick the box.',
  'names-somebody': 'The place must hold no number and no address: somebody could find you by it. Write only where.',
  'earlier-note-first': 'An earlier note still waits for a signature. Read that one first.',
  'note-changed': 'The note has changed since it was read. Read it again before signing.',
  'note-already-signed': 'This note is signed already.',
  'encounter-missing': 'This record needs an open visit to take a note. Open the app from the visit.',
  'too-large': 'That is too long. Shorten the text.',
  'too-many-at-once': 'Too many requests left here at once. Nothing is lost; wait a moment, then try again.',
  'server-busy': 'The app has too much to do just now. Nothing is lost; try again in a minute.',
  'minor-not-alone':
    'Under 14, a parent or tutor gives the agreement. Speak to your nurse together: they open this page with you.',
  'minor-with-team': 'From 14 to 17, this page is opened with your team. Speak to your nurse. Nothing was read.',
  'age-not-offered':
    'This hospital does not offer matching at this age. The care team knows other kinds of support; speak to them.',
  'birth-date-unknown':
    'The record gives no date of birth. To be careful, this page is opened with your team, who can also complete the record.',
  'proxy-not-alone': 'This page is for the person themselves. If you help them, open it together, with their nurse.',
  'invitation-unknown': 'This invitation does not exist, or it was taken back. Your care team can give you another.',
  'invitation-expired': 'This invitation has expired. Your care team can give you another.',
  'invitation-not-yours':
    'This invitation is for someone other than the account that just signed in. Nothing was opened. If it is for you, open it again with your own account; if not, give it back to the care team.',
  unexpected: 'Something went wrong, on our side or with the connection. Nothing is lost; try again.',
}
