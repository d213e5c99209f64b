import { z } from 'zod'
import { Connection, Criterion, Format, Gender, Importance, Style, Support, Tone, Topic } from '../shared/answers.ts'
import { Phase, PrognosisClass } from '../shared/features.ts'
import { DayPart, Family, Hardship, Identity, Interest, Menopause, Occupation, Strength } from '../shared/life.ts'
import { Course, Disclosable, Path, Strain } from '../shared/mentor.ts'
import { AgeBand, PARTIAL_DATE, Site, Subtype, TreatmentKind } from '../shared/oncology.ts'
import { LEARNT_AT_MOST, Verdict, Window } from '../shared/profile.ts'

/** What may be left out: null is "we do not know", which neither helps nor hurts anybody. */
const maybe = <T extends z.ZodType>(schema: T, what: string) =>
  schema
    .nullable()
    .default(null as never)
    .describe(what)
/** What may be left out and stands for something then; null is left out. */
const or = <T extends z.ZodType>(schema: T, fallback: z.output<T>, what: string) =>
  schema
    .nullable()
    .default(fallback as never)
    .transform((given) => (given ?? fallback) as z.output<T>)
    .describe(what)
/** Said twice is said once. */
const list = <T extends z.ZodType>(schema: T, what: string) =>
  z
    .array(schema)
    .nullable()
    .default([])
    .transform((given) => [...new Set(given ?? [])])
    .describe(what)
const maybeList = <T extends z.ZodType>(schema: T, what: string) => maybe(z.array(schema), `${what} null: not known.`)

const Language = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'is not an ISO 639 code: fr, en, es')
  .describe('ISO 639 code: fr, en, es, ar…')
const StageGroup = z.string().regex(/^(0|I{1,3}|IV)[A-D]?\d?$/, 'is not a stage group in Roman figures: II, IIIB')
const DAY = z.iso.date()
const NO_DATE = 'is not a date: 2026, 2026-01 or 2026-01-20'
/** A day that is named is one of the calendar. */
const PartialDate = z
  .string()
  .regex(PARTIAL_DATE, { error: NO_DATE, abort: true })
  .refine((date) => date.length < 10 || DAY.safeParse(date).success, NO_DATE)
const Years = z.int().min(0).max(120)
/** Any text of the caller's own; a `MentorId` in the engine's eyes. */
const Id = z.string().min(1).max(200).brand<'MentorId'>()

const OF_CRITERION: Record<Criterion, string> = {
  site: 'The same cancer: same kind, same site, same family of cancers, any other. Default important. Counts half as much again as what is as important, and three times as much for a rare cancer.',
  subtype: 'The same kind of it (hormonal, triple negative, a mutation). Default not-important.',
  spread:
    'Prognosis: a cancer that stays with one that stays, one put behind with one put behind. Default important, which also keeps out who is clearly on the other side as long as anybody else fits.',
  treatments: 'The same treatments received. Default important.',
  coming:
    'A mentor who has been through the treatments that come next (treatmentsComing). Default important; not-important when site, spread, treatments, pathway and phase all are.',
  pathway: 'How many months ahead on the path since diagnosis; best 3 to 6. Default important.',
  phase: 'In treatment or finished. Default nice.',
  recency:
    'How recent the experience is; counts as far as the need is practical, not for emotional support. Default important; not-important when site, spread, treatments, pathway and phase all are.',
  support: 'The kinds of support wished for, by priority. Default important.',
  style: 'Listener against solution-focused. Default important, which puts the opposite style last.',
  tone: 'Room to vent against encouragement. Default important, which keeps forced cheerfulness from who needs to vent as long as anybody else fits.',
  topics: 'Topics in common. Default important.',
  hardships: 'Hard times both have been through. Default nice; important when connection is hardship.',
  strengths: 'A mentor good at what the patient needs. Default important.',
  gender:
    'The gender wished for (mentorGender), or the patient’s own when this is raised and no wish is said. Default important.',
  age: 'Near in age. Default not-important.',
  family: 'The same family life. Default nice; important when a topic is children.',
  work: 'The same situation of work. Default nice; important when a topic is work or money.',
  menopause: 'The same point of menopause. Default nice; important when it is a topic.',
  identity: 'A self-described identity in common. Default important.',
  interests: 'Interests in common. Default nice.',
  language: 'The language spoken. Default must when `language` is stated, else important.',
  region:
    'Near enough to meet; only when formats has in_person, or when this is raised and no format is named. Default important; nice when formats has another way too.',
  format: 'A way to talk in common; the telephone when none is named. Default nice.',
  times: 'Free at the same times. Default important.',
  experience: 'An experienced mentor; only when complex is true, or this is raised. Default important.',
  feedback: 'What came of earlier meetings (history). Default important.',
  load: 'A mentor with places and rest left. Default nice.',
}

const ImportanceOf = or(
  z.strictObject(
    Object.fromEntries(
      Criterion.options.map((criterion) => [criterion, Importance.optional().describe(OF_CRITERION[criterion])]),
    ) as Record<Criterion, z.ZodOptional<typeof Importance>>,
  ),
  {},
  'What matters to this patient, criterion by criterion; what is left out has its default. not-important: does not count. nice, important: orders, 1 to 3. must: also keeps out who does not meet it; what is unknown keeps out nobody.',
)

export const Patient = z
  .strictObject({
    path: or(
      Path,
      'cancer',
      'cancer; or genetic_risk: never had cancer, carries a high inherited risk, `site` is where.',
    ),
    site: maybe(Site, 'Where the cancer began. A suspected one may be given as well.'),
    subtypes: list(Subtype, 'Kinds of it, as recorded.'),
    rare: maybe(z.boolean(), 'true: a cancer few people have. null: decided by site and kind.'),
    livesWithIt: maybe(
      z.boolean(),
      'true: incurable, a cancer that spread or stays; false: can be put behind. null: read from prognosis and metastatic.',
    ),
    prognosis: maybe(
      PrognosisClass,
      'Used when livesWithIt is null: advanced and terminal_palliative live with it; of a cancer of the blood, terminal_palliative alone.',
    ),
    metastatic: maybe(
      z.boolean(),
      'Used when livesWithIt and prognosis are null; read from the stage when it is null too.',
    ),
    stage: maybe(StageGroup, 'Stage group in Roman figures: II, IIIB.'),
    phase: maybe(Phase, 'Where the patient stands now.'),
    treatments: maybeList(TreatmentKind, 'Treatments received or under way. []: none so far.'),
    treatmentsComing: list(TreatmentKind, 'Treatments planned or about to begin.'),
    diagnosedOn: maybe(PartialDate, 'When the path walked now began: 2026, 2026-01 or 2026-01-20.'),
    gender: maybe(Gender, 'The patient’s own. Ranks nobody by itself: see mentorGender and importance.gender.'),
    ageBand: maybe(AgeBand, 'Counts only when importance.age is raised.'),
    ageYears: maybe(Years, 'In place of ageBand.'),
    language: maybe(Language, 'The language the patient stated. A must unless importance.language says otherwise.'),
    chartLanguage: maybe(Language, 'The language in the chart, when none was stated: it orders and keeps out nobody.'),
    supports: list(
      Support,
      'Kinds of support, the most wished for first. experience: hearing how it went; practical: tips and what to expect; emotional; family: coping with family and friends; navigation: finding one’s way in care.',
    ),
    style: maybe(Style, 'How the mentor should be: listener, solutions, or both (either is welcome).'),
    tone: maybe(
      Tone,
      'vent: room to be angry or sad, no forced cheerfulness; encourage: positive, confident; both: either is welcome.',
    ),
    topics: list(Topic, 'What to talk about.'),
    formats: list(Format, 'Ways to talk, the preferred first. [] is by telephone. region counts only with in_person.'),
    mentorGender: maybe(
      z.enum([...Gender.options, 'same']),
      'The gender wished for; same: as the patient’s own. null: no preference.',
    ),
    connection: or(
      Connection,
      'illness',
      'illness: somebody with a similar illness. hardship: somebody who has been through hard times, whatever the diagnosis; all that is clinical then counts for nothing unless importance says so.',
    ),
    hardships: list(Hardship, 'Hard times the patient lives through.'),
    needs: list(Strength, 'What the patient is looking for; a mentor’s strengths answer it.'),
    family: maybe(Family, 'Family life, when the patient says it.'),
    occupation: maybe(Occupation, 'Situation of work, when the patient says it.'),
    menopause: maybe(Menopause, 'When the patient says it. during: also one brought on by treatment.'),
    identities: list(Identity, 'How the patient describes themself, when they wish to.'),
    interests: list(Interest, 'When stated.'),
    region: maybe(
      z.string().trim().max(60),
      'Where the patient lives; looked at only for meeting in person, or when importance.region is raised.',
    ),
    times: list(DayPart, 'When the patient can talk.'),
    complex: or(z.boolean(), false, 'true: this takes a mentor who has accompanied at least 3 people.'),
    importance: ImportanceOf,
    history: list(
      z.strictObject({ mentor: Id, verdict: Verdict }),
      'What came of earlier offers to this patient, the latest last. not_a_fit and declined are not proposed again.',
    ),
    window: or(Window, { from: 3, to: 6 }, 'Months ahead between which a mentor’s place on the path is best.'),
    learnt: or(
      z.partialRecord(Criterion, z.int().min(-LEARNT_AT_MOST).max(LEARNT_AT_MOST)),
      {},
      'Percent that the site’s feedback adds to default weights. {}: switched off.',
    ),
  })
  .describe('What the chart and the patient say. Everything may be left out; null is "we do not know".')
export type Patient = z.output<typeof Patient>

const count = (what: string) => or(z.int().min(0), 0, what)

export const RankedMentor = z
  .strictObject({
    id: Id.describe('Any text; no two mentors of a request share one.'),
    path: or(Path, 'cancer', 'cancer; or genetic_risk: never had cancer, carries a high inherited risk.'),
    site: maybe(Site, 'Where the mentor’s cancer began, or the risk is.'),
    subtypes: maybeList(Subtype, 'Kinds of it.'),
    metastatic: maybe(z.boolean(), 'true: it spread. null: read from the stage, else not known.'),
    stage: maybe(StageGroup, 'Stage group in Roman figures.'),
    course: maybe(
      Course,
      'in_treatment; living_with: a cancer that stays, taken to have spread unless metastatic is false; finished: treatment is over, and the cancer behind them unless metastatic is true; final_stage: offered to nobody.',
    ),
    diagnosedOn: maybe(
      PartialDate,
      'When their path began; with the patient’s it tells how many months ahead they are.',
    ),
    finishedOn: maybe(PartialDate, 'When treatment ended.'),
    treatments: maybeList(
      z.union(
        [TreatmentKind, z.strictObject({ kind: TreatmentKind, on: maybe(PartialDate, 'When.') })],
        'is neither a treatment nor {"kind", "on"} of one',
      ),
      'Treatments received, as codes or with their dates.',
    ),
    gender: maybe(Gender, 'The mentor’s gender.'),
    ageBand: maybe(AgeBand, 'The mentor’s age.'),
    ageYears: maybe(Years, 'In place of ageBand.'),
    languages: maybeList(Language, 'Languages the mentor speaks.'),
    region: maybe(z.string().trim().max(60), 'Where the mentor lives.'),
    family: maybe(Family, 'Family life.'),
    occupation: maybe(Occupation, 'Situation of work.'),
    menopause: maybe(Menopause, 'Point of menopause.'),
    identities: maybeList(Identity, 'How the mentor describes themself.'),
    interests: maybeList(Interest, 'Interests.'),
    hardships: maybeList(Hardship, 'Hard times the mentor has come through.'),
    strengths: maybeList(Strength, 'What the mentor is good at.'),
    supports: maybeList(Support, 'Kinds of support the mentor offers, the one they do best first.'),
    style: maybe(Style, 'How the mentor supports, in their own word.'),
    tone: maybe(Tone, 'vent: leaves room for anger and sadness; encourage: stays positive; both.'),
    topics: maybeList(Topic, 'Topics the mentor knows.'),
    formats: maybeList(Format, 'Ways the mentor talks with people.'),
    times: maybeList(DayPart, 'When the mentor can talk.'),
    accompanied: maybe(z.int().min(0), 'How many people they have accompanied so far.'),
    strain: or(Strain, 'none', 'How much accompanying weighs on them at present. high: offered to nobody.'),
    capacity: or(z.int().min(0).max(1000), 2, 'How many people at once.'),
    taken: count('How many they accompany now. As many as capacity: offered to nobody.'),
    chosenLately: count('How often they were proposed of late: a few are not always chosen.'),
    paused: or(z.boolean(), false, 'true: offered to nobody.'),
    trained: or(z.boolean(), true, 'false: offered to nobody yet.'),
    discloses: or(
      z.array(Disclosable),
      [...Disclosable.options],
      'What the mentor shows; reasons and gaps speak of nothing else. All of it by default.',
    ),
  })
  .describe('A mentor. All but the id may be left out; null is "we do not know".')
export type RankedMentor = z.output<typeof RankedMentor>

export const Request = z
  .strictObject({
    id: z
      .union([z.string().min(1).max(200), z.int()], 'is neither a text of 1 to 200 characters nor a whole number')
      .describe('Comes back with the result; also draws between equals.'),
    asOf: z.iso.date('is not a day: 2026-06-15').describe('The day of the ranking, YYYY-MM-DD.'),
    patient: Patient,
    mentors: z
      .array(RankedMentor)
      .min(1)
      .superRefine((mentors, ctx) => {
        const seen = new Set<string>()
        mentors.forEach(({ id }, nth) => {
          if (seen.has(id)) ctx.addIssue({ code: 'custom', message: 'is listed twice', path: [nth, 'id'] })
          seen.add(id)
        })
      })
      .describe('The pool. Its order changes nothing.'),
    limit: z
      .int()
      .min(1)
      .optional()
      .describe('How many candidates, varied. Left out: every mentor who may be proposed, best first.'),
  })
  .describe('One request a line.')
export type Request = z.output<typeof Request>
