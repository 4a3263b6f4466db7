import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter, Pin, Reading } from './adapter'
import { isExplorer, pinExplorer, readExplorer } from './azure-explorer'
import { bladeOf, type Blade, type Value } from './azure-fragment'
import { kqlMoves, pinTimeContext, pinTimespan, timeContext, timespan } from './azure-time'
import { fromGzip } from './parts/gzip'
import { instant, parseUtc } from './parts/instant'
import { fields, items, parseJson, textOf } from './parts/json-spans'
import { keyOf } from './parts/key'
import { markedOther } from './parts/marks'
import { FROM_NOW } from './parts/link-adapter'
import { queryOf, readingOf } from './parts/plain-reading'
import { parseLink, unescape, type Link } from './parts/raw-url'
import { splice } from './parts/splice'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'

/** Azure's portal: Log Analytics, Application Insights, metrics, and the blades around them; Data Explorer beside it. */
export const azure: Adapter = {
  tool: 'azure',
  matches(page) {
    const link = parseLink(page.url)
    if (!link || markedOther(page, 'azure')) return false
    return /^(?:[\w-]+\.)?portal\.azure\.(?:com|us|cn)$/.test(link.host) || isExplorer(link)
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return isExplorer(link) ? readExplorer(page, link) : readPage(page, link, bladeOf(link), now)
  },
  pin(reading, page) {
    const link = parseLink(page.url)
    if (!link) return { ok: false, reason: 'This is no link.' }
    return isExplorer(link) ? pinExplorer(reading, link) : pinLink(reading, link, bladeOf(link))
  },
}

const KINDS: readonly (readonly [kind: string, name: RegExp])[] = [
  ['logs', /\/(?:Demo)?(?:LogsBlade|Logs\.ReactView|AnalyticsBlade)$/],
  ['transaction', /\/DetailsV2Blade$/],
  ['metrics', /\/(?:Metrics\.ReactView|MetricsV3Blade)$/],
  ['alert', /\/AlertDetails/],
  ['workbook', /workbook/i],
]

function kindOf({ form, name }: Blade): string {
  if (form === 'resource' || form === 'dashboard') return form
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'page'
}

function readPage(page: Page, link: Link, blade: Blade, now: number): Reading {
  const kind = kindOf(blade)
  const query = kind === 'logs' ? kqlOf(blade) : null
  const charts = kind === 'metrics' ? chartsOf(blade) : null
  const resources = [...resourcesOf(blade), ...(charts?.resources ?? [])]
  const time = timeOf(blade, kind, now)
  const placeKey = keyOf(
    'azure',
    link.host,
    blade.tenant.toLowerCase(),
    kind,
    kind === 'page' || blade.form === 'resource' || blade.form === 'dashboard' ? blade.name : '',
    resources,
  )
  return readingOf('azure', page, {
    kind,
    title: page.title.replace(/\s*[|-]\s*Microsoft Azure$/, '') || (charts?.title ?? ''),
    queries: [
      ...queryOf(query, 'kql'),
      ...(charts?.names ?? []).map((text) => ({ text, language: 'azure-metrics' })),
    ],
    time: kqlMoves(query ?? '') ? { ...time, floats: 'query' } : time,
    variables: variablesOf(blade, resources, charts?.namespaces ?? []),
    viewKey: keyOf(placeKey, query, restOf(blade)),
    placeKey,
    opaque: kind === 'logs' && query === null && (blade.values.has('q') || blade.values.has('query')),
  })
}

/** Where the query may stand: packed, or (in `query`) as it is. */
function kqlOf({ values }: Blade): string | null {
  const packed = values.get('q')?.text
  if (packed !== undefined) return unpacked(packed)
  const text = values.get('query')?.text
  if (text === undefined) return null
  return values.get('isQueryBase64Compressed')?.text === 'true' ? unpacked(text) : text
}

/** Some makers of links pack what is packed already. */
function unpacked(packed: string): string | null {
  const text = fromGzip(packed)
  return text?.startsWith('H4sI') ? (fromGzip(unescape(text)) ?? text) : text
}

/** Time, what is told elsewhere in the key, and where the link was made. */
const LOOK =
  /^(?:timespan|timespanInIsoFormat|TimeContext|q|query|isQueryBase64Compressed|isQueryEditorVisible|source|initiator|resourceId|ResourceId|scope|Referer|prettify)$/

function restOf({ values }: Blade): string[] {
  return Array.from(values)
    .filter(([name]) => !LOOK.test(name))
    .map(([name, { text }]) => `${name}=${text}`)
    .sort()
}

function jsonOf({ values }: Blade, ...names: string[]): Record<string, unknown> {
  const text = names.map((name) => values.get(name)?.text).find((one) => one !== undefined)
  return fields(parseJson(text ?? ''))
}

function resourcesOf(blade: Blade): string[] {
  const named = blade.values.get('resourceId')?.text ?? blade.values.get('ResourceId')?.text
  if (named !== undefined) return [named]
  const scope = items(jsonOf(blade, 'scope').resources).map((one) => textOf(fields(one).resourceId))
  return scope.filter((id) => id !== null)
}

interface Charts {
  title: string
  names: string[]
  namespaces: string[]
  resources: string[]
}

/** `v2charts` of one definition, or of a list of them. */
function chartsOf(blade: Blade): Charts {
  const said = jsonOf(blade, 'ChartDefinition', 'Charts', 'chart')
  const charts = items(said.v2charts ?? fields(said.chart).charts).map(fields)
  const metrics = charts.flatMap((chart) => items(chart.metrics).map(fields))
  const texts = (name: string): string[] =>
    [...new Set(metrics.map((metric) => textOf(metric[name])))].filter((text) => text !== null)
  const ids = metrics.map((metric) => textOf(fields(metric.resourceMetadata).id))
  const resources = blade.values.has('ResourceId') ? [] : [...new Set(ids)].filter((id) => id !== null)
  return {
    title: textOf(charts[0]?.title) ?? '',
    names: texts('name'),
    namespaces: texts('namespace'),
    resources,
  }
}

function variablesOf(blade: Blade, resources: string[], namespaces: string[]): Record<string, string[]> {
  const component = textOf(jsonOf(blade, 'ComponentId').Name)
  return {
    ...(resources.length > 0 ? { resource: resources } : {}),
    ...(component === null ? {} : { component: [component] }),
    ...(namespaces.length > 0 ? { namespace: namespaces } : {}),
  }
}

/** Grafana wrote it under a longer name. */
function spanOf({ values }: Pick<Blade, 'values'>): Value | undefined {
  return values.get('timespan') ?? values.get('timespanInIsoFormat')
}

function timeOf(blade: Blade, kind: string, now: number): TimeRange {
  const span = spanOf(blade)
  if (span) return timespan(span.text, now)
  const context = blade.values.get('TimeContext') ?? blade.values.get('timeContext')
  if (context) return timeContext(context.text, now)
  const stamp = textOf(jsonOf(blade, 'DataModel').timestamp)
  const at = stamp === null ? null : instant(parseUtc(stamp))
  if (at !== null) return { raw: { from: stamp, to: stamp }, from: at, to: at, floats: 'none' }
  if (kind === 'resource' && CHARTED.test(blade.name)) return UNKNOWN_TIME
  return /^(?:resource|alert|transaction)$/.test(kind) ? NO_TIME : UNKNOWN_TIME
}

/** Pages of a resource that show its data, in a range that their link does not name. */
const CHARTED = /\/(?:logs|metrics|failures|performance|availability|insights|infrainsights|livemetrics)$/i

function pinLink(reading: Reading, link: Link, { values }: Blade): Pin {
  const { raw, from, to } = reading.time
  if (reading.time.floats === 'none') return { ok: true, url: link.raw }
  if (from === null || to === null) return refuse(reading)
  if (raw.to !== null) return { ok: true, url: link.raw }
  const span = spanOf({ values })
  const context = values.get('TimeContext')
  const edits = span ? pinTimespan(span, from, to) : context ? pinTimeContext(context, from, to) : []
  if (edits.length === 0)
    return { ok: false, reason: 'How this page would write absolute times in its link is not known.' }
  const hashAt = link.raw.indexOf('#') + 1
  return { ok: true, url: link.raw.slice(0, hashAt) + splice(link.hash, edits) }
}

function refuse({ time }: Reading): Pin {
  if (time.floats === 'query') return { ok: false, reason: FROM_NOW }
  const partly = time.raw.from !== null
  return {
    ok: false,
    reason: partly
      ? 'The range in the link could not be read.'
      : 'The range is the default of the page, which its link does not name.',
  }
}
