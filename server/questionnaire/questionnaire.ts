import { z } from 'zod'
import { Answers, Criterion } from '../../shared/answers.ts'
import { ClinicalFeatures } from '../../shared/features.ts'
import phq2 from './phq-2.json' with { type: 'json' }
import { ANSWERS, FIRST, IMPORTANCE, INITIAL_FROM, SHARE, TRANSLATION } from './vocabulary.ts'
import base from './what-matters.json' with { type: 'json' }

/** An extension may hold anything; what we look for in it is parsed where it is used. */
const Extension: z.ZodType<Extension> = z.looseObject({
  url: z.string(),
  valueCode: z.string().optional(),
  valueString: z.string().optional(),
  valueDecimal: z.number().optional(),
  extension: z.lazy(() => Extension.array()).optional(),
})
type Extension = {
  url: string
  valueCode?: string | undefined
  valueString?: string | undefined
  valueDecimal?: number | undefined
  extension?: Extension[] | undefined
}

const Coding = z.looseObject({
  system: z.string().min(1),
  code: z.string().min(1).max(200),
  display: z.string().min(1).optional(),
  _display: z.looseObject({ extension: z.array(Extension).optional() }).optional(),
})
export type Coding = z.infer<typeof Coding>

const shape = {
  linkId: z.string().regex(/^[A-Za-z0-9.-]{1,64}$/, 'must be of letters, digits, dots and dashes'),
  text: z.string().min(1),
  _text: z.looseObject({ extension: z.array(Extension).optional() }).optional(),
  extension: z.array(Extension).optional(),
  code: z.array(Coding).optional(),
  type: z.enum(['group', 'display', 'choice', 'boolean', 'string', 'text']),
  enableWhen: z
    .array(
      z.looseObject({
        question: z.string(),
        operator: z.enum(['exists', '=', '!=']),
        answerBoolean: z.boolean().optional(),
        answerCoding: Coding.optional(),
      }),
    )
    .optional(),
  enableBehavior: z.enum(['all', 'any']).optional(),
  repeats: z.boolean().optional(),
  maxLength: z.int().min(1).max(5_000).optional(),
  answerOption: z
    .array(z.looseObject({ extension: z.array(Extension).optional(), valueCoding: Coding }))
    .min(1)
    .max(100)
    .optional(),
}
export type Item = z.infer<z.ZodObject<typeof shape>> & { item?: Item[] | undefined }
const Item: z.ZodType<Item> = z.looseObject({ ...shape, item: z.lazy(() => Item.array()).optional() })

/** The subset of a FHIR R4 Questionnaire that we ask: its subjects are groups, one a screen. */
const Shape = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  url: z.string().min(1),
  version: z.string().min(1),
  status: z.enum(['draft', 'active', 'retired', 'unknown']),
  item: z.array(Item).min(1),
})
export type Questionnaire = z.infer<typeof Shape>

/** A site's own: whether it goes together with ours is seen once they are one. */
export const SiteQuestionnaire = Shape

/** A questionnaire that hangs together: every text in both languages, every condition on a question before it. */
export const Questionnaire = Shape.superRefine((questionnaire, context) => {
  for (const message of mistakesIn(questionnaire.item))
    context.addIssue({ code: 'custom', message, path: ['item'], input: undefined })
})

export const itemsIn = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...itemsIn(item.item ?? [])])

/** The English of a French text, where the translation extension gives it. */
export function inEnglish(extensions: readonly Extension[] | undefined): string | null {
  const parts = extensions?.filter(({ url }) => url === TRANSLATION).map(({ extension }) => extension ?? [])
  const english = parts?.find((part) => part.some((one) => one.url === 'lang' && one.valueCode === 'en'))
  return english?.find(({ url }) => url === 'content')?.valueString ?? null
}

/** The code of an item in one of our systems. */
export const codeOf = ({ code }: Pick<Item, 'code'>, system: string): string | null =>
  code?.find((one) => one.system === system)?.code ?? null

function mistakesIn(subjects: readonly Item[]): string[] {
  const items = itemsIn(subjects)
  const ids = items.map(({ linkId }) => linkId)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const notGroups = subjects.filter(({ type }) => type !== 'group')
  return [
    ...twice.map((id) => `${id}: this linkId is there twice`),
    ...notGroups.map(({ linkId }) => `${linkId}: a subject must be a group`),
    ...items.flatMap((item, index) =>
      mistakesOf(item, items.slice(0, index), ids).map((mistake) => `${item.linkId}: ${mistake}`),
    ),
  ]
}

function mistakesOf(item: Item, before: readonly Item[], ids: readonly string[]): string[] {
  const options = item.answerOption?.map(({ valueCoding }) => valueCoding) ?? []
  const codes = options.map(({ code }) => code)
  const [field, first, criterion, share] = [ANSWERS, FIRST, IMPORTANCE, SHARE].map((system) => codeOf(item, system))
  const feature = item.extension?.find(({ url }) => url === INITIAL_FROM)?.valueCode
  return [
    inEnglish(item._text?.extension) === null ? 'has no English text' : null,
    (item.type === 'group') === (item.item === undefined) ? 'a group, and nothing else, has items' : null,
    (item.type === 'choice') === (item.answerOption === undefined) ? 'a choice, and nothing else, has options' : null,
    new Set(codes).size < codes.length ? 'an option is there twice' : null,
    ...options
      .filter((option) => option.display === undefined || inEnglish(option._display?.extension) === null)
      .map(({ code }) => `the option ${code} is not said in both languages`),
    ...[field, first].map((one) => (one != null && !Object.hasOwn(Answers.shape, one) ? `no answer ${one}` : null)),
    criterion != null && !Criterion.safeParse(criterion).success ? `no criterion ${criterion}` : null,
    share != null && !(ids.includes(share) && item.type === 'boolean')
      ? 'a box must show a question that is there'
      : null,
    feature !== undefined && !Object.hasOwn(ClinicalFeatures.shape, feature) ? `no feature ${feature}` : null,
    ...(item.enableWhen ?? []).map(({ question, operator, answerBoolean, answerCoding }) => {
      if (!before.some(({ linkId }) => linkId === question)) return `asks after ${question}, which is not before it`
      return (operator === 'exists' ? answerBoolean : (answerBoolean ?? answerCoding)) === undefined
        ? 'a condition has no answer to compare with'
        : null
    }),
  ].filter((one) => one !== null)
}

/** A site's own items: into the subject of the same linkId, or as a subject of their own after the others. */
const withItemsOf = (questionnaire: Questionnaire, extra: Questionnaire | null): Questionnaire => {
  if (extra === null) return questionnaire
  const known = questionnaire.item.map(({ linkId }) => linkId)
  const addedTo = (id: string) => extra.item.filter(({ linkId }) => linkId === id).flatMap(({ item }) => item ?? [])
  return {
    ...questionnaire,
    version: `${questionnaire.version}+${extra.version}`,
    item: [
      ...questionnaire.item.map((subject) => ({
        ...subject,
        item: [...(subject.item ?? []), ...addedTo(subject.linkId)],
      })),
      ...extra.item.filter(({ linkId }) => !known.includes(linkId)),
    ],
  }
}

export type OfTheSite = {
  /** A FHIR Questionnaire whose items are added to ours. */
  readonly extra: Questionnaire | null
  readonly distressScreen: 'none' | 'phq-2'
}

/**
 * The questionnaire of a site.
 *
 * throws  ZodError where the site's items and ours do not go together
 */
export function questionnaireOf({ extra, distressScreen }: OfTheSite): Questionnaire {
  const screen = distressScreen === 'phq-2' ? Questionnaire.parse(phq2) : null
  return Questionnaire.parse(withItemsOf(withItemsOf(Questionnaire.parse(base), screen), extra))
}
