import { describe, expect, test } from 'vitest'
import { similarityAt } from '../../server/matching/criteria/pathway.ts'
import { explain } from '../../server/matching/explain.ts'
import { withOwnWords } from '../../server/mentors/own-words.ts'
import { introductionFrom } from '../../server/offers/introduction.ts'
import { NOTHING_READ } from '../../server/profile/nothing-read.ts'
import { profileFrom } from '../../server/profile/profile.ts'
import { Answers, CLINICAL, Criterion, type Format, Gender, type Importance } from '../../shared/answers.ts'
import { known } from '../../shared/fact.ts'
import { Site } from '../../shared/oncology.ts'
import { Profile, type Verdict } from '../../shared/profile.ts'
import { compared, mentor, order, patient, ranked, reading } from './people.ts'

/** One line of what patients, mentors and teams said they need, and the test that holds the ranking to it. */

const findings = (...of: Parameters<typeof compared>) => {
  const candidate = compared(...of)
  const { reasons, gap } = explain(candidate, of[1].discloses)
  return { reasons: reasons.map(({ finding }) => finding), gap: gap?.finding ?? null }
}

describe('the clinical situation', () => {
  const tripleNegative = mentor('same-kind', { subtypes: ['triple_negative'] })
  const hormonal = mentor('other-kind', { subtypes: ['hormone_receptor_positive'] })

  test('A1.1 somebody with breast cancer is offered breast cancer before lung cancer', () => {
    expect(order(patient(), mentor('lung', { site: 'lung' }), mentor('breast'))).toEqual(['breast', 'lung'])
  })

  test.each([
    ['gender' as const, { mentorGender: 'woman' as const }, { gender: 'man' as const }],
    ['region' as const, { formats: ['in_person' as const], region: 'Montréal' }, { region: 'Gaspésie' }],
  ])('A1.1 of what is as important the illness comes first: before %s', (criterion, wishes, other) => {
    const near = { formats: ['in_person' as const], region: 'Montréal' }
    const same = mentor('same', { ...near, site: 'lung', ...other })
    const another = mentor('another', near)
    const asks = (importance: Importance) =>
      patient({ site: 'lung' }, { ...wishes, importance: { site: 'important', [criterion]: importance } })
    expect(order(asks('important'), another, same)).toEqual(['same', 'another'])
    expect(order(asks('must'), another, same)).toEqual(['another'])
  })

  test('A1.2 the kind of breast cancer counts where the patient says it does', () => {
    const wants = patient({ subtypes: ['triple_negative'] }, { importance: { subtype: 'important' } })
    const nearer = mentor('nearer', { ...hormonal, topics: ['work'] })
    expect(order(wants, nearer, tripleNegative)).toEqual(['same-kind', 'nearer'])
    expect(findings(wants, tripleNegative).reasons).toContain('same-subtype')
    expect(findings(wants, hormonal).gap).toBe('other-subtype')
  })

  test('A1.2 where nobody said so, the kind moves no mentor who is better in anything else', () => {
    const silent = patient({ subtypes: ['triple_negative'] }, { topics: ['work'], importance: { topics: 'nice' } })
    expect(order(silent, tripleNegative, mentor('nearer', { ...hormonal, topics: ['work'] }))[0]).toBe('nearer')
  })

  test('A1.3 an ostomy is talked about with somebody who had one', () => {
    const had = mentor('had', { treatments: [{ kind: 'ostomy', on: '2025-10' }] })
    const not = mentor('not', { treatments: [{ kind: 'chemotherapy', on: '2025-10' }] })
    const ostomy = patient({ site: 'colorectal', treatments: ['ostomy'] })
    expect(order(ostomy, not, had)).toEqual(['had', 'not'])
    expect(reading(ostomy, had, 'treatments')).toMatchObject({ finding: 'shares-treatments', shared: ['ostomy'] })
    expect(reading(ostomy, not, 'treatments').finding).toBe('no-treatment-in-common')
  })

  test('A1.3 a mentor sees before accepting that treatments differ, whatever else differs more', () => {
    const wishes = patient({ treatments: ['ostomy'] }, { style: 'solutions' })
    const listens = mentor('listens', { style: 'listener', treatments: [{ kind: 'chemotherapy', on: '2025-10' }] })
    const between = {
      told: {},
      readings: [...compared(wishes, listens).readings],
      dismissed: [],
      next: [],
      decision: null,
      since: null,
    }
    const { gaps } = introductionFrom(between, ['style', 'treatments'])
    expect(gaps.map(({ criterion }) => criterion)).toEqual(['style', 'treatments'])
  })

  test('A1.3 a treatment about to begin is best talked about with somebody who has been through it', () => {
    const asks = patient({ treatments: [] }, { treatmentsComing: ['targeted_therapy'] })
    const knows = mentor('knows', { treatments: [{ kind: 'targeted_therapy', on: '2025-10' }] })
    expect(order(asks, mentor('not'), knows)).toEqual(['knows', 'not'])
    expect(findings(asks, knows).reasons).toContain('knows-what-comes')
  })

  test('A1.4 with a rare cancer the same diagnosis weighs twice as much, and three times what is as important', () => {
    const most = (rare: boolean) => reading(patient({ rare }), mentor('m'), 'site').outOf
    expect(most(true)).toBe(2 * most(false))
    expect(most(true)).toBe(3 * reading(patient({ rare: true }), mentor('m'), 'treatments').outOf)
    expect(reading(patient({ site: 'mds_mpn' }), mentor('m'), 'site').outOf).toBe(most(true))
  })

  test('A1.4 when nobody has the same rare cancer, the nearest group is offered and called so', () => {
    const [family, other] = [mentor('family', { site: 'leukemia' }), mentor('other', { site: 'lung' })]
    expect(order(patient({ site: 'mds_mpn' }), other, family)).toEqual(['family', 'other'])
    expect(findings(patient({ site: 'mds_mpn' }), family).reasons).toContain('same-family-of-cancers')
  })

  test('A1.5 who lives with it is shown nobody who put it behind them, unless they say that it does not matter', () => {
    const [living, finished] = [mentor('living', { course: 'living_with', metastatic: true }), mentor('finished')]
    const incurable = (importance: Importance) => patient({ livesWithIt: true }, { importance: { spread: importance } })
    expect(order(incurable('important'), finished, living)).toEqual(['living'])
    expect(order(incurable('not-important'), finished, living).sort()).toEqual(['finished', 'living'])
  })

  test('A1.5 who can put it behind them is shown nobody whose cancer spread and stays', () => {
    const [living, finished] = [mentor('living', { course: 'living_with', metastatic: true }), mentor('finished')]
    expect(order(patient({ livesWithIt: false }), finished, living)).toEqual(['finished'])
  })

  test('A1.6 terminal, but not too terminal: nobody in the final stage, even when nobody else is there', () => {
    const last = mentor('last', { course: 'final_stage', metastatic: true })
    expect(ranked(patient({ livesWithIt: true }), [last])).toMatchObject({ candidates: [], relaxed: [] })
  })

  test('A1.7 the best place on the path is inside the window the site chose, and falls on both sides of it', () => {
    const window = { from: 6, to: 12 }
    const peak = [3, 6, 9, 12, 18].map((months) => similarityAt(months, window))
    expect(peak.map((value) => value === 100)).toEqual([false, true, true, true, false])
  })

  test('A1.7 in treatment with somebody in treatment, finished with somebody who finished', () => {
    const [within, after] = [mentor('within', { course: 'in_treatment', finishedOn: null }), mentor('after')]
    expect(order(patient({ phase: 'in_treatment' }), after, within)).toEqual(['within', 'after'])
    expect(order(patient({ phase: 'finished' }), within, after)).toEqual(['after', 'within'])
  })

  test('A1.8 for practical questions somebody eight years out does not come first', () => {
    const far = mentor('far', {
      diagnosedOn: '2018-01',
      finishedOn: '2018-09',
      treatments: [{ kind: 'chemotherapy', on: '2018-03' }],
      supports: ['practical'],
      topics: ['work'],
    })
    const near = mentor('near', { supports: ['practical'] })
    expect(order(patient({}, { supports: ['practical'], topics: ['work'] }), far, near)[0]).toBe('near')
  })

  test('A1.9 the same two change places when the need turns from practical to emotional', () => {
    const supports = ['practical', 'emotional'] as const
    const treatments = [{ kind: 'chemotherapy' as const, on: '2018-03' }]
    const veteran = mentor('veteran', {
      diagnosedOn: '2018-01',
      finishedOn: '2018-09',
      treatments,
      supports: [...supports],
    })
    const recent = mentor('recent', { diagnosedOn: '2025-06', supports: [...supports] })
    expect(order(patient({}, { supports: ['practical'] }), veteran, recent)).toEqual(['recent', 'veteran'])
    const seeksCompany = patient({}, { supports: ['emotional'] })
    expect(compared(seeksCompany, veteran).score).toBeGreaterThan(compared(seeksCompany, recent).score)
    expect(findings(seeksCompany, veteran).reasons).toContain('perspective-of-years')
  })

  test('A1.10 a patient may say that nothing clinical matters: need and style rank alone, and nothing clinical is told', () => {
    const none = Object.fromEntries(CLINICAL.map((criterion) => [criterion, 'not-important' as const]))
    const asks = patient({}, { style: 'listener', supports: ['emotional'], importance: none })
    const far = mentor('far', { site: 'lung', metastatic: true, course: 'living_with', style: 'listener' })
    expect(order(asks, mentor('alike', { style: 'both' }), far)).toEqual(['far', 'alike'])
    const told = explain(compared(asks, far), far.discloses, CLINICAL)
    expect([...told.reasons, told.gap].map((one) => one?.criterion)).toEqual(
      expect.not.arrayContaining(['site', 'spread', 'treatments', 'pathway']),
    )
  })

  test('A1.10 who says of all that is asked of the illness that it does not matter means the rest of it too', () => {
    const none = { site: 'not-important', spread: 'not-important', treatments: 'not-important' } as const
    const all = { ...none, pathway: 'not-important', phase: 'not-important' } as const
    const counting = (importance: Answers['importance']) =>
      CLINICAL.filter((one) => patient({}, { importance }).importance[one] !== 'not-important')
    expect(counting(all)).toEqual([])
    expect(counting(none)).toEqual(['coming', 'pathway', 'phase', 'recency'])
    expect(counting({ ...all, recency: 'important' })).toEqual(['recency'])
  })

  test('A1.11 who never had cancer and carries a high risk is matched with somebody who carries one too', () => {
    const previvor = mentor('previvor', { path: 'genetic_risk', course: 'finished', treatments: [] })
    const risk = patient({ path: 'genetic_risk', site: null, livesWithIt: null, treatments: [], diagnosedOn: null })
    expect(order(risk, mentor('had-cancer'), previvor)).toEqual(['previvor', 'had-cancer'])
    expect(findings(risk, previvor).reasons).toContain('same-risk')
    expect(findings(risk, mentor('had-cancer')).reasons).not.toContain('both-localised')
    expect(order(patient(), previvor, mentor('had-cancer'))).toEqual(['had-cancer', 'previvor'])
  })

  test.each(Site.options)('A1.12 a %s cancer is matched with the same one first', (site) => {
    const other = mentor('other', { site: site === 'brain_cns' ? 'melanoma' : 'brain_cns' })
    expect(order(patient({ site }), other, mentor('same', { site }))).toEqual(['same', 'other'])
  })

  test('A1.13 without a chart the answers alone rank', () => {
    const nothing = { site: null, livesWithIt: null, treatments: null, diagnosedOn: null, phase: null }
    const asks = patient({ ...nothing, language: null }, { supports: ['family'], style: 'solutions' })
    const fits = mentor('fits', { supports: ['family'], style: 'solutions' })
    expect(order(asks, mentor('other', { style: 'solutions' }), fits)).toEqual(['fits', 'other'])
  })

  test('A1.14 what is collected to match is this and no more: no name, no day of birth, no address, no result', () => {
    const asked = ['answers', 'importance', 'window', 'learnt', 'history', 'asOf', 'complex']
    const clinical = ['path', 'site', 'rare', 'subtypes', 'livesWithIt', 'stage', 'phase', 'treatments', 'diagnosedOn']
    const person = ['gender', 'ageBand', 'language']
    expect(Object.keys(Profile.shape).sort()).toEqual([...asked, ...clinical, ...person].sort())
    const chatty = { ...patient(), name: 'SECRET', birthDate: '1991-01-01', encounters: ['SECRET'] }
    expect(JSON.stringify(Profile.parse(chatty))).not.toMatch(/SECRET|1991/)
  })
})

describe('who the person is', () => {
  test('A2.1 gender counts once it is asked for, and not before', () => {
    const [man, woman] = [mentor('man', { gender: 'man' }), mentor('woman')]
    expect(order(patient({}, { mentorGender: 'woman' }), man, woman)).toEqual(['woman', 'man'])
    expect(compared(patient(), man).score).toBe(compared(patient(), woman).score)
  })

  test.each([
    ['family', { family: 'children_at_home' }, { family: 'children_at_home' }, { family: 'couple' }],
    ['work', { occupation: 'working' }, { occupation: 'working' }, { occupation: 'retired' }],
    ['menopause', { menopause: 'during' }, { menopause: 'during' }, { menopause: 'before' }],
  ] as const)('A2.2 the stage of life is asked for rather than age: %s', (criterion, said, same, other) => {
    const [alike, not] = [mentor('alike', { ...same, ageBand: '75+' }), mentor('not', { ...other, ageBand: '25-34' })]
    const asks = patient({ ageBand: '25-34' }, said)
    expect(order(asks, not, alike)).toEqual(['alike', 'not'])
    expect(reading(asks, alike, criterion).outOf).toBe(100)
    expect(reading(patient(), alike, criterion).finding).toBe('not-asked')
  })

  test('A2.2 a stage of life counts more for who has something to talk about that goes with it', () => {
    const asks = patient({}, { family: 'children_at_home', topics: ['children'] })
    expect(reading(asks, mentor('m'), 'family').outOf).toBe(300)
  })

  test('A2.3 a young adult who wants somebody their age is offered one first', () => {
    const asks = patient({ ageBand: '25-34' }, { importance: { age: 'important' } })
    const [young, older] = [mentor('young', { ageBand: '25-34' }), mentor('older', { ageBand: '65-74' })]
    expect(order(asks, older, young)).toEqual(['young', 'older'])
  })

  test('A2.4 where a mentor lives counts for meeting in person, and for nothing else', () => {
    const near = mentor('near', { region: 'Montérégie', formats: ['phone', 'in_person'] })
    const far = mentor('far', { region: 'Côte-Nord', formats: ['phone', 'in_person'] })
    const wants = (format: 'in_person' | 'phone') => patient({}, { formats: [format], region: 'monteregie' })
    expect(order(wants('in_person'), far, near)).toEqual(['near', 'far'])
    expect(compared(wants('phone'), near).score).toBe(compared(wants('phone'), far).score)
  })

  test('A2.4 where a mentor lives counts less for who can also talk otherwise', () => {
    const most = (formats: Format[]) =>
      reading(patient({}, { formats, region: 'Montréal' }), mentor('m', { formats: ['in_person'] }), 'region').outOf
    expect(most(['in_person'])).toBe(3 * most(['in_person', 'phone']))
    expect(most(['phone', 'in_person'])).toBe(most(['in_person', 'phone']))
  })

  test('A2.4 interests count only when stated', () => {
    const [music, games] = [mentor('music', { interests: ['music'] }), mentor('games', { interests: ['games'] })]
    expect(order(patient({}, { interests: ['music'] }), games, music)).toEqual(['music', 'games'])
    expect(compared(patient(), music).score).toBe(compared(patient(), games).score)
  })

  test('A2.4 a stated language keeps out; the language of the chart only orders', () => {
    const [fr, en] = [mentor('fr'), mentor('en', { languages: ['en'] })]
    expect(order(patient({}, { language: 'fr' }), en, fr)).toEqual(['fr'])
    expect(order(patient({ language: 'fr' }), en, fr)).toEqual(['fr', 'en'])
  })

  test('A2.5 the language of the chart is proposed and not imposed: the person’s own word wins', () => {
    const [fr, en] = [mentor('fr'), mentor('en', { languages: ['en'] })]
    const charted = { ...NOTHING_READ, preferredLanguage: known('fr', []) }
    expect(profileFrom(charted, Answers.parse({}), '2026-06-15').language).toBe('fr')
    const said = profileFrom(charted, Answers.parse({ language: 'en' }), '2026-06-15')
    expect(order(said, fr, en)).toEqual(['en'])
  })

  test.each(Gender.options)(
    'A2.6 a patient who is a %s is ranked no other way: only a stated wish counts',
    (gender) => {
      const pool = [mentor('man', { gender: 'man' }), mentor('woman'), mentor('also', { gender: 'non_binary' })]
      expect(ranked(patient({ gender }), pool)).toEqual(ranked(patient({ gender: null }), pool))
    },
  )

  test('A2.7 nothing is guessed of a person; whether two get along is asked after they have met, and then counts', () => {
    expect(Criterion.options.filter((one) => /personal|character|click|affinity|writing/.test(one))).toEqual([])
    const [met, other] = [mentor('met'), mentor('other')]
    const after = (verdict: Verdict) => patient({ history: [{ mentor: met.id, verdict }] })
    expect(order(after('good_fit'), other, met)).toEqual(['met', 'other'])
    expect(order(after('not_a_fit'), other, met)).toEqual(['other'])
  })

  test('A2.8 a topic on both sides is a reason', () => {
    const asks = patient({}, { topics: ['fertility', 'work'] })
    expect(findings(asks, mentor('m', { topics: ['fertility'] })).reasons).toContain('shares-topics')
  })

  test('A2.9 who looks for somebody who has been through hard times is matched by those, whatever the diagnosis', () => {
    const asks = patient({}, { connection: 'hardship', hardships: ['poverty', 'isolation'], needs: ['paperwork'] })
    const alike = mentor('alike')
    const been = mentor('been', { site: 'prostate', hardships: ['poverty'], strengths: ['paperwork'], treatments: [] })
    expect(order(asks, mentor('alike', { ...alike, hardships: ['caregiving'], strengths: ['hope'] }), been)[0]).toBe(
      'been',
    )
    expect(findings(asks, been).reasons).toEqual(
      expect.arrayContaining(['came-through-the-same', 'strong-where-needed']),
    )
    for (const { criterion, finding } of compared(asks, been).readings)
      if (CLINICAL.some((one) => one === criterion)) expect(finding).toBe('not-asked')
  })

  test('A2.10 a way of describing oneself counts only when the patient gives it', () => {
    const newcomer = mentor('newcomer', { identities: ['newcomer'] })
    const other = mentor('other', { identities: ['rural'] })
    expect(order(patient({}, { identities: ['newcomer'] }), other, newcomer)).toEqual(['newcomer', 'other'])
    expect(compared(patient(), newcomer).score).toBe(compared(patient(), other).score)
  })

  test('A2.11 what is complex is for a mentor who has accompanied before, as long as there is one', () => {
    const [veteran, first] = [mentor('veteran', { accompanied: 5 }), mentor('first', { accompanied: 0 })]
    expect(ranked(patient({ complex: true }), [first, veteran])).toMatchObject({
      candidates: [{ mentor: 'veteran' }],
      excluded: [{ barrier: 'too-new', count: 1 }],
    })
    expect(ranked(patient({ complex: true }), [first])).toMatchObject({
      candidates: [{ mentor: 'first' }],
      relaxed: ['experience'],
    })
    expect(order(patient(), first, veteran).sort()).toEqual(['first', 'veteran'])
  })
})

describe('need, style and format', () => {
  test('A3.1 the kind of support comes by priority, on both sides', () => {
    const wants = patient({}, { supports: ['family', 'practical'] })
    const [first, second] = [mentor('first', { supports: ['family'] }), mentor('second', { supports: ['practical'] })]
    expect(order(wants, second, first)).toEqual(['first', 'second'])
    const best = mentor('best', { supports: ['family', 'emotional'] })
    const also = mentor('also', { supports: ['emotional', 'family'] })
    expect(order(wants, also, best)).toEqual(['best', 'also'])
  })

  test('A3.2 the opposite style comes last whatever else it has, and is what is told', () => {
    const wants = patient({}, { style: 'listener' })
    const solver = mentor('solver', { style: 'solutions' })
    const listener = mentor('listener', { style: 'listener', site: 'lung', treatments: [], diagnosedOn: '2014-01' })
    expect(order(wants, solver, listener, mentor('both'))).toEqual(['both', 'listener', 'solver'])
    expect(findings(wants, solver).gap).toBe('opposite-style')
  })

  test('A3.3 who needs to vent is offered nobody who only cheers up, as long as a listener is there', () => {
    const vents = patient({}, { tone: 'vent' })
    const cheers = ['a', 'b', 'c'].map((id) => mentor(id, { tone: 'encourage', style: 'solutions' }))
    const listener = mentor('listener', { style: 'listener', tone: 'vent', site: 'lung', treatments: [] })
    expect(order(vents, ...cheers, listener)).toEqual(['listener'])
    expect(ranked(vents, cheers).relaxed).toEqual(['tone'])
  })

  test('A3.3 who wants good spirits is offered who encourages before who dwells', () => {
    const [dwells, cheers] = [mentor('dwells', { tone: 'vent' }), mentor('cheers', { tone: 'encourage', site: 'lung' })]
    expect(order(patient({}, { tone: 'encourage' }), dwells, cheers)).toEqual(['cheers', 'dwells'])
  })

  test('A3.3 venting asks for a listener, information for solutions, without having to say the style', () => {
    const [listener, solver] = [mentor('listener', { style: 'listener' }), mentor('solver', { style: 'solutions' })]
    expect(order(patient({}, { tone: 'vent' }), solver, listener)).toEqual(['listener', 'solver'])
    expect(order(patient({}, { supports: ['practical'] }), listener, solver)[0]).toBe('solver')
    expect(order(patient({}, { supports: ['emotional'] }), solver, listener)[0]).toBe('listener')
  })

  test('A3.4 how a mentor accompanies is their own word, whatever the site’s list says', () => {
    const listed = mentor('listed', { style: 'solutions' })
    const own = withOwnWords(listed, { words: { style: 'listener' }, listed: listed.discloses })
    const seeker = patient({}, { style: 'listener' })
    expect(findings(seeker, own).reasons).toContain('listens')
    expect(findings(seeker, listed).gap).toBe('opposite-style')
  })

  test('A3.5 the patient’s own weights order the list', () => {
    const [same, young] = [
      mentor('same-site', { ageBand: '75+' }),
      mentor('same-age', { site: 'lung', ageBand: '25-34' }),
    ]
    const weighing = (site: Importance, age: Importance) => patient({ ageBand: '25-34' }, { importance: { site, age } })
    expect(order(weighing('important', 'nice'), same, young)).toEqual(['same-site', 'same-age'])
    expect(order(weighing('nice', 'important'), same, young)).toEqual(['same-age', 'same-site'])
  })

  test('A3.6 by telephone unless said otherwise; no way in common is told', () => {
    const [phone, screen] = [mentor('phone'), mentor('screen', { formats: ['video'] })]
    expect(order(patient(), screen, phone)).toEqual(['phone', 'screen'])
    expect(order(patient({}, { formats: ['video'] }), phone, screen)).toEqual(['screen', 'phone'])
    expect(findings(patient({}, { formats: ['video'] }), phone).gap).toBe('meets-otherwise')
  })

  test('A3.7 one to one is what is said when there is little else to say', () => {
    const nothing = { site: null, livesWithIt: null, treatments: null, diagnosedOn: null, phase: null, language: null }
    const gone = { diagnosedOn: '2015-01', finishedOn: '2016-01', treatments: [] }
    const asks = patient({ ...nothing, ageBand: null }, { importance: { recency: 'nice' } })
    expect(findings(asks, mentor('m', { ...gone, formats: ['video'] })).reasons).toEqual([
      'has-places',
      'is-trained',
      'one-to-one',
    ])
  })

  test('A3.8 only who is available is offered, at a time both have', () => {
    const evenings = mentor('evenings', { times: ['weekday_evening'] })
    const mornings = mentor('mornings', { times: ['weekday_morning'] })
    const asks = patient({}, { times: ['weekday_evening', 'weekend'] })
    expect(order(asks, mornings, evenings)).toEqual(['evenings', 'mornings'])
    expect(order(asks, evenings, mentor('resting', { strain: 'high' }))).toEqual(['evenings'])
  })

  test('A3.9 before the diagnosis the patient’s own word is enough', () => {
    const suspected = patient({ diagnosedOn: null, livesWithIt: null, treatments: null, phase: null, site: 'lung' })
    expect(order(suspected, mentor('breast'), mentor('lung', { site: 'lung' }))).toEqual(['lung', 'breast'])
  })

  test('A3.10 isolation and poverty, named by the patient, are met by who has come through them', () => {
    const asks = patient({}, { hardships: ['isolation'] })
    expect(order(asks, mentor('m', { hardships: [] }), mentor('been', { hardships: ['isolation'] }))[0]).toBe('been')
  })
})
