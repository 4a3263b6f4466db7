import type { Page } from '@/lib/model/page'
import type { Adapter, Reading } from '../adapter'
import { keyOf, sortedParams } from './key'
import { markedOther } from './marks'
import { readingOf } from './plain-reading'
import { hashParams, has, parseLink, type Link, type Param } from './raw-url'
import { UNKNOWN_TIME } from './time'
import { asWide, endingAt, pinVmWindow, vmParams, vmWindow, type VmParams, type VmWindow } from './vmui-time'

/** What tells one page of VictoriaMetrics' UI from another. */
export interface VmTool {
  readonly tool: 'vmui' | 'victorialogs'
  /** the kind of the first page */
  readonly kind: string
  /** the id of the range that the page opens with */
  readonly fallback: string
  /** pages that show a window, by their route */
  readonly timed: RegExp
  claims(page: Page, link: Link, at: VmPlace): boolean
  queries(params: readonly Param[], route: string): Reading['queries']
  variables(params: readonly Param[]): Record<string, string[]>
  /** true where the query measures its time from now itself */
  moves(queries: Reading['queries']): boolean
  /** milliseconds of a window that the page asked its server for */
  shown(page: Page, queries: Reading['queries']): { from: number; to: number } | null
}

/** A link taken apart as the page does. */
export interface VmPlace extends VmParams {
  /** of the fragment, without slashes at its ends; empty on the first page */
  route: string
}

export function vmPlace(link: Link): VmPlace {
  const [route = ''] = link.hash.split('?', 1)
  const inHash = link.hash.includes('?') || !link.hash.startsWith('/') ? hashParams(link) : []
  const names = route.startsWith('/') ? route.split('/').filter(Boolean).join('/') : ''
  return { ...vmParams(link, inHash), route: names }
}

/** Reads both UIs, which share their links' grammar of time. */
export function vmuiAdapter(own: VmTool): Adapter {
  return {
    tool: own.tool,
    matches(page) {
      const link = parseLink(page.url)
      return !!link && !markedOther(page, own.tool) && own.claims(page, link, vmPlace(link))
    },
    read(page, now) {
      const link = linkOf(page)
      return readPlace(own, page, link, vmPlace(link), now)
    },
    pin(reading, page, now) {
      const link = linkOf(page)
      const place = vmPlace(link)
      if (!isTimed(own, place)) {
        return { ok: false, reason: 'This page shows the present, and its link has no place for a time.' }
      }
      const window = windowOf(own, page, place, reading.queries, now)
      if (window.time.floats === 'none') return { ok: true, url: link.raw }
      if (window.time.from === null) return { ok: false, reason: 'The range in the link could not be read.' }
      return { ok: true, url: pinVmWindow(link, window, place) }
    },
  }
}

function linkOf(page: Page): Link {
  const link = parseLink(page.url)
  if (!link) throw new Error('read without a match')
  return link
}

function isTimed(own: VmTool, { route, list }: VmPlace): boolean {
  return own.timed.test(route) || (route === 'overview' && has(list, 'g0.range_input'))
}

function windowOf(
  own: VmTool,
  page: Page,
  { list }: VmPlace,
  queries: Reading['queries'],
  now: number,
): VmWindow {
  const window = vmWindow(list, now, page.zone, own.fallback)
  if (window.time.floats !== 'url' || window.time.to !== now) return window
  const shown = own.shown(page, queries)
  return shown && asWide(window, shown.to - shown.from) ? endingAt(window, shown.to) : window
}

/** Time, what floats with it, and looks. */
const LOOK =
  /^(?:g\d+\.(?:range_input|end_input|end_time|moment_input|relative_time|step_input|tab|stacked|expr)|query|refresh|display_mode|legend_\w+|size|hide_chart|hide_logs|graph_mode|bars_count)$/

function readPlace(own: VmTool, page: Page, link: Link, place: VmPlace, now: number): Reading {
  const queries = own.queries(place.list, place.route)
  const kind = place.route.split('/', 1)[0] || own.kind
  const { time } = isTimed(own, place) ? windowOf(own, page, place, queries, now) : { time: UNKNOWN_TIME }
  const base = link.origin + link.path.replace(/\/(?:prometheus\/)?(?:graph|vmui)\/?$|\/$/, '')
  const placeKey = keyOf(own.tool, base, place.route || own.kind)
  return readingOf(own.tool, page, {
    kind,
    title: page.title.replace(/\s*-\s*(?:(?:vm)?ui for victoria\w+|vmui)$/i, ''),
    queries,
    time: own.moves(queries) ? { ...time, floats: 'query' } : time,
    variables: own.variables(place.list),
    viewKey: keyOf(
      placeKey,
      queries.map(({ text }) => text),
      tabOf(place.list),
      sortedParams(place.list, (name) => !LOOK.test(name)),
    ),
    placeKey,
  })
}

const TABS: Readonly<Record<string, string>> = { '0': 'chart', '1': 'table', '3': 'code' }

function tabOf(params: readonly Param[]): string {
  const tab = params.findLast(({ name }) => name === 'g0.tab')?.value ?? ''
  return TABS[tab] ?? (tab || 'chart')
}
