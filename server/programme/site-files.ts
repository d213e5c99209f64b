import { dirname, resolve } from 'node:path'
import type { Mentor } from '../../shared/mentor.ts'
import { MentorsFile } from '../mentors/mentors-file.ts'
import { type Mistake, parsed } from '../mistake.ts'
import { Site } from './site.ts'

/** The site's file, from its text. */
export const siteFrom = (path: string, text: string | null, mistakes: Mistake[]): Site | null =>
  parsed(path, text, Site, mistakes)

/** What the site's file names is beside it. */
export const beside = (siteFile: string, file: string) => resolve(dirname(siteFile), file)

/** The mentors' file, from its text, as this site reads it. */
export const mentorsFrom = (path: string, text: string | null, site: Site, mistakes: Mistake[]): Mentor[] | null =>
  parsed(
    path,
    text,
    MentorsFile(
      site.issuers.map(({ iss }) => iss),
      site.lendingSites.map(({ name }) => name),
    ),
    mistakes,
  )
