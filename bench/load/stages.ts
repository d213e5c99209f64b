import { chanceFrom } from '../matching/chance.ts'
import { somebodyAsks, statusOf } from './asking.ts'
import { type Ehr, ORDINARY, STRUGGLING } from './ehr.ts'
import { type Asked, paced, timed } from './paced.ts'
import { asClinician, type Open } from './people.ts'

export type Stage = { readonly name: string; readonly asked: readonly Asked[] }
type Place = { readonly ehr: Ehr; readonly appUrl: string; readonly open: Open; readonly seconds: number }

const ONE_BY_ONE = 40

/** In the order of a bad day. */
export async function stages({ ehr, appUrl, open, seconds }: Place): Promise<Stage[]> {
  const anything = somebodyAsks(open, chanceFrom(1))
  const launch = (nth: number) => opened(ehr, appUrl, nth)
  await ehr.suffers(ORDINARY)
  await paced(20, 5, anything)

  const oneByOne: Asked[] = []
  for (let nth = 0; nth < ONE_BY_ONE; nth += 1) oneByOne.push(await timed(() => launch(nth)))
  const usual = await paced(20, seconds, anything)

  const [storm, launched] = await Promise.all([paced(100, seconds, anything), paced(2.5, seconds, launch)])
  const after = await paced(20, seconds / 3, anything)

  await ehr.suffers(STRUGGLING)
  const readers = chanceFrom(2)
  const [meanwhile] = await Promise.all([
    paced(20, seconds, anything),
    paced(1, seconds, () => statusOf(readers.one(open.clinicians).raw('readRecord'))),
  ])
  return [
    { name: 'a launch, one by one, to the first page', asked: oneByOne },
    { name: '20 requests a second', asked: usual },
    { name: '100 requests a second, while 150 launch in a minute', asked: storm },
    { name: 'those launches', asked: launched },
    { name: 'just after, 20 a second', asked: after },
    { name: 'the EHR takes 8 s and charts are read, 20 a second', asked: meanwhile },
  ]
}

/** A launch is over when its page has what it shows first. */
async function opened(ehr: Ehr, appUrl: string, nth: number): Promise<number> {
  const visit = await asClinician(ehr, appUrl, nth)
  const first = await Promise.all((['launch', 'standing', 'consents'] as const).map((key) => statusOf(visit.raw(key))))
  return Math.max(...first)
}
