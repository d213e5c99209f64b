import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildInto } from '../../commands/client-build.ts'
import { ownFolder } from '../support/own-folder.ts'

test('the pages that a test builds are those that people are served, without what only developers need', async () => {
  expect(process.env.NODE_ENV).toBe('test')
  const folder = ownFolder('pages')
  await buildInto(folder)
  const scripts = globSync(`${folder}/assets/*.js`).map((file) => readFileSync(file, 'utf8'))
  expect(scripts.length).toBeGreaterThan(5)
  const forDevelopers = scripts.filter((script) => script.includes('jsxDEV'))
  expect(forDevelopers.length).toBe(0)
  expect(globSync(`${folder}/**/*.map`)).toEqual([])
  expect(scripts.filter((script) => script.includes('sourceMappingURL'))).toEqual([])
})
