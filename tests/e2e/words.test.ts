import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Graph } from '@/lib/model/graph'
import { drawn } from '@/tests/fixtures/zoo/html'
import { freePort } from '@/scripts/incident/port'
import { board, cards } from '@/tests/fixtures/words/boards'
import { LEGENDS } from '@/tests/fixtures/words/legends'
import { NO_GRAPHS, TELLING } from '@/tests/fixtures/words/panels'
import { STRANGERS } from '@/tests/fixtures/words/strangers'
import type { Browsing } from './harness/browsing'
import { captureCode } from './harness/capture-code'
import { BROWSERS, start } from './harness/start'
import type { Tab } from './harness/tab'

type Words = { readPage: () => { graphs: () => { panel: Element }[]; wordsOf: (graph: object) => Graph } }

const pageAround = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Words</title></head><body>${body}</body></html>`

const serve = (port: number, pages: Record<string, string>): Promise<Server> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = pages[decodeURIComponent(pathname.slice(1))]
    const type = pathname === '/code.js' ? 'text/javascript' : 'text/html; charset=utf-8'
    if (/\.(svg|jpg)$/.test(pathname))
      return void response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(drawn(pathname))
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body)
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

describe.each(BROWSERS)('what a graph says of itself, in %s', (name) => {
  let browsing: Browsing
  let server: Server
  let origin: string

  beforeAll(async () => {
    const [code, port] = await Promise.all([captureCode('lib/observer/capture/graph-words.ts'), freePort()])
    const pages = Object.entries(LEGENDS).map(([tool, { body }]) => [tool, pageAround(body)])
    const strangers = Object.entries(STRANGERS).map(([what, { body }]) => [what, body] as const)
    const others = [...Object.entries({ ...NO_GRAPHS, ...TELLING }), ...strangers].map(([what, body]) => [
      what,
      pageAround(body),
    ])
    server = await serve(port, {
      ...(Object.fromEntries([...pages, ...others]) as Record<string, string>),
      board: board(42),
      cards: cards(12, 5),
      'code.js': code,
    })
    origin = `http://127.0.0.1:${port}`
    browsing = await start(name)
  })
  afterAll(async () => {
    await browsing.close()
    server.close()
  })

  const openWithCode = async (page: string): Promise<Tab> => {
    const tab = await browsing.open(`${origin}/${encodeURIComponent(page)}`)
    await tab.run(
      () =>
        new Promise<void>((done) => {
          const script = document.createElement('script')
          script.src = '/code.js'
          script.onload = () => done()
          document.head.append(script)
        }),
    )
    return tab
  }
  /** The words of all graphs of a page, in its order. */
  const wordsOn = async (page: string): Promise<Graph[]> => {
    const tab = await openWithCode(page)
    const words = await tab.run(() => {
      const { readPage } = (window as unknown as { osh: Words }).osh
      const { graphs, wordsOf } = readPage()
      return graphs().map(wordsOf)
    })
    await tab.close()
    return words
  }
  /** What is marked as a graph on a page, and what is found there: by its place among all elements, and its title. */
  const graphsOn = async (
    page: string,
  ): Promise<Record<'marked' | 'found', [place: number, title: string][]>> => {
    const tab = await openWithCode(page)
    const graphs = await tab.run(() => {
      const { readPage } = (window as unknown as { osh: Words }).osh
      const { graphs, wordsOf } = readPage()
      const all = [...document.querySelectorAll('*')]
      const marked = [...document.querySelectorAll('[data-whole]')]
      return {
        marked: marked.map((one): [number, string] => [
          all.indexOf(one),
          one.getAttribute('data-whole') ?? '',
        ]),
        found: graphs().map((one): [number, string] => [all.indexOf(one.panel), wordsOf(one).title]),
      }
    })
    await tab.close()
    return graphs
  }

  test.each(Object.keys(STRANGERS))('a page of a stranger: %s', async (what) => {
    const { marked, found } = await graphsOn(what)
    expect(found).toEqual(marked)
    const [first] = await wordsOn(what)
    const { series, unit, label = '', unitless } = STRANGERS[what] ?? {}
    if (series) expect(first?.series.map(({ name: of, colour }) => [of, colour])).toEqual(series)
    if (unit !== undefined) expect(first?.axes).toEqual([{ side: 'y', label, unit }])
    if (unitless) expect(first?.axes).toEqual([])
  })

  test.each(Object.keys(LEGENDS))('the legend of %s', async (tool) => {
    const [graph] = await wordsOn(tool)
    expect(graph?.series.map(({ name: series, colour, shown }) => [series, colour, shown])).toEqual(
      LEGENDS[tool]?.series,
    )
  })

  test.each(Object.keys(NO_GRAPHS))('%s is no graph', async (what) => {
    expect(await wordsOn(what)).toEqual([])
  })

  test('a graph has one title, axes with their units, and the values of a tooltip that is pinned', async () => {
    const [svg] = await wordsOn('svg')
    expect(svg).toMatchObject({
      title: 'Latency by service',
      axes: [{ side: 'y', label: 'Latency', unit: 'ms' }],
      crosshair: {
        at: '2026-11-22 21:12:00',
        values: [
          { series: 'api', value: '12.3 ms' },
          { series: 'web', value: '1.2 s' },
        ],
      },
    })
  })

  test('a graph in a shadow root is found, with the legend beside it', async () => {
    const [graph] = await wordsOn('shadow')
    expect(graph).toMatchObject({ title: 'Within', series: [{ name: 'inner', shown: true }] })
  })

  test('a lazily rendered dashboard: tables count, places count what is not there yet, and windows of its own are told', async () => {
    const all = await wordsOn('board')
    expect(all).toHaveLength(14)
    expect(all[0]).toMatchObject({ title: 'Panel 1', override: 'Last 1 hour' })
    expect(all[1]).toMatchObject({ title: 'Slow nodes', series: [], override: null })
    const last = all[13]
    expect(last?.place).toEqual({ panel: 14, panels: 42, row: 7, rows: 21 })
    expect(last?.layout?.boxes).toHaveLength(42)
    expect(last?.layout?.own).toBe(13)
    const own = last?.layout?.boxes[13]
    expect(own?.y).toBeCloseTo((6 * 310) / (21 * 310), 2)
  })

  test('cards that mount their graphs late are counted while they are empty', async () => {
    const all = await wordsOn('cards')
    expect(all).toHaveLength(5)
    expect(all[2]).toMatchObject({ title: 'svc-2', place: { panel: 3, panels: 12, row: 2, rows: 6 } })
    expect(all[2]?.layout?.boxes).toHaveLength(12)
  })

  test('reading one panel of a dashboard of 42 measures fewer boxes than it has elements', async () => {
    const tab = await openWithCode('board')
    const { measured, elements } = await tab.run(() => {
      const { readPage } = (window as unknown as { osh: Words }).osh
      let measured = 0
      const counting: ProxyHandler<() => DOMRect> = {
        apply: (own, element) => {
          measured++
          return Reflect.apply(own, element, [])
        },
      }
      const prototype: { getBoundingClientRect: () => DOMRect } = Element.prototype
      prototype.getBoundingClientRect = new Proxy(prototype.getBoundingClientRect, counting)
      const { graphs, wordsOf } = readPage()
      const [first] = graphs()
      if (first) wordsOf(first)
      return { measured, elements: document.querySelectorAll('*').length }
    })
    await tab.close()
    expect(measured).toBeLessThan(elements)
  })
})
