import type { SpokenLanguage } from '../../shared/answers.ts'
import { mentoring as en } from './en/mentoring.ts'
import { mentoring as fr } from './fr/mentoring.ts'
import { useWords } from './language.tsx'

export type MentoringWords = typeof fr

const MENTORING: Record<SpokenLanguage, MentoringWords> = { fr, en }

/** What the mentor's page says: nobody else waits for these words. */
export const useMentoringWords = (): MentoringWords => MENTORING[useWords().language]
