import type { Page } from '@/lib/model/page'
import type { Adapter, Pin, Reading } from '../adapter'
import { formatDuration } from './duration'
import { keyOf, sortedParams } from './key'
import { formatEnd, panelsOf, queryPage, type Panel } from './promql-panels'
import { encode, has, parseLink, rewrite, type Link } from './raw-url'
import { hull, NO_TIME } from './time'

/** Reads the pages of Prometheus and of what is built like it. `matches` is what tells them apart. */
export function promqlAdapter(tool: string, matches: (page: Page) => boolean): Adapter {
  return {
    tool,
    matches,
    read(page, now) {
      const link = parseLink(page.url)
      const place = link && queryPage(link.path)
      return link && place ? readQueries(tool, page, link, now) : readOther(tool, page, link)
    },
    pin: (_reading, page, now) => pinPanels(page, now),
  }
}

function readQueries(tool: string, page: Page, link: Link, now: number): Reading {
  const panels = panelsOf(page, link, now)
  const place = link.origin + (queryPage(link.path)?.prefix ?? '')
  return {
    tool,
    kind: 'query',
    title: page.title,
    url: page.url,
    queries: panels.filter(({ expr }) => expr !== '').map(({ expr }) => ({ text: expr, language: 'promql' })),
    time: panels.length > 0 ? hull(panels.map((panel) => panel.time)) : NO_TIME,
    variables: {},
    panel: null,
    viewKey: keyOf(tool, place, 'query', ...panels.map((panel) => panelKey(panel, link))),
    placeKey: keyOf(tool, place, 'query'),
    opaque: false,
  }
}

const TIME =
  /^(?:expr|tab|range_input|end_input|moment_input|step_input|res_\w+|show_tree|stacked|display_mode)$/

/** What of a panel is the view: its expression, its tab, and the look that was chosen away from the default. */
function panelKey(panel: Panel, link: Link): string[] {
  const prefix = `g${panel.index}.`
  const own = link.search.filter(({ name }) => name.startsWith(prefix))
  const mine = own.map(({ name, value }) => ({ name: name.slice(prefix.length), value }))
  const get = (name: string): string => mine.findLast((param) => param.name === name)?.value ?? ''
  const mode = get('display_mode') || (get('stacked') === '1' ? 'stacked' : 'lines')
  const rest = mine.filter(({ name, value }) => !TIME.test(name) && value !== '' && value !== '0')
  const tab = panel.tab === 'unsaid' ? 'table' : panel.tab
  return [panel.expr, tab, mode, ...rest.map(({ name, value }) => `${name}=${value}`).sort()]
}

/** Alerts, targets, rules: no time in the link, and none on the page but now. */
function readOther(tool: string, page: Page, link: Link | null): Reading {
  const kind = /([a-z-]+)\/?$/.exec(link?.path ?? '')?.[1] ?? 'page'
  const search = sortedParams(link?.search ?? [], () => true)
  return {
    tool,
    kind,
    title: page.title,
    url: page.url,
    queries: [],
    time: NO_TIME,
    variables: {},
    panel: null,
    viewKey: keyOf(tool, link?.origin ?? '', link?.path ?? page.url, search),
    placeKey: keyOf(tool, link?.origin ?? '', link?.path ?? page.url),
    opaque: false,
  }
}

function pinPanels(page: Page, now: number): Pin {
  const link = parseLink(page.url)
  const place = link && queryPage(link.path)
  const panels = link && place ? panelsOf(page, link, now) : []
  if (!link || !place || panels.length === 0) {
    return { ok: false, reason: 'This page shows the present, and its link has no place for a time.' }
  }
  if (panels.some((panel) => panel.time.to === null)) {
    return { ok: false, reason: 'A time in the link could not be read.' }
  }
  const changes = panels.map((panel) => changesOf(panel, link, place.classic))
  return { ok: true, url: rewrite(page.url, Object.fromEntries(changes.flatMap(Object.entries<string>))) }
}

/** A panel that already has its end is left alone, unless its page had moved on from the link. */
function changesOf(panel: Panel, link: Link, classic: boolean): Record<string, string> {
  const { index, time, differs } = panel
  if ((time.floats === 'none' && !differs) || time.to === null) return {}
  const end = encode(formatEnd(time.to, classic))
  const width =
    has(link.search, `g${index}.range_input`) && !differs ? {} : { range_input: formatDuration(panel.range) }
  const expr = differs ? { expr: encode(panel.expr) } : {}
  const changes = { ...expr, ...width, end_input: end, moment_input: end }
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [`g${index}.${name}`, value]))
}
