// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { firstOf } from '@/components/first/first-of'
import { TrailPage } from '@/components/trail-page/trail-page'
import { takeFirst, type Given } from '@/components/trail/first'
import { amend } from '@/lib/journal/amend'
import { askEarly } from '@/lib/journal/early'
import { importWhole } from '@/lib/journal/import'
import type { Whole } from '@/lib/model/whole'
import { outline } from '@/lib/story/outline'
import { longTrail } from '@/tests/fixtures/long-trail'
import { seed, show, stage } from './stage'

stage()
afterEach(() => vi.unstubAllGlobals())

const long = async (steps = 400): Promise<Whole> => {
  const whole = longTrail(steps)
  await importWhole(whole, new Map())
  return whole
}

/** The words of a row; its picture comes when it comes. */
const wordsOf = (row: Element): string =>
  [...row.querySelectorAll('p, li')]
    .map(({ textContent }) => textContent)
    .filter((text) => !text.startsWith('The picture'))
    .join('\n')

type Sight = { rows: Map<string, string>; line: string; told: string; name: string }

/** Everything that a reader could have seen, in turn: the rows, and the line above them. */
const watch = () => {
  const seen: Sight[] = []
  const look = () => {
    const rows = [...document.querySelectorAll('[data-row]')]
    seen.push({
      rows: new Map(rows.map((row) => [row.getAttribute('data-row') ?? '', wordsOf(row)])),
      line: document.querySelector('header p')?.textContent ?? '',
      told: document.querySelector('main')?.textContent ?? '',
      name: document.querySelector('h1')?.textContent ?? '',
    })
  }
  const watcher = new MutationObserver(look)
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
  return { seen, stop: () => watcher.disconnect() }
}

/** How the page is opened: with what was asked for in its head, or asking itself. */
const WAYS: readonly (readonly [string, (trailId: string) => Promise<Given | null>])[] = [
  [
    'asked for in the head',
    (trailId) => {
      askEarly(trailId)
      return takeFirst()
    },
  ],
  ['asked for by the page', () => Promise.resolve(null)],
]

test.each(WAYS)(
  'first rows %s: then all, none lost and none twice, nothing told wrong',
  async (_, ask) => {
    const whole = await long()
    const { entries, figures, title } = outline(whole)
    const all = entries.map(({ key }) => key)
    location.hash = `${whole.trail.id}/read`
    const given = await ask(whole.trail.id)
    const { seen, stop } = watch()
    show(<TrailPage given={given} />)
    await screen.findByText(/ kept/)
    stop()
    const shown = seen.filter(({ rows }) => rows.size > 0)
    const last = shown.at(-1)
    if (!last) throw new Error('no row was ever shown')
    expect(shown[0]?.line).not.toMatch(/look|kept|\d min|\d h/)
    for (const { rows, line } of shown) {
      expect([...rows.keys()]).toEqual(all.slice(0, rows.size))
      for (const [key, words] of rows) expect(words).toBe(last.rows.get(key))
      if (line.includes('kept')) expect(line).toContain(`${figures.looks} looks · ${figures.kept} kept`)
    }
    const drawn = screen.getByRole('list', { name: title }).firstElementChild
    expect(drawn instanceof HTMLElement && parseFloat(drawn.style.height)).toBeGreaterThan(all.length * 20)
  },
  60_000,
)

test('what was asked for in the head is there with the first drawing, in the zone that was chosen', async () => {
  const { trail } = await long()
  askEarly(trail.id)
  const given = await takeFirst()
  if (!given) throw new Error('nothing was given')
  expect(given.settings.zone).toBe('UTC')
  location.hash = `${trail.id}/read`
  show(<TrailPage given={given} />)
  expect(document.querySelectorAll('[data-row]').length).toBeGreaterThan(10)
  await screen.findByText(/ kept/)
})

test('what is asked for is handed over once', async () => {
  const { trail } = await long()
  askEarly(trail.id)
  expect(await takeFirst()).not.toBeNull()
  expect(await takeFirst()).toBeNull()
})

test('nothing is given of a short trail, which the page then reads as a whole', async () => {
  const { trail } = await seed()
  askEarly(trail.id)
  expect(await takeFirst()).toBeNull()
})

test.each([
  ['low', 500, true],
  ['tall', 3_000, false],
])('the few rows that a quick beginning tells are shown in a %s window: %j px, %j', (_, height, shown) => {
  const { leads, ...slow } = longTrail(32)
  const quick = slow.steps.map((step, index) => ({
    ...step,
    leadId: null,
    at: slow.trail.openedAt + index * 32_000,
  }))
  vi.stubGlobal('innerHeight', height)
  const first = firstOf({ ...slow, leads: leads.slice(0, 0), steps: quick })
  expect(first !== null).toBe(shown)
  if (first) expect(first.outline.entries.length).toBeLessThan(24)
})

test('a trail that was left and come back to begins with what it is by then', async () => {
  const { trail } = await long()
  askEarly(trail.id)
  location.hash = `${trail.id}/read`
  const given = await takeFirst()
  show(<TrailPage given={given} />)
  await screen.findByText(/ kept/)
  location.hash = ''
  await screen.findByText('Choose a trail, or import one.')
  await amend({ kind: 'name', trailId: trail.id, title: 'Renamed meanwhile' }, trail.openedAt + 1e9)
  const { seen, stop } = watch()
  location.hash = `${trail.id}/read`
  await screen.findByRole('heading', { name: 'Renamed meanwhile' })
  await waitFor(() => expect(screen.queryByText(/ kept/)).toBeTruthy())
  stop()
  expect(seen.map(({ told }) => told).join()).not.toMatch(/not in this browser/)
  const names = seen.filter(({ rows }) => rows.size > 0).map(({ name }) => name)
  expect([...new Set(names)]).toEqual(['Renamed meanwhile'])
}, 60_000)
