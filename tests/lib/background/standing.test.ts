import { expect, test } from 'vitest'
import { stands } from '@/lib/background/standing'
import type { Where } from '@/lib/messages/protocol'

const THEN: Where = {
  rect: { x: 20, y: 100, width: 640, height: 240 },
  scroll: { x: 0, y: 500 },
  viewport: { width: 1280, height: 800 },
  clear: true,
  covered: false,
}
const at = (y: number, scroll = 500): Partial<Where> => ({
  rect: { x: 20, y, width: 640, height: 240 },
  scroll: { x: 0, y: scroll },
})

test.each<[what: string, now: Partial<Where>, inWindow: boolean, onPage: boolean]>([
  ['where it was', {}, true, true],
  ['half a pixel lower', at(100.5), true, true],
  ['scrolled with its page', at(60, 540), false, true],
  ['scrolled in a list', at(60), false, false],
  ['gone from the window', { ...at(-300, 900), clear: false }, false, true],
  ['under a dialog', { clear: false, covered: true }, false, false],
  ['in a window of another size', { viewport: { width: 900, height: 800 } }, false, true],
  ['in a frame that cannot be found', { rect: null }, false, false],
])('%s', (_, now, inWindow, onPage) => {
  const then = { ...THEN, ...now }
  expect(stands(THEN, then, false)).toBe(inWindow)
  expect(stands(THEN, then, true)).toBe(onPage)
})
