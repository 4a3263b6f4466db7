// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { InPieces } from '@/components/pieces/in-pieces'

type Watch = { tell: IntersectionObserverCallback; on: Element[]; root: Element | null }

/** happy-dom lays nothing out: what is near is said by the test. */
let watches: Watch[] = []

const stubbed = (tell: IntersectionObserverCallback, options?: IntersectionObserverInit) => {
  const root = options?.root instanceof Element ? options.root : null
  const watch: Watch = { tell, on: [], root }
  watches.push(watch)
  return {
    observe: (element: Element) => watch.on.push(element),
    disconnect: () => void (watches = watches.filter((one) => one !== watch)),
  }
}

beforeEach(() => {
  watches = []
  vi.stubGlobal(
    'IntersectionObserver',
    vi.fn(function (this: unknown, ...given: Parameters<typeof stubbed>) {
      return stubbed(...given)
    }),
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const rows = (count: number) => Array.from({ length: count }, (_, index) => `row ${index}`)
const List = ({ count, wanted = -1 }: { count: number; wanted?: number }) => (
  <div style={{ overflowY: 'auto' }}>
    <ol>
      <InPieces rows={rows(count)} high={10} wanted={wanted} draw={(row) => <li key={row}>{row}</li>} />
    </ol>
  </div>
)

const drawn = () => [...document.querySelectorAll('li:not([aria-hidden])')].map((item) => item.textContent)
const rooms = () => [...document.querySelectorAll<HTMLElement>('li[aria-hidden]')]

const comeNear = (room: Element | undefined) => {
  const watch = watches.find(({ on }) => room && on.includes(room))
  if (!watch) throw new Error('nobody watches that room')
  const seen = { isIntersecting: true } as IntersectionObserverEntry
  act(() => watch.tell([seen], {} as IntersectionObserver))
}

test('a list that is not long is drawn whole', () => {
  render(<List count={120} />)
  expect(drawn()).toEqual(rows(120))
  expect(rooms()).toEqual([])
})

test('of a long list the beginning is drawn, and the rest has its room', () => {
  render(<List count={310} />)
  expect(drawn()).toEqual(rows(40))
  expect(rooms().map(({ style }) => style.height)).toEqual([...Array<string>(6).fill('400px'), '300px'])
  expect(watches.every(({ root }) => root === document.querySelector('div div'))).toBe(true)
})

test('what comes near is drawn in its place, and stays', () => {
  render(<List count={310} />)
  comeNear(rooms()[1])
  expect(drawn()).toEqual([...rows(40), ...rows(120).slice(80)])
  comeNear(rooms()[0])
  expect(drawn()).toEqual(rows(120))
  expect(rooms()).toHaveLength(5)
})

test('what a link leads to is drawn at once', () => {
  render(<List count={310} wanted={305} />)
  expect(drawn()).toEqual([...rows(40), ...rows(310).slice(280)])
})
