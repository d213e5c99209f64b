/**
 * T, N and M of the AJCC as SNOMED CT codes them, for values that carry no display.
 *
 * source  SNOMED CT qualifier values "American Joint Committee on Cancer …", preferred terms
 */
export const TNM_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '1222604002': 'TX',
    '1228882005': 'T0',
    '1228889001': 'T1',
    '1228929004': 'T2',
    '1228938002': 'T3',
    '1228944003': 'T4',
    '1228950008': 'TX',
    '1228951007': 'T0',
    '1228957006': 'T1',
    '1229852009': 'T2',
    '1229859000': 'T3',
    '1229864001': 'T4',
    '1229966003': 'NX',
    '1229967007': 'N0',
    '1229973008': 'N1',
    '1229978004': 'N2',
    '1229984001': 'N3',
    '1229945006': 'NX',
    '1229947003': 'N0',
    '1229951001': 'N1',
    '1229957002': 'N2',
    '1229962001': 'N3',
    '1229901006': 'M0',
    '1229903009': 'M1',
    '1229916009': 'M1',
  }),
)
