import type { TimeRange } from '@/lib/model/time-range'
import { instant, parseCalendar } from './parts/instant'
import { keyOf } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { has, last, unescape, type Link, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'
import { fromWall, knownZone } from './parts/zone'

/** Looker. Its date words count whole periods in the model's zone, so that only dates written out stand still. */
export const looker = linkAdapter({
  tool: 'looker',
  claims(link) {
    const route = routeOf(link)
    if (!route) return false
    return /(?:^|\.)looker(?:-\w+)?\./.test(link.host) || speaksLooker(link)
  },
  read(link, page) {
    const { kind, id } = routeOf(link) ?? { kind: 'page', id: link.path }
    const [model = '', explore = ''] = kind === 'explore' ? id.split('/') : []
    const filters = filtersOf(link, kind)
    const place = keyOf('looker', link.origin, kind, id)
    return {
      kind,
      title: page.title.replace(/\s*[|-]\s*Looker$/, ''),
      time: kind === 'page' ? NO_TIME : timeOf(filters, zoneOf(link, page.zone)),
      variables: variablesOf([
        ...(kind === 'explore'
          ? ([
              ['model', model],
              ['explore', explore],
            ] as const)
          : []),
        ...link.search.filter(({ name }) => name === 'qid').map(({ name, value }) => [name, value] as const),
        ...filters.map(({ name, value }) => [name.replace(/^f\[(.+)\]$/, '$1'), value] as const),
      ]),
      viewKey: keyOf(
        place,
        // A filter may have any name, those of campaigns too.
        link.search
          .filter(({ name }) => !LEFT_OUT.test(name))
          .map(({ name, value }) => `${name}=${value}`)
          .sort(),
      ),
      placeKey: place,
    }
  },
  reason: (_link, { time }) =>
    time.raw.from === null
      ? 'The dates are kept with the query in Looker and are not in the link.'
      : "Looker's date words count whole periods in the zone of its model, which the link does not say.",
})

const LEFT_OUT =
  /^(?:toggle|vis|theme|origin|origin_space|share|show|pwsh|filter_config|hide_filter|allow_login_screen|_theme|query_timezone)$/

function routeOf({ path }: Link): { kind: string; id: string } | null {
  const signed = /^\/login\/embed\/(.+?)\/?$/.exec(path)?.[1]
  if (signed !== undefined) return { kind: 'embed', id: unescape(signed) }
  const [, page = '', id = ''] =
    /^(?:\/embed)?\/(explore|dashboards(?:-next)?|looks|boards|folders|sql\/queries|sql)(?:\/(.+?))?\/?$/.exec(
      path,
    ) ?? []
  if (page === '') return null
  const kind =
    { explore: 'explore', looks: 'look', boards: 'page', folders: 'page' }[page] ??
    (page.startsWith('dashboards') ? 'dashboard' : 'sql-query')
  if (kind === 'explore' && !/^[^/]+\/[^/]+$/.test(id)) return null
  return { kind, id: unescape(id) }
}

function speaksLooker({ path, search }: Link): boolean {
  if (/^\/dashboards(?:-next)?\/\w+(?:::|%3A%3A)\w+/.test(path)) return true
  if (!/^\/explore\/\w+\/\w+\/?$/.test(path)) return false
  return (
    /^[\w-]{22}$/.test(last(search, 'qid') ?? '') ||
    (has(search, 'fields') && /\w\.\w/.test(last(search, 'fields') ?? ''))
  )
}

const LAYOUT =
  /^(?:qid|fields|sorts|limit|pivots|column_limit|total|row_total|dynamic_fields|fill_fields|subtotals|refresh|view|model)$/

/** `f[orders.created_date]` of an explore; every parameter of a dashboard is one by its name. */
function filtersOf({ search }: Link, kind: string): Param[] {
  const named =
    kind === 'explore'
      ? search.filter(({ name }) => /^f\[.+\]$/.test(name))
      : kind === 'dashboard'
        ? search
        : []
  return named.filter(({ name, value }) => value !== '' && !LAYOUT.test(name) && !LEFT_OUT.test(name))
}

function zoneOf({ search }: Link, zone: string): string {
  const named = last(search, 'query_timezone')
  return named !== null && knownZone(named) ? named : zone
}

const WORDS =
  /\b(?:ago|last|this|next|today|yesterday|tomorrow|now)\b|^\d{1,4} (?:second|minute|hour|day|week|month|quarter|year)s?\b/i

function timeOf(filters: readonly Param[], zone: string): TimeRange {
  const text = filters.map(({ value }) => value).find((value) => WORDS.test(value) || BETWEEN.test(value))
  if (text === undefined) return UNKNOWN_TIME
  const raw = { from: text, to: null }
  const ends = BETWEEN.exec(text)
    ?.slice(1)
    .map((end) => parseCalendar(end.replaceAll('/', '-')))
  const [from, to] = (ends ?? []).map((end) => end && instant(fromWall(end.wall, zone)))
  return from != null && to != null
    ? { raw, from, to, floats: 'none' }
    : { ...UNKNOWN_TIME, raw, floats: 'url' }
}

/** The second date is the first that is out. */
const BETWEEN =
  /^(\d{4}[/-]\d{2}[/-]\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?) to (\d{4}[/-]\d{2}[/-]\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?)$/
