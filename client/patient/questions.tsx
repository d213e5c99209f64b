import { askedIn, isAnswer } from '../../shared/asked.ts'
import type { Given, Question, QuestionnaireView, Subject } from '../../shared/questionnaire.ts'
import { useWords } from '../language/language.tsx'
import { useArrival } from '../looking.ts'
import { ProblemLine } from '../ui/status.tsx'
import { OneQuestion } from './question.tsx'
import './questions.css'
import type { Answering } from './use-answering.ts'
import { useSteps } from './use-steps.ts'

type Props = { readonly answering: Answering; readonly view: QuestionnaireView; readonly onClose: () => void }

/** One subject a screen, each kept as it is answered; any may be skipped, and one may stop anywhere. */
export default function Questions({ answering, view, onClose }: Props) {
  const { words, language } = useWords()
  const { given, keeping, say, retry, finish, leave } = answering
  const screens = screensOf(view.subjects, given)
  const steps = useSteps(firstOpen(screens, view), () => void leave().then(onClose))
  const { at } = steps
  const screen = screens[Math.min(at, screens.length - 1)]
  const place = useArrival<HTMLHeadingElement>(screen?.id ?? null, 'closed')
  if (!screen) return null
  const { questionnaire } = words
  const isLast = at >= screens.length - 1
  const answered = screen.questions.filter(({ id }) => isAnswer(given[id]))
  const clear = () => {
    for (const { id } of answered) say(id, null)
  }
  const end = async () => {
    if (await finish()) steps.leave()
  }
  return (
    <>
      <div className="spread row">
        <p className="small quiet">{questionnaire.step(at + 1, screens.length)}</p>
        <p className="small quiet">
          {keeping === 'kept'
            ? answered.length > 0
              ? questionnaire.saved
              : ''
            : keeping === 'on-its-way'
              ? questionnaire.saving
              : questionnaire.notSaved}
        </p>
      </div>
      <progress value={at + 1} max={screens.length} aria-hidden="true" />
      <h2 id="questions-title" ref={place} tabIndex={-1}>
        {screen.text[language]}
      </h2>
      <div className="matters">
        {screen.questions.map((question) => (
          <OneQuestion
            key={question.id}
            question={question}
            title={screen.text[language]}
            value={given[question.id] ?? null}
            proposed={view.initial[question.id] ?? null}
            onSay={(value) => say(question.id, value)}
          />
        ))}
      </div>
      {keeping !== 'kept' && keeping !== 'on-its-way' && (
        <ProblemLine problem={keeping} words={words} onRetry={retry} />
      )}
      <div className="row ways">
        <button type="button" disabled={at === 0} onClick={steps.back}>
          {questionnaire.back}
        </button>
        {isLast ? (
          <button type="button" className="primary" onClick={() => void end()}>
            {questionnaire.finish}
          </button>
        ) : (
          <button type="button" className="primary" onClick={() => steps.goTo(at + 1)}>
            {answered.length > 0 ? questionnaire.next : questionnaire.skip}
          </button>
        )}
      </div>
      {(answered.length > 0 || !isLast) && (
        <div className="row">
          {answered.length > 0 && (
            <button type="button" className="plain edge" onClick={clear}>
              {questionnaire.clear}
            </button>
          )}
          {!isLast && (
            <button type="button" className="plain edge" onClick={steps.leave}>
              {questionnaire.leave}
            </button>
          )}
        </div>
      )}
    </>
  )
}

/** The subjects with something to ask now, and in each the questions that are asked. */
function screensOf(subjects: readonly Subject[], given: Given): Subject[] {
  const asked = askedIn(subjects, given)
  return subjects
    .map((subject) => ({
      ...subject,
      questions: subject.questions.filter(({ id }) => asked.has(id)).flatMap((one) => narrowed(one, given)),
    }))
    .filter(({ questions }) => questions.some(({ kind }) => kind !== 'words' && kind !== 'title'))
}

/** Who is asked for the first of several is shown those several, and only where there are some. */
function narrowed(question: Question, given: Given): Question[] {
  if (question.among === null) return [question]
  const codes = given[question.among]
  if (!Array.isArray(codes) || codes.length < 2) return []
  return [{ ...question, options: question.options.filter(({ code }) => codes.includes(code)) }]
}

/** Who comes back begins where nothing is answered yet. */
function firstOpen(screens: readonly Subject[], { state, given }: QuestionnaireView): number {
  if (state !== 'begun') return 0
  const last = screens.findLastIndex(({ questions }) => questions.some(({ id }) => isAnswer(given[id])))
  return Math.min(last + 1, screens.length - 1)
}
