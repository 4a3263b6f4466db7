import { expect, test } from 'vitest'
import type { Ahead, Camera, Shot, Target } from '@/lib/background/camera'
import { climb, painted, takeAll } from '@/lib/background/ladder'
import type { Taken } from '@/lib/background/pixels'
import type { Aim } from '@/lib/messages/protocol'
import { BARE_GRAPH } from '@/lib/model/graph'
import { pixels } from '../journal/rows'

const taken = (width: number): Taken => ({
  picture: { type: 'image/webp', width, height: 1, scale: 1, how: 'screen', incomplete: null },
  pixels: pixels(),
})
const TAB = { tabId: 1, windowId: 1 }
const SCREEN = taken(1)
const PAINTED = taken(2)
const LACKING: Taken = {
  ...PAINTED,
  picture: { ...PAINTED.picture, incomplete: 'The picture lacks a frame.' },
}

const aim = (token: string, change: Partial<Aim> = {}): Aim => ({
  token,
  graph: BARE_GRAPH,
  panel: null,
  rect: { x: 0, y: 0, width: 10, height: 10 },
  scroll: { x: 0, y: 0 },
  viewport: { width: 100, height: 100 },
  clear: true,
  covered: false,
  ...change,
})
const target = (token: string, change?: Partial<Aim>): Target => ({
  frame: { tabId: 1, frameId: 0 },
  aim: aim(token, change),
})

const REFUSED: Shot = { ok: false, because: 'refused' }

const studio = (
  shot: Shot | 'screen' | Error,
  paints: boolean | Taken,
  seesAll = false,
  reached: Shot | Error = REFUSED,
) => {
  const calls: string[] = []
  const camera: Camera = {
    seesAll,
    waits: () => false,
    ahead: () => null,
    shoot: (_, __, targets) => {
      calls.push(`shoot ${targets.map(({ aim }) => aim.token).join()}`)
      if (shot instanceof Error) return Promise.reject(shot)
      return Promise.resolve(shot === 'screen' ? { ok: true, taken: targets.map(() => SCREEN) } : shot)
    },
    paint: (_, token) => {
      calls.push(`paint ${token}`)
      if (paints === false) return Promise.reject(new Error('the graph is gone'))
      return Promise.resolve(paints === true ? PAINTED : paints)
    },
    reach: (_, __, ___, token) => {
      calls.push(`reach ${token}`)
      return reached instanceof Error ? Promise.reject(reached) : Promise.resolve(reached)
    },
  }
  const takeAfter = (ahead: Ahead | undefined, ...targets: Target[]) =>
    takeAll(camera, TAB, null, targets, ahead).then((all) => all.map((one) => one.taken ?? one.missed))
  const take = (...targets: Target[]) => takeAfter(undefined, ...targets)
  const press = async (one: Target) => {
    const { taken, missed } = await climb(camera, TAB, null, one, await painted(camera, one))
    return taken ?? missed
  }
  return { calls, take, takeAfter, press }
}

test('all graphs in sight are of one exposure', async () => {
  const { take, calls } = studio('screen', true)
  expect(await take(target('a'), target('b'), target('c'))).toEqual([SCREEN, SCREEN, SCREEN])
  expect(calls).toEqual(['shoot a,b,c'])
})

test.each([
  ['without the right', REFUSED],
  ['where the tab was closed', new Error('No tab with id: 1')],
  ['where nothing of it is on the screen', { ok: true, taken: [null] } satisfies Shot],
])('%s the page paints', async (_, shot) => {
  const { take, calls } = studio(shot, true)
  expect(await take(target('a'))).toEqual([PAINTED])
  expect(calls).toEqual(['shoot a', 'paint a'])
})

test('what is covered, cut off or in a foreign frame is painted, in its order among the others', async () => {
  const { take, calls } = studio('screen', true)
  const targets = [target('a', { clear: false }), target('b'), target('c', { rect: null })]
  expect(await take(...targets)).toEqual([PAINTED, SCREEN, PAINTED])
  expect(calls).toEqual(['shoot b', 'paint a', 'paint c'])
})

test('nothing in sight: no exposure is spent', async () => {
  const { take, calls } = studio('screen', true)
  await take(target('a', { clear: false }))
  expect(calls).toEqual(['paint a'])
})

test('a camera that sees all of the page shoots what is off screen', async () => {
  const { take, calls } = studio('screen', true, true)
  expect(await take(target('a', { clear: false }))).toEqual([SCREEN])
  expect(calls).toEqual(['shoot a'])
})

test('what something of the page lies over is painted, whatever the camera sees', async () => {
  const { take, calls } = studio('screen', true, true)
  expect(await take(target('a', { clear: false, covered: true }))).toEqual([PAINTED])
  expect(calls).toEqual(['paint a'])
})

const ORIGINAL: Taken = { ...PAINTED, picture: { ...PAINTED.picture, how: 'original' } }
const IMAGE = { graph: { ...BARE_GRAPH, source: 'https://graphite.example/render?target=a' } }

test.each<[what: string, shot: Shot | 'screen', paints: boolean | Taken, outcome: unknown]>([
  ['keeps its own bytes', 'screen', ORIGINAL, ORIGINAL],
  ['keeps them where the screen is refused', REFUSED, ORIGINAL, ORIGINAL],
  ['is taken from the screen where the page has them no more', 'screen', true, SCREEN],
  ['of another site is taken from the screen', 'screen', false, SCREEN],
  [
    'has no picture where the page moved on',
    { ok: false, because: 'moved' },
    ORIGINAL,
    'No picture could be taken: the page moved on at that moment.',
  ],
])('an image %s', async (_, shot, paints, outcome) => {
  const { take } = studio(shot, paints)
  expect(await take(target('a', IMAGE), target('b'))).toEqual([
    outcome,
    shot === 'screen' ? SCREEN : shot === REFUSED ? paints : outcome,
  ])
})

const SHOT: Shot = { ok: true, taken: [SCREEN] }
const AWAY = { clear: false }
const LINKED: Ahead = { before: Promise.reject(new Error('unused')), link: Promise.resolve('data:,') }
const UNLINKED: Ahead = { ...LINKED, link: Promise.resolve(null) }
LINKED.before.catch(() => undefined)

test.each<
  [
    name: string,
    paints: boolean | Taken,
    reached: Shot | Error,
    change: Partial<Aim>,
    ahead: Ahead | undefined,
    outcome: unknown,
    isReached: boolean,
  ]
>([
  ['a painting that is whole moves nothing', true, SHOT, AWAY, LINKED, PAINTED, false],
  ['one that lacks something is reached for', LACKING, SHOT, AWAY, LINKED, SCREEN, true],
  ['a graph that could not be painted as well', false, SHOT, AWAY, undefined, SCREEN, true],
  ['a busy page keeps its painting', LACKING, REFUSED, AWAY, LINKED, LACKING, true],
  ['a page that went keeps its painting', LACKING, new Error('no tab'), AWAY, LINKED, LACKING, true],
  ['what moved meanwhile, too', LACKING, { ok: false, because: 'moved' }, AWAY, LINKED, LACKING, true],
  ['without the right no page is moved', LACKING, SHOT, AWAY, UNLINKED, LACKING, false],
  ['nor below a foreign frame', LACKING, SHOT, { clear: false, rect: null }, LINKED, LACKING, false],
])('out of sight: %s', async (_, paints, reached, change, ahead, outcome, isReached) => {
  const { takeAfter, calls } = studio('screen', paints, false, reached)
  expect(await takeAfter(ahead, target('a', change))).toEqual([outcome])
  expect(calls).toEqual(isReached ? ['paint a', 'reach a'] : ['paint a'])
})

test('where the screen was refused for others no page is moved', async () => {
  const { take, calls } = studio(REFUSED, LACKING, false, SHOT)
  expect(await take(target('a'), target('b', AWAY))).toEqual([LACKING, LACKING])
  expect(calls).toEqual(['shoot a', 'paint a', 'paint b'])
})

test('a page that moved on gives no picture, painted or not: it would be of something else', async () => {
  const { take, calls } = studio({ ok: false, because: 'moved' }, true)
  expect(await take(target('a'))).toEqual([expect.stringContaining('the page moved on')])
  expect(calls).toEqual(['shoot a'])
})

test('where both ways fail the reason is kept', async () => {
  expect(await studio(REFUSED, false).take(target('a'))).toEqual([expect.stringContaining('refused')])
})

test.each<
  [name: string, paints: boolean | Taken, shot: Shot | 'screen', change: Partial<Aim>, outcome: unknown]
>([
  ['a painting that is whole stays, whatever right there is', true, 'screen', {}, PAINTED],
  ['one that lacks something gives way to the screen', LACKING, 'screen', {}, SCREEN],
  ['and so does none at all', false, 'screen', {}, SCREEN],
  ['without the right it stays and says what it lacks', LACKING, REFUSED, {}, LACKING],
  ['and of a page that moved on, too', LACKING, { ok: false, because: 'moved' }, {}, LACKING],
  ['where the graph is covered the screen is not asked', LACKING, 'screen', { clear: false }, LACKING],
  ['where both ways fail the reason is kept', false, REFUSED, {}, expect.stringContaining('refused')],
])('by the button: %s', async (_, paints, shot, change, outcome) => {
  const { press, calls } = studio(shot, paints)
  expect(await press(target('a', change))).toEqual(outcome)
  const asked = paints !== true && change.clear !== false
  expect(calls).toEqual(asked ? ['paint a', 'shoot a'] : ['paint a'])
})
