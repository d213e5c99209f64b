import { type Fact, known, unknown } from '../../shared/fact.ts'
import { ClinicalFeatures } from '../../shared/features.ts'

/** A value as the chart says it. */
export const charted = <T>(value: T): Fact<T> =>
  known(value, [{ kind: 'chart', reference: 'Condition/c1', code: null, label: null, date: null }])

/** Features of a chart that says nothing but this. */
export const features = (but: Partial<ClinicalFeatures> = {}): ClinicalFeatures => {
  const nothing = Object.keys(ClinicalFeatures.shape).map((name) => [name, unknown('not-recorded')])
  return { ...ClinicalFeatures.parse(Object.fromEntries(nothing)), ...but }
}
