import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { carryOver, forgetTab, inherit } from '@/lib/background/memory'
import { turns } from '@/lib/background/turns'
import { seen, type Look, type Walk } from '@/lib/background/visits'
import { journal } from '@/lib/journal/database'
import type { Tab } from '@/lib/messages/doors'
import type { Cause } from '@/lib/messages/protocol'
import type { Visit } from '@/lib/model/step'
import { emptyJournal, NOON } from '../journal/rows'
import { storage } from './area'

const ORIGIN = 'https://prom.example'
const tabOf = (tabId: number, frameId = 0, openerId: number | null = null): Tab => ({
  tabId,
  windowId: 1,
  frameId,
  origin: ORIGIN,
  openerId,
})

/** A browser with its session storage; `restart` is what the death of the worker leaves. */
const start = () => {
  const area = storage()
  const journaled = { now: true }
  const said: { tool: string | null } = { tool: null }
  let clock = NOON
  const walk = (): Walk => ({
    area,
    now: () => clock,
    onWaiting: () => undefined,
    turns: turns(),
    pace: () => Promise.resolve(true),
    isJournaled: () => Promise.resolve(journaled.now),
    said: () => Promise.resolve(said.tool),
  })
  let running = walk()
  let count = 0
  const look = (path: string, cause: Cause = 'push', id = `step${count++}`): Look => ({
    id,
    page: { url: `${ORIGIN}${path}`, title: 'Prometheus', zone: 'UTC', hints: null },
    cause,
    at: clock,
  })
  return {
    area,
    journaled,
    said,
    look,
    restart: () => (running = walk()),
    wait: (seconds: number) => (clock += seconds * 1000),
    tell: async (one: Look, tab: Tab = tabOf(1)) => (await seen(running, one, tab)).stepId,
  }
}

const steps = async () => (await journal.steps.orderBy('id').toArray()) as Visit[]
const graph = (text: string, more = '') => `/graph?g0.expr=${encodeURIComponent(text)}&g0.tab=0${more}`

beforeEach(emptyJournal)

test('one look is one step, and each comes from the one before', async () => {
  const { tell, look, wait } = start()
  await tell(look(graph('up'), 'load'))
  wait(60)
  await tell(look(graph('rate(errors[5m])')))
  wait(60)
  await tell(look('/alerts'))
  expect((await steps()).map(({ id, parentId, back, refines }) => [id, parentId, back, refines])).toEqual([
    ['step0', null, false, null],
    ['step1', 'step0', false, null],
    ['step2', 'step1', false, null],
  ])
})

test.each([
  ['the same link again', graph('up')],
  ['other order of parameters', '/graph?g0.tab=0&g0.expr=up'],
  ['other encoding', '/graph?g0.expr=%75p&g0.tab=0'],
])('%s is no step', async (_, path) => {
  const { tell, look } = start()
  await tell(look(graph('up'), 'load'))
  expect(await tell(look(path, 'replace'))).toBeNull()
  expect(await steps()).toHaveLength(1)
})

test('a page of keys and a sign-in are no steps, and what follows comes from before them', async () => {
  const { tell, look } = start()
  await tell(look(graph('up'), 'load'))
  expect(await tell(look('/login?next=%2Fgraph'))).toBeNull()
  expect(await tell(look('/org/apikeys'))).toBeNull()
  await tell(look('/alerts'))
  expect((await steps()).map(({ id, parentId }) => [id, parentId])).toEqual([
    ['step0', null],
    ['step3', 'step0'],
  ])
})

test('sent twice it is written once, and both are told so', async () => {
  const { tell, look } = start()
  const one = look(graph('up'))
  expect(await Promise.all([tell(one), tell(one)])).toEqual(['step0', 'step0'])
  expect(await steps()).toHaveLength(1)
})

/** A look of before at what its page shows by now. */
const later = (one: Look, page: Partial<Look['page']>): Look => ({ ...one, page: { ...one.page, ...page } })

/** What a page of Prometheus asked its server for. */
const asked = (at: number, start: number, end: number): Look['page']['hints'] => ({
  marks: [],
  range: null,
  requests: [{ url: `${ORIGIN}/api/v1/query_range?query=up&start=${start}&end=${end}&step=14`, at }],
})

test('a slow page completes its visit: its title and what it asked for, once and at the moment of the look', async () => {
  const { tell, look, wait } = start()
  const one = look(graph('up'), 'load')
  await tell(one)
  const [before] = await steps()
  wait(4)
  const [from, to] = [NOON / 1000 - 3_596, NOON / 1000 + 4]
  const hints = asked(NOON + 4_000, from, to)
  expect(await tell(later(one, { title: 'Errors by node', hints }))).toBe('step0')
  const [after, ...more] = await steps()
  expect(more).toEqual([])
  expect(after?.view).toMatchObject({ title: 'Errors by node', time: { from: from * 1000, to: to * 1000 } })
  expect(after).toEqual({ ...before, view: after?.view })
})

test.each([
  ['of another page', 4, { url: `${ORIGIN}/alerts` }],
  ['after a while', 21, { title: 'Signed out' }],
])('what comes late %s completes nothing', async (_, seconds, page) => {
  const { tell, look, wait } = start()
  const one = look(graph('up'), 'load')
  await tell(one)
  const before = await steps()
  wait(seconds)
  expect(await tell(later(one, page))).toBe('step0')
  expect(await steps()).toEqual(before)
})

test('sent again because the worker died before it could remember, the tab goes on from it', async () => {
  const { tell, look, restart, area } = start()
  await tell(look(graph('up')))
  const one = look('/alerts')
  await tell(one)
  await forgetTab(area, 1)
  restart()
  expect(await tell(one)).toBe('step1')
  await tell(look('/targets'))
  expect((await steps()).map(({ parentId }) => parentId)).toEqual([null, 'step0', 'step1'])
})

test('a worker that dies between two looks forgets nothing', async () => {
  const { tell, look, restart } = start()
  await tell(look(graph('up')))
  restart()
  expect(await tell(look(graph('up'), 'replace'))).toBeNull()
  restart()
  await tell(look('/alerts'))
  restart()
  await tell(look(graph('up'), 'traverse'))
  expect((await steps()).map(({ parentId, back }) => [parentId, back])).toEqual([
    [null, false],
    ['step0', false],
    ['step2', true],
  ])
})

test('Back to a view is a visit of it, and says so; a link to it is not Back', async () => {
  const { tell, look } = start()
  await tell(look(graph('up')))
  await tell(look('/alerts'))
  await tell(look(graph('up'), 'traverse'))
  await tell(look('/alerts', 'push'))
  await tell(look('/targets', 'traverse'))
  expect((await steps()).map(({ back }) => back)).toEqual([false, false, true, false, false])
})

test.each([
  ['the link alone: the page goes on showing the other query', [], 1],
  ['loaded anew: the page has asked for it', [`${ORIGIN}/api/v1/query_range?query=up&start=1&end=2`], 2],
])('Back in the classic page of Prometheus, %s', async (_, asked, count) => {
  const { tell, look } = start()
  const classic = (text: string, requests: string[], cause: Cause): Look => {
    const one = look(`/classic${graph(text)}`, cause)
    const hints = {
      marks: ['prometheus'],
      requests: requests.map((url) => ({ url, at: NOON })),
      range: null,
      kept: [],
    }
    return { ...one, page: { ...one.page, hints } }
  }
  await tell(classic('errors', [], 'push'))
  await tell(classic('up', asked, 'traverse'))
  expect(await steps()).toHaveLength(count)
})

test.each([
  ['the query is touched up', graph('rate(errors[5m])'), graph('sum by (node) (rate(errors[5m]))'), 19, true],
  ['the range is changed', graph('up'), graph('up', '&g0.range_input=6h'), 19, true],
  ['it takes longer', graph('up'), graph('up', '&g0.range_input=6h'), 21, false],
  ['something else is asked', graph('errors'), graph('node_load1'), 5, false],
  ['it is another page', graph('up'), '/alerts', 5, false],
])('a refinement, where %s', async (_, first, second, seconds, isRefinement) => {
  const { tell, look, wait } = start()
  await tell(look(first))
  wait(seconds)
  await tell(look(second))
  expect((await steps())[1]?.refines).toBe(isRefinement ? 'step0' : null)
})

test('refinements in a row are a chain', async () => {
  const { tell, look, wait } = start()
  for (const range of ['1h', '2h', '6h']) {
    await tell(look(graph('up', `&g0.range_input=${range}`)))
    wait(5)
  }
  expect((await steps()).map(({ refines }) => refines)).toEqual([null, 'step0', 'step1'])
})

test('a new tab comes from what its opener showed when it was opened', async () => {
  const { tell, look, area } = start()
  await tell(look(graph('up')))
  await inherit(area, 2, 1)
  await tell(look('/alerts'))
  await tell(look('/targets', 'load'), tabOf(2, 0, 1))
  expect((await steps())[2]).toMatchObject({ id: 'step2', parentId: 'step0' })
})

test('where nobody told of its opening, it comes from what the opener shows now', async () => {
  const { tell, look } = start()
  await tell(look(graph('up')))
  await tell(look('/targets', 'load'), tabOf(2, 0, 1))
  expect((await steps())[1]).toMatchObject({ parentId: 'step0' })
})

test('two tabs that are walked by turns are two branches of one trail', async () => {
  const { tell, look } = start()
  for (const path of ['/alerts', '/targets', '/rules'])
    for (const tabId of [1, 2]) await tell(look(`${path}?tab=${tabId}`), tabOf(tabId))
  const all = await steps()
  expect(new Set(all.map(({ trailId }) => trailId)).size).toBe(1)
  expect(all.map(({ parentId }) => parentId)).toEqual([null, null, 'step0', 'step1', 'step2', 'step3'])
})

test('looks of two tabs at the same moment open one trail', async () => {
  const { tell, look } = start()
  await Promise.all([1, 2, 3].map((tabId) => tell(look(`/alerts?tab=${tabId}`), tabOf(tabId))))
  expect(await journal.trails.count()).toBe(1)
})

test('a frame that describes the same look as its top is no step', async () => {
  const { tell, look } = start()
  await tell(look(graph('up'), 'load'))
  expect(await tell(look(graph('up'), 'load'), tabOf(1, 5))).toBeNull()
  await tell(look('/alerts'))
  expect(await tell(look(graph('up'), 'replace'), tabOf(1, 5))).toBeNull()
  expect(await steps()).toHaveLength(2)
})

test('a page and a frame in it that show different views are two steps, however often they say so', async () => {
  const { tell, look } = start()
  for (let round = 0; round < 3; round++) {
    await tell(look('/alerts', 'replace'), tabOf(1, 0))
    await tell(look(graph('up'), 'replace'), tabOf(1, 5))
  }
  expect(await steps()).toHaveLength(2)
})

test('after an hour of quiet the first look opens a new trail, the same view too', async () => {
  const { tell, look, wait } = start()
  await tell(look(graph('up')))
  wait(61 * 60)
  await tell(look(graph('up'), 'load'))
  expect(await journal.trails.count()).toBe(2)
  expect((await steps())[1]).toMatchObject({ parentId: null })
})

test('a wall screen that rewrites its own link all night writes nothing', async () => {
  const { tell, look, wait } = start()
  await tell(look(graph('up')))
  for (let hour = 0; hour < 12; hour++) {
    wait(60 * 60)
    await tell(look(graph('up'), 'replace'))
    await tell(look(graph('up'), 'query'))
  }
  expect(await steps()).toHaveLength(1)
})

test('a paused site is not journaled, and goes on from where it was', async () => {
  const { tell, look, journaled } = start()
  await tell(look(graph('up')))
  journaled.now = false
  expect(await tell(look('/alerts'))).toBeNull()
  journaled.now = true
  await tell(look('/targets'))
  expect((await steps()).map(({ parentId }) => parentId)).toEqual([null, 'step0'])
})

test('a page speaks for its own origin only', async () => {
  const { tell, look } = start()
  const forged = { ...look('/'), page: { ...look('/').page, url: 'https://other.example/' } }
  await expect(tell(forged)).rejects.toThrow('not where it says')
  expect(await steps()).toHaveLength(0)
})

test('a page cannot write into yesterday or tomorrow', async () => {
  const { tell, look } = start()
  await tell({ ...look(graph('up')), at: 0 })
  await tell({ ...look('/alerts'), at: NOON + 1e9 })
  expect((await steps()).map(({ at }) => at)).toEqual([NOON, NOON])
})

test('secrets in a link are masked before they are written', async () => {
  const { tell, look } = start()
  await tell(look('/graph?g0.expr=up&auth_token=hunter2#access_token=hunter3'))
  expect(JSON.stringify(await steps())).not.toMatch(/hunter[23]/)
})

test('what is remembered of a tab stays small, and goes with it', async () => {
  const { tell, look, area } = start()
  for (let index = 0; index < 120; index++) await tell(look(`/alerts?page=${index}`))
  expect(JSON.stringify(area.dump()).length).toBeLessThan(3_000)
  await forgetTab(area, 1)
  expect(area.dump()).toEqual({})
})

test('what the person says of a site holds from the next look on, and is taken back as easily', async () => {
  const { tell, look, said } = start()
  await tell(look(graph('up'), 'load'))
  said.tool = 'thanos'
  await tell(look(graph('up'), 'load'))
  said.tool = null
  await tell(look(graph('up'), 'load'))
  expect((await steps()).map(({ view }) => view.tool)).toEqual(['prometheus', 'thanos', 'prometheus'])
})

test('a tab that stays open over an update of the extension tells nothing twice, and goes on from there', async () => {
  const { area, tell, look, wait, restart } = start()
  await tell(look(graph('up'), 'load'))
  await tell(look(graph('errors'), 'load'), tabOf(2))
  for (const tabId of [1, 2]) await forgetTab(area, tabId)
  await carryOver(area, [1, 2])
  restart()
  wait(60)
  expect(await tell(look(graph('up'), 'load', 'again'))).toBeNull()
  wait(60)
  await tell(look(graph('rate(up[5m])'), 'push', 'on'))
  expect(await steps()).toMatchObject([{ id: 'on', parentId: 'step0' }, { id: 'step0' }, { id: 'step1' }])
  expect(await tell(look(graph('up'), 'load', 'other'), tabOf(3))).toBe('other')
})
