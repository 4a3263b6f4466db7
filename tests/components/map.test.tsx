// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { fit, held } from '@/components/map/spread'
import { mapOf } from '@/lib/story/map'
import { outline } from '@/lib/story/outline'
import { longTrail } from '@/tests/fixtures/long-trail'
import { only, seed, show, stage, told } from './stage'

stage()

const page = async () => {
  location.hash = 'trail-smart-tv/map'
  const user = show(<TrailPage />)
  await screen.findByRole('group', { name: /^Map of the trail/ })
  return user
}

const nodes = () => [...document.querySelectorAll<HTMLElement>('[data-node]')]
const here = () => document.querySelector('[data-node][aria-current=true]')?.getAttribute('data-node')
const focused = () => document.activeElement?.getAttribute('data-node')
const start = () =>
  nodes()
    .find(({ tabIndex }) => tabIndex === 0)
    ?.focus()

test('the tabs are Read, Map, Replay, Story, Share', async () => {
  await seed(only(['s1']))
  await page()
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
    'Read',
    'Map',
    'Replay',
    'Story',
    'Share',
  ])
})

test('every node says what it is', async () => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  await page()
  expect(nodes().map((node) => node.getAttribute('aria-label')?.split(' · ').slice(0, 2).join(' '))).toEqual([
    '21:16 snapshot: Playback errors by device, Prometheus, Started at 21:12, and only smart TVs: 24/s from 1.9/s',
    '21:21 lead: Was it the 21:04 deploy of api?',
    '21:24 snapshot: Playback errors, eu-west-1, Grafana',
    '21:25 dead end: eu-west-1 got the same version and shows no spike; the deploy is a coincidence',
  ])
})

/** Keys, and the node on which they end. */
const WALKS: [string, string][] = [
  ['{ArrowRight}', 's1'],
  ['{ArrowRight}{ArrowRight}', 'lead lead-deploy'],
  ['{ArrowRight}{ArrowRight}{ArrowLeft}', 's1'],
  ['{ArrowRight}{ArrowDown}', 'lead lead-deploy'],
  ['{End}', 's1'],
  ['{ArrowRight}{End}', 'verdict a6'],
  ['{ArrowRight}{End}{ArrowUp}', 's1'],
  ['{ArrowRight}{End}{Home}', 's1'],
  ['{ArrowRight}{ArrowUp}', 's1'],
]
test.each(WALKS)('%s walks to %s', async (keys, key) => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  const user = await page()
  start()
  await user.keyboard(keys)
  expect(here()).toBe(key)
  await waitFor(() => expect(focused()).toBe(key))
})

test('Enter opens the step in Read', async () => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  const user = await page()
  start()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Enter}')
  expect(location.hash).toBe('#trail-smart-tv/read')
  const side = await screen.findByRole('complementary', { name: 'What is selected' })
  expect(await within(side).findByRole('heading', { name: 'Playback errors, eu-west-1' })).toBeTruthy()
})

test('the keys of a trail act on the node that is walked on', async () => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  const user = await page()
  start()
  await user.keyboard('{ArrowRight}m')
  await screen.findByRole('listbox', { name: 'Move to …' })
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(async () => expect((await told()).now.hang.get('s1')).toBe('lead-deploy'))
})

test.each([
  ['a why that is dropped', 'n', '{Escape}'],
  ['a why that is kept', 'n', ' all along{Enter}'],
  ['a step that is moved', 'm', '{ArrowUp}{Enter}'],
])('after %s the arrows go on from the same node', async (_what, key, rest) => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  const user = await page()
  start()
  await user.keyboard('{End}{End}{ArrowLeft}')
  await waitFor(() => expect(focused()).toBe('s4'))
  await user.keyboard(key)
  await waitFor(() => expect(focused()).toBeNull())
  await user.keyboard(rest)
  await waitFor(() => expect(focused()).toBe('s4'))
  await user.keyboard('{ArrowLeft}')
  await waitFor(() => expect(focused()).not.toBe('s4'))
})

test('a click chooses a node and shows it below', async () => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  const user = await page()
  await user.click(screen.getByRole('button', { name: /dead end: eu-west-1/ }))
  const below = screen.getByRole('region', { name: 'Selected on the map' })
  expect(below.textContent).toContain('dead end')
  expect(here()).toBe('verdict a6')
})

const width = () => parseFloat(document.querySelector<HTMLElement>('[role=group] > div')?.style.width ?? '')

/** A key or the name of a button, and whether the map gets wider by it. */
const ZOOMS: [string, string, boolean][] = [
  ['+', 'Zoom in', true],
  ['-', 'Zoom out', false],
  ['0', 'All in sight', false],
]
test.each(ZOOMS)('%s zooms, and so does the button %s', async (key, name, wider) => {
  await seed()
  const user = await page()
  const before = width()
  start()
  await user.keyboard(key)
  const byKey = width()
  expect(byKey > before).toBe(wider)
  await user.click(screen.getByRole('button', { name }))
  expect(wider ? width() > byKey : width() <= byKey).toBe(true)
})

test('the wheel zooms with Ctrl, and scrolls without', async () => {
  await seed()
  await page()
  const map = screen.getByRole('group', { name: /^Map of the trail/ })
  const before = width()
  const wheel = (ctrlKey: boolean) =>
    fireEvent(map, Object.assign(new Event('wheel'), { deltaY: -300, clientX: 0, ctrlKey }))
  wheel(false)
  expect(width()).toBe(before)
  wheel(true)
  expect(width()).toBeGreaterThan(before)
})

test('three thousand steps draw only those in sight', async () => {
  await seed(() => {
    const { steps, leads, amendments } = longTrail(3_000)
    return { steps, leads, amendments }
  })
  await page()
  await waitFor(() => expect(nodes().length).toBeGreaterThan(5))
  expect(nodes().length).toBeLessThan(200)
}, 40_000)

test('the map is there in words, too', async () => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  const user = await page()
  await user.click(screen.getByText('The map in words'))
  const line = (await screen.findByText('Was it the 21:04 deploy of api?', { selector: 'strong' })).closest(
    'li',
  )
  expect(line?.textContent).toContain('opened at 21:21; 1 step; dead end at 21:25')
})

test('by people it says in words who took over from whom', async () => {
  await seed()
  const user = await page()
  await user.click(screen.getByRole('radio', { name: 'People' }))
  const words =
    'Is a service failing its requests?: closed 21:20 by Mara Lindqvist, reopened 21:27 by Tom Okafor'
  expect(await screen.findByText((text) => text.includes(words))).toBeTruthy()
  expect(screen.getByRole('group', { name: 'Map of the trail: 3 people over time' })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Leads' }))
  expect(screen.getByRole('group', { name: 'Map of the trail: 3 leads over time' })).toBeTruthy()
})

test('a trail of one person has lines of leads alone', async () => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  await page()
  expect(screen.queryByRole('radio')).toBeNull()
})

test.each([1000, 320])('all of 200 steps on 15 leads fits into %d pixels', (width) => {
  const told = outline(longTrail(200))
  for (const by of ['leads', 'people'] as const) {
    expect(mapOf(told, fit(told, width, by), { by }).width).toBeLessThanOrEqual(width)
    expect(held(0.002, told, width, by)).toBe(fit(told, width, by))
  }
})
