import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { keep, readSighting, siteOfSighting, type Sighting } from '@/lib/background/keep'
import type { Taking } from '@/lib/background/ladder'
import { recall } from '@/lib/background/memory'
import { turns } from '@/lib/background/turns'
import { mark, undo, why } from '@/lib/background/words'
import { openLead } from '@/lib/journal/amend'
import { journal } from '@/lib/journal/database'
import { plateOf } from '@/lib/journal/plates'
import { readWhole } from '@/lib/journal/read'
import { lastSaid } from '@/lib/journal/said'
import { BARE_GRAPH, type Graph } from '@/lib/model/graph'
import type { Snapshot } from '@/lib/model/step'
import { outline } from '@/lib/story/outline'
import { emptyJournal, minutes, NOON, pixels } from '../journal/rows'
import { storage } from './area'

const graph = (change: Partial<Graph> = {}): Graph => ({
  ...BARE_GRAPH,
  title: 'Errors by node',
  series: [{ name: 'a', colour: null, shown: true }],
  place: { panel: 27, panels: 42, row: 13, rows: 21 },
  ...change,
})
const sighting = (id: string, change?: Partial<Graph>): Sighting => ({
  id,
  at: NOON,
  page: { url: 'https://wiki.example/runbook', title: 'Runbook', zone: 'UTC', hints: null },
  aim: {
    token: 't',
    panel: null,
    graph: graph(change),
    rect: null,
    scroll: { x: 0, y: 0 },
    viewport: { width: 1, height: 1 },
    clear: true,
    covered: false,
  },
})
const picture = {
  type: 'image/webp',
  width: 640,
  height: 302,
  scale: 2,
  how: 'screen',
  incomplete: null,
} as const
const whole: Taking = { taken: { picture, pixels: pixels() }, missed: null }

const start = () => {
  const area = storage()
  let now = NOON
  const desk = {
    ...{ area, now: () => (now += 1), turns: turns() },
    said: () => Promise.resolve(null),
    onWaiting: () => undefined,
  }
  const save = async (id: string, taking: Taking = whole, tabId = 1) =>
    (await keep(desk, sighting(id), readSighting(sighting(id)), taking, { tabId, openerId: null })).saved
  return { area, desk, save }
}
const tab = (tabId: number) => ({ tabId, windowId: 1, frameId: 0, origin: '', openerId: null })

beforeEach(emptyJournal)

test('of a page of keys nothing is kept, and the person is told so', () => {
  const one = sighting('a')
  const keys = {
    ...one,
    page: { ...one.page, url: 'https://app.datadoghq.com/organization-settings/api-keys' },
  }
  expect(() => readSighting(keys)).toThrow('nothing is kept of pages of keys and sign-ins')
})

test('"saved" is said when the step, its picture and its thumbnail are there', async () => {
  const { save, area, desk } = start()
  expect(await save('a')).toEqual({
    stepId: 'a',
    place: 'row 13 of 21',
    title: 'Errors by node',
    thumbnail: 'data:image/webp;base64,AQID',
    developing: false,
    incomplete: null,
  })
  await desk.turns(() => Promise.resolve())
  const [step] = await journal.steps.toArray()
  expect(step).toMatchObject({ kind: 'snapshot', picture: { width: 640, scale: 2 }, missed: null })
  expect(await journal.pictures.count()).toBe(1)
  expect(await recall(area, 1)).toMatchObject({ lastId: 'a', snapshots: ['a'] })
})

test('a picture of the screen is on disk as it came, and its thumbnail follows', async () => {
  const { save } = start()
  const plate = { bytes: new Uint8Array([1]), box: { x: 1, y: 2, width: 640, height: 302 } }
  const saved = await save('a', { taken: { picture, pixels: plate }, missed: null })
  expect(saved).toMatchObject({ thumbnail: null, developing: true })
  const step = (await journal.steps.get('a')) as Snapshot
  expect(await plateOf(step.picture?.id ?? '')).toMatchObject({ box: plate.box })
  expect(await journal.pictures.count()).toBe(0)
})

test('the next snapshot of the tab comes from this one', async () => {
  const { save } = start()
  await save('a')
  await save('b')
  expect(await journal.steps.get('b')).toMatchObject({ parentId: 'a' })
})

test('sent twice there is one snapshot with one picture', async () => {
  const { save } = start()
  await Promise.all([save('a'), save('a')])
  expect(await journal.steps.count()).toBe(1)
  expect(await journal.pictures.count()).toBe(1)
})

test('without a picture the step is kept with the reason', async () => {
  const { save } = start()
  const saved = await save('a', { taken: null, missed: 'The page moved on.' })
  expect(saved).toMatchObject({ thumbnail: null, incomplete: 'The page moved on.' })
  expect(await journal.steps.get('a')).toMatchObject({ picture: null, missed: 'The page moved on.' })
})

test('a disk that is too full for the picture still takes the words', async () => {
  const { save } = start()
  const full = () => {
    throw new DOMException('Failed to write blobs (IOError)', 'DataError')
  }
  journal.pictures.hook('creating', full)
  const saved = await save('a')
  journal.pictures.hook('creating').unsubscribe(full)
  expect(saved).toMatchObject({ thumbnail: null, incomplete: expect.stringContaining('disk') as string })
  expect(await journal.steps.get('a')).toMatchObject({ picture: null })
})

test('where not even the words can be written it is not said to be saved, and not remembered', async () => {
  const { save, area } = start()
  const full = () => {
    throw new DOMException('', 'AbortError')
  }
  journal.steps.hook('creating', full)
  await expect(save('a')).rejects.toThrow('the disk may be full')
  journal.steps.hook('creating').unsubscribe(full)
  expect(await recall(area, 1)).toBeUndefined()
})

test('an image graph is read from its own link, secrets masked wherever they are kept', () => {
  const source = 'https://graphite.example/render?target=errors.api&from=-1h&api_key=hunter2'
  const read = readSighting(sighting('a', { source }))
  expect(read.view.url).toContain('graphite.example/render?target=errors.api')
  expect(read.graph.source).toBe(read.view.url)
  expect(JSON.stringify(read)).not.toContain('hunter2')
})

test('an image graph shows what it showed when the page asked for it', () => {
  const source = 'https://graphite.example/render?target=errors.api&from=-1h'
  const long = sighting('a', { source })
  const asked = { url: source, at: minutes(-40) }
  const hints = { marks: [], requests: [{ url: `${source}&width=1`, at: NOON }, asked], range: null }
  const { view } = readSighting({ ...long, page: { ...long.page, hints } })
  expect(view.time.to).toBe(minutes(-40))
})

test.each(['data:image/png;base64,AAAA', 'blob:https://x.example/1', 'javascript:alert(1)', 'not a link'])(
  'an image from %s has no link of its own',
  (source) => {
    const read = readSighting(sighting('a', { source }))
    expect(read.view.url).toBe('https://wiki.example/runbook')
    expect(read.graph.source).toBeNull()
  },
)

test('why, mark and undo are for the tab that made the snapshot', async () => {
  const { save, desk } = start()
  await save('a')
  const other = tab(2)
  await expect(why(desk, { stepId: 'a', text: 'x' }, other)).rejects.toThrow('not of this tab')
  await expect(mark(desk, { stepId: 'a', as: 'lead', text: '' }, other)).rejects.toThrow('not of this tab')
  await expect(undo(desk, { stepId: 'a' }, other)).rejects.toThrow('not of this tab')
  expect(await journal.amendments.count()).toBe(0)
})

test('a why is kept, the last one holds', async () => {
  const { save, desk } = start()
  await save('a')
  await why(desk, { stepId: 'a', text: 'first' }, tab(1))
  await why(desk, { stepId: 'a', text: 'one node' }, tab(1))
  const { trailId } = (await journal.steps.get('a')) ?? { trailId: '' }
  expect((await lastSaid(trailId, 'why', ({ stepId }) => stepId === 'a'))?.text).toBe('one node')
})

test('L opens one lead, however often it is pressed', async () => {
  const { save, desk } = start()
  await save('a')
  await mark(desk, { stepId: 'a', as: 'lead', text: 'the deploy?' }, tab(1))
  await mark(desk, { stepId: 'a', as: 'lead', text: 'the deploy?' }, tab(1))
  expect(await journal.leads.toArray()).toMatchObject([{ question: 'the deploy?', fromId: 'a' }])
})

test('words that come after L are the question of the lead', async () => {
  const { save, desk } = start()
  await save('a')
  await mark(desk, { stepId: 'a', as: 'lead', text: '' }, tab(1))
  await mark(desk, { stepId: 'a', as: 'lead', text: 'the deploy?' }, tab(1))
  const [lead] = await journal.leads.toArray()
  expect(lead).toMatchObject({ question: 'Errors by node', fromId: 'a' })
  expect(await journal.amendments.toArray()).toMatchObject([
    { kind: 'question', leadId: lead?.id, question: 'the deploy?' },
  ])
})

test('words that come after D are its reason: it is one dead end', async () => {
  const { save, desk } = start()
  await save('a')
  for (const text of ['', '', 'flat']) await mark(desk, { stepId: 'a', as: 'dead-end', text }, tab(1))
  const trail = await readWhole((await journal.steps.get('a'))?.trailId ?? '')
  const leads = trail ? [...outline(trail).leads.values()] : []
  expect(leads.map(({ life }) => life)).toMatchObject([
    [{ verdict: 'dead-end', because: 'flat', stepId: 'a' }],
  ])
})

test('D closes the lead that the snapshot hangs on', async () => {
  const { save, desk } = start()
  await save('a')
  const { trailId } = (await journal.steps.get('a')) ?? { trailId: '' }
  const { lead } = await openLead({ trailId, question: 'the deploy?', fromId: 'a' }, minutes(1))
  await save('b')
  await mark(desk, { stepId: 'b', as: 'dead-end', text: 'flat' }, tab(1))
  expect(await journal.leads.count()).toBe(1)
  expect(await journal.amendments.toArray()).toMatchObject([
    { kind: 'verdict', leadId: lead.id, verdict: 'dead-end', because: 'flat', stepId: 'b' },
  ])
})

test('D on the main line opens a lead and closes it', async () => {
  const { save, desk } = start()
  await save('a')
  await mark(desk, { stepId: 'a', as: 'dead-end', text: 'flat' }, tab(1))
  const [lead] = await journal.leads.toArray()
  expect(lead).toMatchObject({ question: 'Errors by node', fromId: 'a' })
  expect(await journal.amendments.toArray()).toMatchObject([{ leadId: lead?.id, verdict: 'dead-end' }])
})

test('U trims, and U again brings back', async () => {
  const { save, desk } = start()
  await save('a')
  const trimmed = [1, 2, 3].map(() => () => undo(desk, { stepId: 'a' }, tab(1)))
  const answers = []
  for (const press of trimmed) answers.push((await press()).trimmed)
  expect(answers).toEqual([true, false, true])
  expect(await journal.steps.count()).toBe(1)
})

test('a snapshot is read as what its site was said to be: that of the picture, where it has a link of its own', () => {
  const source = 'https://graphite.example/render?target=errors.api&from=-1h'
  expect(siteOfSighting(sighting('a', { source }))).toBe('https://graphite.example')
  expect(siteOfSighting(sighting('a'))).toBe('https://wiki.example')
  expect(readSighting(sighting('a'), 'grafana').view.tool).toBe('grafana')
})
