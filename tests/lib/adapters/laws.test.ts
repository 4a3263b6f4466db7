import { fc } from '@/tests/fixtures/any'
import { describe, expect, test } from 'vitest'
import type { Adapter } from '@/lib/adapters/adapter'
import { generic } from '@/lib/adapters/generic'
import type { Case, CaseTable } from '@/lib/adapters/parts/case'
import { adapters, readView } from '@/lib/adapters/registry'
import type { Page } from '@/lib/model/page'
import { View } from '@/lib/model/view'
import { leastWork } from './spent'
import { nowOf, pageOf, tables } from './tables'

/** Milliseconds of work that a link as long as can be kept may take; real ones, a quarter as long, may take 5. */
const LIMIT = 20

const DAYS = 86_400_000
const everyAdapter: readonly Adapter[] = [...adapters, generic]
const everyCase = [...tables.values()].flatMap((table) => table?.cases ?? [])

test('every adapter has a case table, and every table an adapter', () => {
  expect([...tables.keys()].sort()).toEqual(everyAdapter.map(({ tool }) => tool).sort())
})

for (const [file, table] of tables) {
  describe(file, () => {
    test('the table is named after its file and has cases', () => {
      expect(table?.tool).toBe(file)
      expect(table?.cases.length).toBeGreaterThan(0)
    })
    for (const one of table?.cases ?? []) {
      describe(one.url.slice(0, 140), () => holdCase(one, table))
    }
  })
}

/** Where any parameter may be a filter that somebody made. */
const OWN_NAMES = new Set(['looker', 'metabase'])

function holdCase(one: Case, table: CaseTable | undefined): void {
  const tool = table?.tool ?? ''
  const page = pageOf(one)
  const view = readView(page, nowOf(one))

  test('reads as a careful person does', () => {
    expect(summary(view)).toEqual(expected(one, tool))
    expect(View.parse(view)).toEqual(view)
  })

  test('pins as expected, or says why not', () => {
    const { pinned } = one.expect
    if (one.expect.masked === undefined) expect(view.pinned).toBe(pinned === undefined ? one.url : pinned)
    expect(view.unpinned === null).toBe(view.pinned !== null)
  })

  test('is claimed by no other adapter', () => {
    expect(adapters.filter((adapter) => adapter.matches(page)).map((adapter) => adapter.tool)).toEqual(
      tool === 'generic' ? [] : [tool],
    )
  })

  test('what a campaign hangs on a link changes nothing', () => {
    if (!/^[^#]*\?[^#]/.test(one.url) || OWN_NAMES.has(tool)) return
    const hung = { ...page, url: one.url.replace(/(?=#|$)/, '&utm_source=mail') }
    expect(readView(hung, nowOf(one)).viewKey).toBe(view.viewKey)
  })

  const { pinned } = view
  if (pinned === null) return
  const again = reopened(page, pinned)

  test('pinning twice changes nothing, a hundred days later too', () => {
    expect(readView(again, nowOf(one)).pinned).toBe(pinned)
    expect(readView(again, nowOf(one) + 100 * DAYS).pinned).toBe(pinned)
  })

  test('the pinned link shows the same', () => {
    const later = readView(again, nowOf(one) + 100 * DAYS)
    const grain = table?.grain ?? 1000
    expect(later).toMatchObject({
      tool: view.tool,
      kind: view.kind,
      queries: view.queries,
      panel: view.panel,
    })
    expect(later.variables).toEqual(view.variables)
    expect(later.time.floats).toBe(view.time.floats === 'query' ? 'query' : 'none')
    expect(apart(later.time.from, view.time.from)).toBeLessThan(grain)
    expect(apart(later.time.to, view.time.to)).toBeLessThan(grain)
    expect([later.viewKey, later.placeKey]).toEqual([view.viewKey, view.placeKey])
  })

  test('pinning touches nothing but the time', () => {
    const rest = (url: string): string => url.replace(table?.times ?? /(?!)/g, '')
    expect(rest(pinned)).toBe(rest(view.url))
  })
}

/** The same tab, at the pinned link, before its page has asked for anything. */
function reopened(page: Page, url: string): Page {
  return { ...page, url, hints: page.hints && { ...page.hints, requests: [], range: null } }
}

function apart(a: number | null, b: number | null): number {
  return a === null || b === null ? (a === b ? 0 : Number.POSITIVE_INFINITY) : Math.abs(a - b)
}

function summary(view: View): object {
  const { tool, kind, title, queries, variables, panel, time, masked, opaque } = view
  return { tool, kind, title, queries, variables, panel, time, masked, opaque }
}

function expected({ expect: said, title }: Case, tool: string): object {
  const [from, to] = said.raw ?? [null, null]
  return {
    tool,
    kind: said.kind,
    title: said.title ?? title ?? '',
    queries: (said.queries ?? []).map((text, index) => ({
      text,
      language: languageOf(said.language, index),
    })),
    variables: said.variables ?? {},
    panel: said.panel ?? null,
    time: {
      raw: { from, to },
      from: said.from === undefined ? null : Date.parse(said.from),
      to: said.to === undefined ? null : Date.parse(said.to),
      floats: said.floats,
    },
    masked: said.masked ?? [],
    opaque: said.opaque ?? false,
  }
}

function languageOf(said: string | readonly string[] | undefined, index: number): string {
  return (typeof said === 'object' ? said[index] : said) ?? 'unknown'
}

describe('any string', { timeout: 120_000 }, () => {
  const now = Date.parse('2026-11-23T12:00:00Z')

  /** Never throws, fits the schema, and a link that was pinned stays as it is. */
  function survives(url: string, page: Partial<Page> = {}): void {
    const whole: Page = { url, title: '', zone: 'Europe/Berlin', hints: null, ...page }
    for (const adapter of everyAdapter) {
      if (!adapter.matches(whole)) continue
      adapter.pin(adapter.read(whole, now), whole, now)
    }
    const view = readView(whole, now)
    const parsed = View.safeParse(view)
    if (!parsed.success) throw new Error(`${url}: ${parsed.error.message}`)
    if (view.pinned === null) return
    const again = readView(reopened(whole, view.pinned), now + 100 * DAYS).pinned
    if (again !== view.pinned) throw new Error(`${url}: pinned ${view.pinned}, then ${String(again)}`)
  }

  for (const [file, table] of tables) {
    // Every position of an ordinary link, and 400 spread over one of several thousand characters.
    test(`cut off anywhere: ${file}`, { timeout: 120_000 }, () => {
      for (const { url } of table?.cases ?? []) {
        const stride = Math.ceil(url.length / 400)
        for (let length = 0; length < url.length; length += stride) survives(url.slice(0, length))
      }
    })
  }

  test('with bad escapes, controls and foreign letters put in anywhere', () => {
    const junk = fc.constantFrom(
      '%',
      '%2',
      '%ff%fe',
      '%00',
      '\ud800',
      '\u2028',
      '&&',
      '##',
      '??',
      '{',
      '"',
      '\n',
      '=',
    )
    const spoilt = fc.tuple(fc.constantFrom(...everyCase), junk, fc.nat(300))
    fc.assert(
      fc.property(spoilt, ([{ url }, piece, at]) => survives(url.slice(0, at) + piece + url.slice(at))),
      { numRuns: 600 },
    )
  })

  test('with values of any kind', () => {
    const value = fc.oneof(fc.string(), fc.webQueryParameters(), fc.json(), fc.integer().map(String))
    fc.assert(
      fc.property(fc.constantFrom(...everyCase), value, fc.nat(20), ({ url }, text, which) => {
        let seen = -1
        survives(
          url.replace(/=[^&#]*/g, (whole) =>
            ++seen === which ? `=${encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, ''))}` : whole,
          ),
        )
      }),
      { numRuns: 600 },
    )
  })

  test('made of noise', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => survives(text)))
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => survives(url)),
    )
  })

  test('with requests and a picker that make no sense', () => {
    const hints = fc.record({
      marks: fc.subarray(
        everyAdapter.map(({ tool }) => tool),
        { maxLength: 1 },
      ),
      requests: fc.array(
        fc.record({ url: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), at: fc.nat() }),
      ),
      range: fc.option(fc.string()),
    })
    fc.assert(
      fc.property(fc.constantFrom(...everyCase), hints, ({ url }, seen) => survives(url, { hints: seen })),
    )
  })

  test('of a page that has the marks of another tool, whose times are secrets there', () => {
    const url = 'https://portal.azure.com/#blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/a'
    const hints = { marks: ['graphite'], requests: [], range: null }
    survives(url, { hints })
    const view = readView({ url, title: '', zone: 'UTC', hints }, now)
    expect([view.tool, view.pinned, view.unpinned]).toEqual([
      'graphite',
      null,
      'The link would hold its time where only secrets are.',
    ])
  })

  const long: Record<string, string> = {
    'a path of 50,000': `https://grafana.example/d/${'a/'.repeat(25_000)}`,
    '50,000 of one escape': `http://p.example/graph?g0.expr=${'%25'.repeat(17_000)}`,
    'brackets in brackets': `https://g.example/explore?left=${'['.repeat(8_000)}${']'.repeat(8_000)}`,
    'objects in objects': `https://g.example/explore?panes=${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
    'many panels': `http://p.example/graph?${Array.from({ length: 900 }, (_, n) => `g${n}.expr=up`).join('&')}`,
    'many parameters': `http://p.example/render?target=a&${'from=-1d&'.repeat(1_700)}`,
    'one long word of digits': `http://a.example/api/v1/graph?q=a,:b&s=${'1'.repeat(15_000)}`,
    'many signs': `https://g.example/d/a/b?from=now${'-1d'.repeat(5_000)}&to=now`,
    'one endless user name': `https://${'a@'.repeat(8_000)}g.example/`,
  }
  test.each(Object.entries(long))('%s is read within a fiftieth of a second', (_name, url) => {
    survives(url)
    const read = () => readView({ url, title: '', zone: 'UTC', hints: null }, now)
    expect(leastWork(read, LIMIT)).toBeLessThan(LIMIT)
  })
})
