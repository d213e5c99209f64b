import { expect, test } from 'vitest'
import { touches } from '../../client/touched.ts'

test.each(['pointerdown', 'pointermove', 'touchmove', 'keydown', 'input', 'click', 'wheel'])(
  '%s is somebody',
  (kind) => {
    const page = new EventTarget()
    const touched = touches(page)
    touched()
    expect(touched()).toBe(false)
    page.dispatchEvent(new Event(kind))
    expect([touched(), touched()]).toEqual([true, false])
  },
)

test('whoever opened the page is somebody, and what the page does by itself is nobody', () => {
  const page = new EventTarget()
  const touched = touches(page)
  expect(touched()).toBe(true)
  for (const kind of ['focusin', 'scroll', 'visibilitychange', 'load']) page.dispatchEvent(new Event(kind))
  expect(touched()).toBe(false)
})
