// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render, screen, waitFor } from '@testing-library/react'
import { draw } from '@/components/first/draw'
import { drawFirst } from '@/components/first/draw-first'
import { Chevron } from '@/components/controls/icons'
import { Editable } from '@/components/controls/editable'
import { TrailPage } from '@/components/trail-page/trail-page'
import { takeFirst } from '@/components/trail/first'
import { askEarly } from '@/lib/journal/early'
import { importWhole } from '@/lib/journal/import'
import type { Whole } from '@/lib/model/whole'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'
import { seed, show, stage } from './stage'

stage()

const root = document.createElement('div')
root.id = 'root'

beforeEach(() => {
  root.replaceChildren()
  document.body.append(root)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

const drawn = async (whole: Whole): Promise<void> => {
  await importWhole(whole, new Map())
  location.hash = `${whole.trail.id}/read`
  askEarly(whole.trail.id)
  await drawFirst(window.overshoulderEarly)
}

/** The words of each row; what changed and pictures come with the page. */
const rowsIn = (place: Element): Map<string, string[]> =>
  new Map(
    [...place.querySelectorAll('[data-row]')].map((row) => [
      row.getAttribute('data-row') ?? '',
      [...row.querySelectorAll('p')]
        .map(({ textContent }) => textContent)
        .filter((text) => !/^The picture/.test(text)),
    ]),
  )

const live = (): Element => {
  const main = document.querySelector('main:not([aria-busy="true"])')
  if (!main) throw new Error('the page did not draw its trail')
  return main
}

const headIn = (place: Element): string => place.querySelector('header')?.textContent ?? ''

test('first rows say what the page says in their place, head and all', async () => {
  const whole = longTrail(400)
  await drawn(whole)
  const [first, head] = [rowsIn(root), headIn(root)]
  expect(first.size).toBeGreaterThan(10)
  show(<TrailPage given={await takeFirst()} />)
  const container = live()
  const later = rowsIn(container)
  const shared = [...first].filter(([key]) => later.has(key))
  expect(shared.length).toBeGreaterThan(10)
  for (const [key, words] of shared) expect(words).toEqual(later.get(key))
  expect([...later.keys()].slice(0, shared.length)).toEqual(shared.map(([key]) => key))
  expect(head).toBe(headIn(container))
  expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true')
})

test('the room of what changed is kept where something changed', async () => {
  await drawn(longTrail(400))
  const roomed = [...root.querySelectorAll('[data-row]:has(ul)')].map((row) => row.getAttribute('data-row'))
  const all = [...rowsIn(root).keys()]
  show(<TrailPage given={await takeFirst()} />)
  const container = live()
  const changed = [...container.querySelectorAll('[data-row]:has(ul)')].map((row) =>
    row.getAttribute('data-row'),
  )
  const both = [...rowsIn(container).keys()].filter((key) => all.includes(key))
  expect(roomed.filter((key) => both.includes(key ?? '')).length).toBeGreaterThan(0)
  expect(roomed.filter((key) => both.includes(key ?? '') && !changed.includes(key))).toEqual([])
  expect(all.filter((key) => changed.includes(key) && !roomed.includes(key))).toEqual([])
})

test('words from outside are words', async () => {
  const whole = longTrail(400)
  const title = '<img src=x onerror=alert(1)>‮'
  await drawn({
    ...whole,
    steps: whole.steps.map((step) =>
      step.kind === 'visit' ? { ...step, view: { ...step.view, title, queries: [] } } : step,
    ),
  })
  expect(root.textContent).toContain('<img src=x onerror=alert(1)>⟪U+202E⟫')
  expect(root.querySelector('img')).toBeNull()
})

test('a short trail, one that is not there, and nothing asked: nothing is drawn', async () => {
  const { trail } = await seed()
  for (const id of [trail.id, 'elsewhere']) {
    askEarly(id)
    await drawFirst(window.overshoulderEarly)
    await takeFirst()
  }
  await drawFirst(undefined)
  expect(root.childElementCount).toBe(0)
})

test('without React the same elements come of plain components', () => {
  const nothing = () => undefined
  const node = (
    <section aria-label="a" aria-current={false} draggable style={{ aspectRatio: '2 / 1', width: '5px' }}>
      {[1, null, false, 'two']}
      <>
        <Chevron className="c" />
        <time dateTime="2026">now</time>
      </>
      <Editable label="l" text="t" limit={3} editing={false} edit={nothing} keep={nothing} />
    </section>
  )
  const own = document.createElement('div')
  own.append(draw(node))
  const theirs = render(node).container
  expect(own.firstElementChild?.isEqualNode(theirs.firstElementChild)).toBe(true)
  expect(own.querySelectorAll('*')).toHaveLength(5)
})

/** Does that to first rows, before anything answers, or when the page is on its way; then it takes their place. */
const early = async (act: () => void, late: () => void = () => undefined): Promise<void> => {
  await drawn(longTrail(400))
  act()
  const given = await takeFirst()
  late()
  root.replaceChildren()
  show(<TrailPage given={given} />)
}

const click = (place: string): void => root.querySelector<HTMLElement>(place)?.click()

const key = (name: string): void => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
}

const here = (): string | null | undefined =>
  document.querySelector('[data-row][aria-current="true"]')?.getAttribute('data-row')

test('a row that was pressed before the page stood is where it begins, and keys go on from there', async () => {
  await early(() => {
    click('[data-row="long-3"] p')
    key('k')
    key('k')
  })
  const keys = [...rowsIn(live()).keys()]
  await waitFor(() => expect(here()).toBe(keys[keys.indexOf('long-3') - 2]))
})

test('so it is with what is done when the page is on its way', async () => {
  await early(
    () => key('k'),
    () => {
      click('[data-row="long-3"] p')
      key('k')
    },
  )
  const keys = [...rowsIn(live()).keys()]
  await waitFor(() => expect(here()).toBe(keys[keys.indexOf('long-3') - 2]))
})

test('a window that grew meanwhile keeps the first rows, and what was done with them', async () => {
  vi.stubGlobal('innerHeight', 600)
  await drawn(incident().whole)
  expect(root.childElementCount).toBe(1)
  vi.stubGlobal('innerHeight', 3_000)
  key('?')
  const given = await takeFirst()
  expect(given).not.toBeNull()
  root.replaceChildren()
  show(<TrailPage given={given} />)
  expect(await screen.findByRole('dialog')).toBeTruthy()
})

test('keys in a field are that field’s', async () => {
  const field = document.createElement('input')
  await early(() => {
    root.append(field)
    field.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))
  })
  await screen.findByText(/ kept/)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a button that was pressed before the page stood is pressed when it does', async () => {
  await early(() => click('[data-row] button[aria-expanded]'))
  await waitFor(() => expect(live().querySelector('[data-row] button[aria-expanded="true"]')).toBeTruthy())
})

test('a part of the page that was chosen before it stood is gone to', async () => {
  await early(() => click('header button:nth-of-type(2)'))
  await waitFor(() => expect(location.hash).toMatch(/map$/))
})

test('what was done before is done once: a trail that is come back to is as any other', async () => {
  await early(() => click('[data-row="long-3"] p'))
  await waitFor(() => expect(here()).toBe('long-3'))
  const { hash } = location
  location.hash = ''
  await screen.findByText('Choose a trail, or import one.')
  location.hash = hash
  await screen.findByText(/ kept/)
  expect(here()).toBeUndefined()
})
