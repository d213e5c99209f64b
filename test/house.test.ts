import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Breach, DOORS, type SourceFile } from './house/doors.ts'

const files: SourceFile[] = globSync(['shared/**/*.ts', 'server/**/*.ts', 'client/**/*.{ts,tsx}', 'sandbox/**/*.ts'])
  .filter((path) => !path.endsWith('.d.ts'))
  .map((path) => ({ path, source: readFileSync(path, 'utf8') }))

describe.each(DOORS)('$says', ({ breaches, broken }) => {
  test('holds in the whole house', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(breaches(files)).toEqual([])
  })

  test.each(broken)('is guarded: %s would be caught', (path, source) => {
    const found: Breach[] = breaches([...files, { path, source }])
    expect(found.map((breach) => breach.path)).toContain(path)
  })
})
