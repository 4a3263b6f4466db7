import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Reading } from './adapter'
import { parseDuration } from './parts/duration'
import { instant } from './parts/instant'
import { fields, items, parseJson, textOf } from './parts/json-spans'
import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { marked } from './parts/marks'
import type { Told } from './parts/plain-reading'
import { last, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'

/** Perses: dashboards and its explorers. */
export const perses = linkAdapter({
  tool: 'perses',
  claims: (link, page) => marked(page, 'perses') || looksLikePerses(link),
  read: readPage,
  pin: (link, { time }) => ({
    ok: true,
    url: rewrite(link.raw, { start: String(time.from ?? ''), end: String(time.to ?? '') }),
  }),
  reason: 'The range is the default of the dashboard, which the link does not name.',
})

interface Route {
  kind: string
  prefix: string
  /** path of the dashboard, its project included */
  id: string
  name: string
}

const BOARD = /^(.*)\/projects\/[^/]+\/(?:ephemeral)?dashboards\/([^/]+)\/?$/

function routeOf(link: Link): Route | null {
  const board = BOARD.exec(link.path)
  if (board) {
    const [, prefix = '', name = ''] = board
    const id = link.path.slice(prefix.length).replace(/\/$/, '')
    return { kind: 'dashboard', prefix, id, name: unescape(name) }
  }
  const explore = /^(.*)\/explore\/?$/.exec(link.path)
  return explore ? { kind: 'explore', prefix: explore[1] ?? '', id: '', name: '' } : null
}

/** Feature flags' dashboards have such a path too. */
const ELSEWHERE = /(?:^|\.)launchdarkly\.(?:com|us)$/

function looksLikePerses(link: Link): boolean {
  if (BOARD.test(link.path)) return !ELSEWHERE.test(link.host)
  const explorer = last(link.search, 'explorer') ?? ''
  const told = items(fields(parseJson(last(link.search, 'data') ?? '')).queries).length > 0
  return routeOf(link) !== null && (/^\w+-\w*Explorer$/.test(explorer) || (/^\w+$/.test(explorer) && told))
}

function readPage(link: Link, page: Page, now: number): Told {
  const route = routeOf(link) ?? { kind: 'page', prefix: link.path, id: '', name: '' }
  const placeKey = keyOf('perses', link.origin + route.prefix, route.kind, route.id)
  const panel = panelOf(last(link.search, 'viewPanelRef'))
  const variables = variablesIn(link.search)
  return {
    kind: panel === null ? route.kind : 'panel',
    title: /^(?:Perses)?$/.test(page.title) ? route.name : page.title,
    queries: items(fields(parseJson(last(link.search, 'data') ?? '')).queries).flatMap(queryIn),
    time: route.kind === 'page' ? NO_TIME : timeOf(link, now),
    variables,
    panel,
    viewKey: keyOf(
      placeKey,
      panel,
      Object.entries(variables)
        .map(([name, values]) => `${name}=${[...values].sort().join(',')}`)
        .sort(),
      sortedParams(link.search, (name) => !LOOK.test(name)),
    ),
    placeKey,
  }
}

const LOOK = /^(?:start|end|refresh|tz|viewPanelRef|var-.*)$/

/** `start` alone is a width; `start` and `end` are epochs in milliseconds, and nothing else is read. */
function timeOf({ search }: Link, now: number): TimeRange {
  const raw = { from: last(search, 'start'), to: last(search, 'end') }
  const width = parseDuration(raw.from ?? '')
  if (width !== null) return { raw: { ...raw, to: null }, from: instant(now - width), to: now, floats: 'url' }
  const [from, to] = [epoch(raw.from), epoch(raw.to)]
  return from === null || to === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to, floats: 'none' }
}

function epoch(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? instant(Number(text)) : null
}

/** Values of one variable stand in one parameter, with commas. */
function variablesIn(params: readonly Param[]): Record<string, string[]> {
  const found = params.filter(({ name, value }) => name.startsWith('var-') && value !== '')
  return Object.fromEntries(found.map(({ name, value }) => [name.slice(4), value.split(',')]))
}

function panelOf(text: string | null): string | null {
  if (text === null || text === '') return null
  const ref = fields(parseJson(text))
  return textOf(ref.ref) ?? textOf(ref.$ref) ?? text
}

const LANGUAGES: readonly (readonly [kind: RegExp, language: string])[] = [
  [/^Prometheus/, 'promql'],
  [/^Tempo/, 'traceql'],
  [/^Loki/, 'logql'],
  [/^VictoriaLogs/, 'logsql'],
  [/^(?:ClickHouse|SQL)/, 'sql'],
]

function queryIn(item: unknown): Reading['queries'] {
  const plugin = fields(fields(fields(item).spec).plugin)
  const text = textOf(fields(plugin.spec).query)
  if (text === null || text.trim() === '') return []
  const kind = textOf(plugin.kind) ?? ''
  return [{ text, language: LANGUAGES.find(([pattern]) => pattern.test(kind))?.[1] ?? 'unknown' }]
}
