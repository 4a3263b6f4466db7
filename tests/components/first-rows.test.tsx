// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { render } from '@testing-library/react'
import { draw } from '@/components/first/draw'
import { drawFirst } from '@/components/first/draw-first'
import { Chevron } from '@/components/controls/icons'
import { Editable } from '@/components/controls/editable'
import { TrailPage } from '@/components/trail-page/trail-page'
import { takeFirst } from '@/components/trail/first'
import { askEarly } from '@/lib/journal/early'
import { importWhole } from '@/lib/journal/import'
import type { Whole } from '@/lib/model/whole'
import { longTrail } from '@/tests/fixtures/long-trail'
import { seed, show, stage } from './stage'

stage()

const root = document.createElement('div')
root.id = 'root'

beforeEach(() => {
  root.replaceChildren()
  document.body.append(root)
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
  const main = document.querySelector('main:not([inert])')
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
  expect(root.querySelector('main')?.hasAttribute('inert')).toBe(true)
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
  expect(roomed.length).toBeGreaterThan(0)
  expect(roomed.filter((key) => !changed.includes(key))).toEqual([])
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
  own.append(...draw(node))
  const theirs = render(node).container
  expect(own.firstElementChild?.isEqualNode(theirs.firstElementChild)).toBe(true)
  expect(own.querySelectorAll('*')).toHaveLength(5)
})
