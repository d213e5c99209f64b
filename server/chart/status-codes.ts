import type { Concept } from './chart.ts'

/**
 * A status by its FHIR R4 code, whatever it came as: under a foreign or an old URI, as a SNOMED CT
 * qualifier, or as words.
 *
 * source  FHIR R4 condition-clinical, condition-ver-status; SNOMED CT qualifier values as in the FHIR R4 maps
 */
const MEANT = new Map(
  Object.entries({
    '55561003': 'active',
    '73425007': 'inactive',
    '277022003': 'remission',
    '413322009': 'resolved',
    '723506003': 'resolved',
    '255227004': 'recurrence',
    '263855007': 'relapse',
    '410605003': 'confirmed',
    '410515003': 'confirmed',
    '52101004': 'confirmed',
    '410592001': 'provisional',
    '415684004': 'provisional',
    '410590009': 'differential',
    '410594000': 'refuted',
    '723511001': 'refuted',
    '410516002': 'refuted',
    '723510000': 'entered-in-error',
    'in-remission': 'remission',
    recurrent: 'recurrence',
    suspected: 'provisional',
    probable: 'provisional',
    possible: 'differential',
    'known-absent': 'refuted',
    'ruled-out': 'refuted',
    'rule-out': 'differential',
    working: 'provisional',
    likely: 'provisional',
    queried: 'provisional',
    unlikely: 'refuted',
    negative: 'refuted',
    absent: 'refuted',
    'not-present': 'refuted',
    'not-confirmed': 'unconfirmed',
    error: 'entered-in-error',
    erroneous: 'entered-in-error',
    'entered-in-error': 'entered-in-error',
    actif: 'active',
    active: 'active',
    inactif: 'inactive',
    'en-remission': 'remission',
    resolu: 'resolved',
    gueri: 'resolved',
    recidive: 'recurrence',
    rechute: 'relapse',
    confirme: 'confirmed',
    definite: 'confirmed',
    definitif: 'confirmed',
    established: 'confirmed',
    etabli: 'confirmed',
    proven: 'confirmed',
    prouve: 'confirmed',
    verified: 'confirmed',
    certain: 'confirmed',
    present: 'confirmed',
    'known-present': 'confirmed',
    'definitely-present': 'confirmed',
    provisoire: 'provisional',
    presume: 'provisional',
    suspecte: 'provisional',
    differentiel: 'differential',
    'non-confirme': 'unconfirmed',
    refute: 'refuted',
    exclu: 'refuted',
    ecarte: 'refuted',
    infirme: 'refuted',
    'saisi-par-erreur': 'entered-in-error',
    erreur: 'entered-in-error',
  }),
)

/** As most statuses come: nothing of them would change. */
const IS_NORMAL = /^[a-z-]*$/

const normal = (written: string) =>
  IS_NORMAL.test(written)
    ? written
    : written
        .trim()
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .replace(/[\s_]+/g, '-')

/** gives  the first that is understood of its codes, labels and text, else the first as it stands; null where is none */
export function statusIn(concept: Concept | null | undefined): string | null {
  const codings = concept?.codings ?? []
  const labels = codings.map(({ display }) => display ?? '')
  const written = [...codings.map(({ code }) => code), ...labels, concept?.text ?? ''].map(normal).filter(Boolean)
  const understood = written.find((code) => KNOWN.has(code) || MEANT.has(code))
  if (understood !== undefined) return MEANT.get(understood) ?? understood
  return written.some((said) => CONFIRMED.test(said)) ? 'confirmed' : (written[0] ?? null)
}

/** "Confirmed by biopsy"; "confirmation pending" is none. */
const CONFIRMED = /^(?:histologically-|clinically-|pathologically-)?confirm(?:ed|ee?)(?:-(?!absent)|$)/

const CLINICAL = 'active recurrence relapse inactive remission resolved'
const VERIFICATION = 'unconfirmed provisional differential confirmed refuted entered-in-error unknown'
const KNOWN = new Set(`${CLINICAL} ${VERIFICATION}`.split(' '))
