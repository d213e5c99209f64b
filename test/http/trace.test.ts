import { expect, test } from 'vitest'
import { traceOf } from '../../server/http/problems.ts'

const thrown = (code: unknown) => Object.assign(new RangeError('Élise Roy, CHAE 9252 1905'), { code })

test.each(['ENOSPC', 'ERR_SOCKET_CLOSED', '53100', '42P01'])('an error’s code %s is said', (code) => {
  expect(traceOf(thrown(code))).toMatchObject({ name: 'RangeError', code })
})

test.each([['elise'], ['CHAE 9252'], [92521905], [undefined]])('what is no code, as %s, is not said', (code) => {
  expect(traceOf(thrown(code))).not.toHaveProperty('code')
})

test('what was thrown and is no error has a kind, and no word', () => {
  expect(traceOf('Élise Roy')).toEqual({ name: 'string', at: [] })
})
