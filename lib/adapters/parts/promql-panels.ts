import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import { formatDuration, parseDuration } from './duration'
import { instant, parseUtc } from './instant'
import { asked, type Asked } from './marks'
import { last, type Link } from './raw-url'

/** One of the panels g0, g1, ... of a Prometheus page. */
export interface Panel {
  /** its number in the link */
  index: number
  expr: string
  /** `unsaid` where the link does not tell: the page then opens the table */
  tab: 'graph' | 'table' | 'explain' | 'unsaid'
  time: TimeRange
  /** milliseconds of the graph's width as shown */
  range: number
  /** what the page shows is not what its link says (Prometheus classic only) */
  differs: boolean
}

/** Not the data that the page asks for, which is under `/api/v1/query` too. */
const PAGE = /^((?!.*\/api\/v\d+\/).*?)\/(query|graph|classic\/graph)\/?$/s
const HOUR = 3_600_000

/** The route prefix of a query page, and which of the three faces it has; null for any other path. */
export function queryPage(path: string): { prefix: string; classic: boolean } | null {
  const found = PAGE.exec(path)
  if (!found) return null
  const classic = found[2] === 'classic/graph'
  return { prefix: found[1] ?? '', classic }
}

/** `2026-11-23 12:00:00` in UTC, the only zone these links know. The classic page reads minutes only. */
export function formatEnd(milliseconds: number, classic: boolean): string {
  const unit = classic ? 60_000 : 1000
  const text = new Date(Math.ceil(milliseconds / unit) * unit).toISOString()
  return text.slice(0, classic ? 16 : 19).replace('T', ' ')
}

/** Every panel of the link, each with its own time. The list ends at the first number that has no expression. */
export function panelsOf(page: Page, link: Link, now: number): Panel[] {
  const place = queryPage(link.path)
  const panels: Panel[] = []
  const values = new Map(link.search.map((param) => [param.name, param.value]))
  for (let index = 0; index < 64 && values.has(`g${index}.expr`); index++) {
    panels.push(fromLink(values, index, now))
  }
  const requests = asked(page, (path) => path.startsWith(`${place?.prefix ?? ''}/`) && DATA.test(path))
  const own = requests.filter((request) => request.link.origin === link.origin)
  return panels.map((panel) => asShown(panel, own, place?.classic ?? false, panels.length === 1))
}

const DATA = /\/api\/v1\/query(?:_range)?$/

const TABS: Readonly<Record<string, Panel['tab']>> = {
  '0': 'graph',
  graph: 'graph',
  '1': 'table',
  table: 'table',
  explain: 'explain',
}

function fromLink(values: ReadonlyMap<string, string>, index: number, now: number): Panel {
  const get = (name: string): string => values.get(`g${index}.${name}`) ?? ''
  const tab = TABS[get('tab')] ?? 'unsaid'
  const end = get('moment_input') || get('end_input')
  const range = parseDuration(get('range_input')) ?? HOUR
  const to = end === '' ? now : parseUtc(end)
  const time: TimeRange = {
    raw: { from: get('range_input') || null, to: end || null },
    from: to === null ? null : instant(tab === 'table' ? to : to - range),
    to,
    floats: to === null ? 'unknown' : end === '' ? 'url' : 'none',
  }
  return { index, expr: get('expr').trim(), tab, time, range, differs: false }
}

/** What a data request asked for. */
interface Data {
  expr: string
  from: number
  to: number
  at: number
}

function dataOf({ link, at }: Asked): Data | null {
  const expr = last(link.search, 'query')?.trim()
  const ranged = link.path.endsWith('_range')
  const to = seconds(last(link.search, ranged ? 'end' : 'time'))
  const from = ranged ? seconds(last(link.search, 'start')) : to
  return expr && from !== null && to !== null ? { expr, from, to, at } : null
}

function seconds(text: string | null): number | null {
  return text !== null && /^\d+(?:\.\d+)?$/.test(text) ? instant(Number(text) * 1000) : null
}

/**
 * A panel with the window that its data was asked for. Where that is another one than the link's, the classic page
 * is believed (its buttons and Back leave the link behind), and the newer pages are not: their link is right, and
 * the request is of an earlier view whose successor is still under way.
 */
function asShown(panel: Panel, requests: readonly Asked[], classic: boolean, alone: boolean): Panel {
  const table = panel.tab === 'table'
  const newest = requests.find(({ link }) => link.path.endsWith('_range') !== table)
  const answers = requests
    .filter(({ link }) => link.path.endsWith('_range') !== table)
    .flatMap((request) => dataOf(request) ?? [])
  const other = classic && alone && newest ? dataOf(newest) : null
  const data = other ?? answers.find(({ expr }) => expr === panel.expr)
  if (!data) return panel
  if (data.expr === panel.expr && agrees(panel, data, classic ? 60_000 : 1000)) {
    return { ...panel, time: { ...panel.time, from: data.from, to: data.to } }
  }
  return classic ? believed(panel, data) : panel
}

/** Same width, and the same end where the link has one. */
function agrees(panel: Panel, data: Data, slack: number): boolean {
  const width = panel.tab === 'table' ? 0 : panel.range
  if (Math.abs(data.to - data.from - width) > 1500) return false
  return panel.time.floats !== 'none' || panel.time.to === null || Math.abs(panel.time.to - data.to) < slack
}

function believed(panel: Panel, data: Data): Panel {
  const range = data.to > data.from ? data.to - data.from : panel.range
  const floats = Math.abs(data.at - data.to) < 5000
  return {
    ...panel,
    expr: data.expr,
    range,
    differs: true,
    time: {
      raw: { from: formatDuration(range), to: floats ? null : formatEnd(data.to, true) },
      from: data.from,
      to: data.to,
      floats: floats ? 'url' : 'none',
    },
  }
}
