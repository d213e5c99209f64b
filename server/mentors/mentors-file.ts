import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Mentor } from '../../shared/mentor.ts'

/** The site's mentors as it keeps them: a JSON array, each entry read strictly. */
const Pool = z.array(Mentor).superRefine((pool, ctx) => {
  const seen = new Set<string>()
  pool.forEach((mentor, index) => {
    if (seen.has(mentor.id)) ctx.addIssue({ code: 'custom', message: 'is listed twice', path: [index, 'id'] })
    seen.add(mentor.id)
  })
})

/** throws  an Error with one line for each mistake in the file, by its place */
export function mentorsIn(file: string): Mentor[] {
  const read = Pool.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  throw new Error(read.error.issues.map((issue) => `${file}: ${issue.path.join('.')}: ${issue.message}`).join('\n'))
}
