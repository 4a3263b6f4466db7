// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createReader, expectShortcut } from '@/lib/observer/capture/ahead'

const add = (parent: Element, tag: string): HTMLElement => {
  const child = document.createElement(tag)
  parent.append(child)
  return child
}

/** A panel whose title is read, and another graph; `times` counts how often that was. */
const start = () => {
  document.body.replaceChildren()
  const panel = add(document.body, 'section')
  const title = add(panel, 'h2')
  title.append('Retries')
  const [drawing, other] = [add(panel, 'canvas'), add(add(document.body, 'p'), 'canvas')]
  const times = { read: 0 }
  const reader = createReader(() => {
    times.read += 1
    return { panel, words: title.textContent }
  })
  reader.ahead(drawing)
  return { reader, drawing, other, panel, title, times }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('what was read ahead is not read again', () => {
  const { reader, drawing, times } = start()
  reader.ahead(drawing)
  expect(reader.read(drawing).words).toBe('Retries')
  expect(times.read).toBe(1)
})

test.each<[string, (page: ReturnType<typeof start>) => unknown]>([
  ['words changed', ({ title }) => (title.firstChild as Text).appendData(' by node')],
  ['a class changed', ({ panel }) => panel.classList.add('is-hidden')],
  ['something came elsewhere in the page', () => document.body.append('new')],
  ['the graph moved', ({ panel }) => (panel.getBoundingClientRect = () => new DOMRect(0, -40, 300, 200))],
  ['a second passed', () => vi.advanceTimersByTime(1_000)],
])('once %s it is read anew', async (_, change) => {
  const page = start()
  await change(page)
  page.reader.read(page.drawing)
  expect(page.times.read).toBe(2)
})

test('a change within a shadow root of the panel counts', () => {
  const { drawing, panel } = start()
  const inner = panel.attachShadow({ mode: 'open' })
  const reader = createReader(() => ({ panel, words: inner.textContent }))
  reader.ahead(drawing)
  inner.append('5 of 60 nodes')
  expect(reader.read(drawing).words).toBe('5 of 60 nodes')
})

test('another graph is another matter', () => {
  const { reader, other, times } = start()
  reader.read(other)
  expect(times.read).toBe(2)
})

type Key = Pick<KeyboardEvent, 'isTrusted' | 'repeat' | 'key'>

test.each<[string, Partial<Key>, boolean]>([
  ['the first key of a chord', {}, true],
  ['a key that is held', { repeat: true }, false],
  ['a letter', { key: 'g' }, false],
  ['what the page makes up', { isTrusted: false }, false],
])('%s: something is read ahead or not', (_, change, isExpected) => {
  const { drawing } = start()
  const ahead = vi.fn()
  const send = vi.fn().mockResolvedValue({})
  const key: Key = { isTrusted: true, repeat: false, key: 'Alt', ...change }
  expectShortcut(key, { pointed: () => drawing, ahead, isClear: () => true, send })
  vi.runAllTimers()
  expect(ahead.mock.calls).toEqual(isExpected ? [[drawing]] : [])
  expect(send.mock.calls).toEqual(isExpected ? [['soon', { clear: true }]] : [])
})

test('nothing is asked for where the pointer is on no graph', () => {
  const [ahead, send] = [vi.fn(), vi.fn()]
  expectShortcut(
    { isTrusted: true, repeat: false, key: 'Alt' },
    { pointed: () => null, ahead, isClear: () => true, send },
  )
  vi.runAllTimers()
  expect([ahead.mock.calls, send.mock.calls]).toEqual([[], []])
})
