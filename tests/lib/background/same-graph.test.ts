import { expect, test } from 'vitest'
import { isSameGraph } from '@/lib/background/same-graph'
import type { Target } from '@/lib/background/camera'
import { BARE_GRAPH } from '@/lib/model/graph'

const THE: Target = {
  frame: { tabId: 1, frameId: 0 },
  aim: {
    token: 'a',
    graph: { ...BARE_GRAPH, title: 'Errors' },
    panel: null,
    rect: { x: 20, y: 100, width: 640, height: 240 },
    scroll: { x: 0, y: 0 },
    viewport: { width: 1280, height: 800 },
    clear: true,
    covered: false,
  },
}
const other = (change: Partial<Target['aim']>): Target => ({ ...THE, aim: { ...THE.aim, ...change } })

test.each<[what: string, target: Target, isSame: boolean]>([
  ['aimed at once more', other({ token: 'b' }), true],
  [
    'scrolled with its page',
    other({ rect: { x: 20, y: 60, width: 640, height: 240 }, scroll: { x: 0, y: 40 } }),
    true,
  ],
  ['beside it', other({ rect: { x: 680, y: 100, width: 640, height: 240 } }), false],
  ['of another title in its place', other({ graph: { ...BARE_GRAPH, title: 'Retries' } }), false],
  ['in another frame', { ...THE, frame: { tabId: 1, frameId: 7 } }, false],
  ['in a frame that cannot be found', other({ rect: null }), false],
])('a graph %s', (_, target, isSame) => {
  expect(isSameGraph(THE, target)).toBe(isSame)
})
