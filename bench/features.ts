import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { chartFromBundle } from '../server/chart/parse-chart.ts'
import { featuresFrom } from '../server/features/features.ts'

/** How long a chart takes to be understood, by how long it is: FHIR JSON in, features out. */
const SIZES = [10, 30, 100, 300, 1000, 2000, 3000, 10_000]
const ASOF = '2025-06-15'
const PATIENT = 'patient'

/** What a long chart is made of: an illness coded at every visit, other illnesses, and words. */
const KINDS = [
  {
    coding: [
      {
        system: 'http://hl7.org/fhir/sid/icd-10-cm',
        code: 'C50.911',
        display: 'Malignant neoplasm of unspecified site of right female breast',
      },
    ],
  },
  {
    coding: [{ system: 'http://snomed.info/sct', code: '254837009', display: 'Malignant neoplasm of breast' }],
    text: 'Breast cancer',
  },
  {
    coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10', display: 'Essential (primary) hypertension' }],
  },
  { coding: [{ system: 'http://snomed.info/sct', code: '44054006', display: 'Diabetes mellitus type 2' }] },
  { text: 'Lombalgie chronique, sans radiculopathie' },
  { text: 'Cancer du sein droit, métastases osseuses' },
]

const resourceOf = (at: number) => ({
  resourceType: 'Condition',
  id: `c${at}`,
  subject: { reference: `Patient/${PATIENT}` },
  // Half of the labels are written anew at each visit, so that nothing can be remembered.
  code: {
    ...KINDS[at % KINDS.length],
    ...(at % 2 ? {} : { text: `${KINDS[at % KINDS.length]?.text ?? 'Visite'} ${at}` }),
  },
  clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] },
  verificationStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' }],
  },
  onsetDateTime: `20${10 + (at % 15)}-0${1 + (at % 9)}-15`,
  recordedDate: `20${10 + (at % 15)}-0${1 + (at % 9)}-20`,
})

const bundleOf = (size: number) => ({
  resourceType: 'Bundle',
  entry: [
    { resource: { resourceType: 'Patient', id: PATIENT, birthDate: '1960-01-01', gender: 'female' } },
    ...Array.from({ length: size }, (_, at) => ({ resource: resourceOf(at) })),
  ],
})

function timed(size: number) {
  const bundle = bundleOf(size)
  // The processor's clock may tick every four milliseconds: charts are read many times between two looks at it.
  const charts = Math.ceil(30_000 / size)
  const times = Array.from({ length: 9 }, () => {
    const began = process.threadCpuUsage()
    for (let at = 0; at < charts; at += 1) chartFromBundle(bundle, PATIENT)
    const read = msSince(began) / charts
    const chart = chartFromBundle(bundle, PATIENT)
    if (!chart) throw new Error('no Bundle')
    const parsed = process.threadCpuUsage()
    for (let at = 0; at < charts; at += 1) featuresFrom(chart, ASOF)
    const understood = msSince(parsed) / charts
    return { read, understood }
  })
  const median = (of: number[]) => of.toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0
  const [read, understood] = [median(times.map((time) => time.read)), median(times.map((time) => time.understood))]
  return { size, read, understood, total: read + understood }
}

/** Time of the processor on this thread: what else the machine does is not counted. */
function msSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

timed(1000)
const rows = SIZES.map(timed)
const table = [
  '| resources | read, ms | understood, ms | together, ms | µs a resource | bundles a second |',
  '|---:|---:|---:|---:|---:|---:|',
  ...rows.map(
    ({ size, read, understood, total }) =>
      `| ${[size, read.toFixed(2), understood.toFixed(2), total.toFixed(2), ((1000 * total) / size).toFixed(1), (1000 / total).toFixed(1)].join(' | ')} |`,
  ),
].join('\n')

const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}; processor time of one thread, median of nine runs`
console.log(`${table}\n\n${machine}`)
mkdirSync('bench/results', { recursive: true })
writeFileSync(
  'bench/results/features.md',
  `# Features of one chart, by its length\n\n\`npm run bench:features\`\n\n${table}\n\n${machine}\n`,
)
