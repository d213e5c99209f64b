import type { SpokenLanguage } from '../../shared/answers.ts'
import { programme as en } from './en/programme.ts'
import { programme as fr } from './fr/programme.ts'
import { useWords } from './language.tsx'

export type ProgrammeWords = typeof fr

const PROGRAMME: Record<SpokenLanguage, ProgrammeWords> = { fr, en }

/** What the coordinator's page says of the programme: nobody else waits for these words. */
export const useProgrammeWords = (): ProgrammeWords => PROGRAMME[useWords().language]
