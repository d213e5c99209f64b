import type { SpokenLanguage } from '../../shared/answers.ts'
import * as en from './en/own-profile.ts'
import * as fr from './fr/own-profile.ts'
import { useWords } from './language.tsx'

export type MentoringWords = typeof fr

const MENTORING: Record<SpokenLanguage, MentoringWords> = { fr, en }

/** What the mentor's page says of themself: nobody else waits for these words. */
export const useMentoringWords = (): MentoringWords => MENTORING[useWords().language]
