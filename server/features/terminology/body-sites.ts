import { table } from './lookup.ts'
import { malignant, type SaysTumour } from './says.ts'

/**
 * Where a diagnosis that names no place ("malignant neoplasm", or a morphology) says it is: Condition.bodySite.
 * Read for its site only; a body structure says nothing of behaviour.
 */
export const BODY_SITES = table<SaysTumour>('snomed', 'SNOMED CT body structures, preferred terms', [
  ['76752008 80248007 73056007', malignant('breast'), 'breast; left; right'],
  ['39607008 44029006 3341006', malignant('lung'), 'lung; left; right'],
  ['71854001 34402009 60184004', malignant('colorectal'), 'colon; rectum; sigmoid colon'],
  ['53505006', malignant('anus'), 'anus'],
  ['41216001', malignant('prostate'), 'prostate'],
  ['64033007', malignant('kidney'), 'kidney'],
  ['89837001', malignant('bladder'), 'bladder'],
  ['35039007', malignant('uterus'), 'uterus'],
  ['71252005', malignant('cervix'), 'cervix'],
  ['15497006', malignant('ovary'), 'ovary'],
  ['40689003', malignant('testis'), 'testis'],
  ['10200004', malignant('liver'), 'liver'],
  ['28231008', malignant('biliary'), 'gallbladder'],
  ['15776009', malignant('pancreas'), 'pancreas'],
  ['69695003', malignant('stomach'), 'stomach'],
  ['32849002', malignant('esophagus'), 'oesophagus'],
  ['30315005', malignant('small_intestine'), 'small intestine'],
  ['69748006', malignant('thyroid'), 'thyroid'],
  ['12738006', malignant('brain_cns'), 'brain'],
  ['4596009 54066008 21974007', malignant('head_neck'), 'larynx; pharynx; tongue'],
])
