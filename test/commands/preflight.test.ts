import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const preflight = (version: string) => {
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`
  return spawnSync(process.execPath, ['--import', pretend, 'commands/preflight.mjs'], { encoding: 'utf8' })
}

test.each(['20.20.2', '22.12.0'])('Node %s is refused in one sentence that says what to do', (version) => {
  const { status, stderr } = preflight(version)
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain(version)
  expect(stderr).toContain('npm ci')
})

test.each(['24.0.0', '24.21.0', '26.1.0'])('Node %s goes on, in silence', (version) => {
  expect(preflight(version)).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

test('every script looks at the Node it has before anything else', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const [name, script] of Object.entries(scripts))
    expect(script, name).toMatch(/^node commands\/preflight\.mjs && /)
})
