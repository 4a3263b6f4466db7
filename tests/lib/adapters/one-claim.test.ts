import { fc } from '@/tests/fixtures/any'
import { describe, expect, test } from 'vitest'
import { adapters, readView } from '@/lib/adapters/registry'
import type { Page } from '@/lib/model/page'
import { leastWork } from './spent'
import { tables } from './tables'

const links = [...tables.values()].flatMap((table) => table?.cases.map(({ url }) => url) ?? [])
const link = fc.constantFrom(...links)

/** The same mutations each time: another collision is to be looked for, and not to be met by chance. */
const SEED = 20261123

function claims(url: string): string[] {
  const page: Page = { url, title: '', zone: 'UTC', hints: null }
  return adapters.filter((adapter) => adapter.matches(page)).map(({ tool }) => tool)
}

/** Where the host of a link ends: another host is another tool's, and no mutation of this one. */
function afterHost(url: string): number {
  return /^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0].length ?? 0
}

const piece = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('%', '%2', '%00', '\ud800', '&&', '##', '??', '/', '{', '"', '\n', '='),
)

/** A link with something put in, taken out and said twice. */
const changed = fc.tuple(link, piece, fc.nat(), fc.nat(12)).map(([url, text, place, width]) => {
  const start = afterHost(url)
  const at = start + (place % (url.length - start + 1))
  return [
    url.slice(0, at) + text + url.slice(at),
    url.slice(0, at) + url.slice(at + width),
    url.slice(0, at + width) + url.slice(at),
  ]
})

/** Milliseconds that any link may take. */
const LIMIT = 5

function spent(url: string): number {
  const page: Page = { url, title: '', zone: 'America/New_York', hints: null }
  return leastWork(() => readView(page, 1795435200000), LIMIT)
}

/** Links that two adapters have claimed once, each a mutation of one that is in the tables. */
const ONCE_CLAIMED_TWICE = [
  'http://prometheus.example.com:9090/cl\nassic/graph?g0.range_input=2h&g0.expr=up&g0.tab=0',
  'https://app.logz.io/d/jaeger/search?service=checkout&lookback=1h',
  'https://acme.chronosphere.io/d/dashboards/checkout-overview?start=6h&var-cluster=a&refresh=30s',
  'https://acme.wavefront.com/d/dashboards/checkout',
  'https://signoz.acme.io/dashboard/0197326-8955-2e99720a9f72?relativeTime=3d',
  'http://localhost:9000/superset/dashboard/34-ng(w/?standalone=3',
  'http://localhost:3301/d/dashboard/abc?relativeTime=15m&startTime=1700000000000&endTime=1700003600000',
  'https://github.com/acme/shop/actions/runs/294962314/job/874/job/871#step:4:12',
  'http://graphite.example.com/dashboard/d/incident?from=2026-11-22T20:40:00&until=2026-11-22T21:40:00',
  'http://localhost:5001/d/dashboards/1-anything-here',
  'https://bi.example.com/d/dashboard/12-checkout',
  'http://graphite.example.com/d/dashboard/incident',
  'https://acme.looker.com/explore/p/orders?fields=orders.count',
  'https://ui.honeycomb.io/d/environments/meminator/',
]

describe('no link is claimed by two adapters', { timeout: 120_000 }, () => {
  test.each(ONCE_CLAIMED_TWICE)('%s', (url) => {
    expect(claims(url).length, claims(url).join()).toBeLessThan(2)
  })

  test('cut off anywhere', () => {
    fc.assert(
      fc.property(link, fc.nat(), (url, at) => {
        expect(claims(url.slice(0, at % (url.length + 1))).length).toBeLessThan(2)
      }),
      { numRuns: 1500, seed: SEED },
    )
  })

  test('with bytes of any kind put in, taken out or said twice', () => {
    fc.assert(
      fc.property(changed, (urls) => {
        for (const one of urls) expect(claims(one).length, `${one}: ${claims(one).join()}`).toBeLessThan(2)
      }),
      { numRuns: 1000, seed: SEED },
    )
  })
})

describe('a link is read and pinned within five milliseconds', { timeout: 120_000 }, () => {
  test('each of the tables', () => {
    for (const url of links) expect(spent(url), url).toBeLessThan(LIMIT)
  })

  test('cut off anywhere', () => {
    fc.assert(
      fc.property(link, fc.nat(), (url, at) => {
        const short = url.slice(0, at % (url.length + 1))
        expect(spent(short), short).toBeLessThan(LIMIT)
      }),
      { numRuns: 1000, seed: SEED },
    )
  })

  test('with bytes of any kind put in, taken out or said twice', () => {
    fc.assert(
      fc.property(changed, (urls) => {
        for (const one of urls) expect(spent(one), one).toBeLessThan(LIMIT)
      }),
      { numRuns: 500, seed: SEED },
    )
  })

  test('with anything said over and over in it', () => {
    const piece = fc.constantFrom(
      'a',
      '%25',
      '(',
      '!(',
      '{"a":',
      '-1d',
      "'",
      '&a=b',
      ';a=1',
      '/',
      ',:',
      '..',
      '+',
    )
    fc.assert(
      fc.property(link, piece, fc.nat(), (url, text, place) => {
        const start = afterHost(url)
        const at = start + (place % (url.length - start + 1))
        const long = url.slice(0, at) + text.repeat(Math.ceil(1000 / text.length)) + url.slice(at)
        expect(spent(long), long.slice(0, at + 20)).toBeLessThan(LIMIT)
      }),
      { numRuns: 400, seed: SEED },
    )
  })
})
