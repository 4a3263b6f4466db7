import type { TimeRange } from '@/lib/model/time-range'
import { isGrafanas } from './parts/grafanas'
import { keyOf } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { marked } from './parts/marks'
import { unslug } from './parts/plain-reading'
import { encode, rewrite, unescape, type Link } from './parts/raw-url'
import { hull, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'
import { wallText } from './parts/wall-text'
import { isWebsite } from './parts/websites'
import { resolveRedash } from './redash-time'

/** Redash. The SQL itself is never in its links. */
export const redash = linkAdapter({
  tool: 'redash',
  claims(link, page) {
    const route = routeOf(link)
    if (!route) return false
    if (marked(page, 'redash') || isNamed(link)) return true
    if (isWebsite(link.host) || isGrafanas(link.path)) return false
    if (route.kind === 'sql-query' && /^\d+$/.test(link.hash)) return true
    return route.own || link.search.some(({ name }) => /^p_\w/.test(name)) || /:500[01]$/.test(link.origin)
  },
  read(link, page, now) {
    const { kind, id, slug } = routeOf(link) ?? { kind: 'page', id: link.path, slug: '' }
    const dates = datesOf(link, now, page.zone)
    const plain = parametersOf(link).filter(
      ({ name }) => !dates.has(name) && !dates.has(name.replace(ENDS, '')),
    )
    const pairs = plain.map(({ name, value }) => [name.replace(/^p_/, ''), value] as const)
    const panel = /^\d+$/.test(link.hash) ? link.hash : null
    const place = keyOf('redash', link.origin, prefixOf(link), kind, id)
    return {
      kind,
      title: page.title.replace(/\s*[|-]\s*Redash$/, '') || unslug(slug),
      time: dates.size === 0 ? UNKNOWN_TIME : hull([...dates.values()]),
      variables: variablesOf(pairs),
      panel,
      viewKey: keyOf(
        place,
        panel,
        pairs.map(([name, value]) => `${name}=${value}`).sort(),
        [...dates.keys()].sort(),
      ),
      placeKey: place,
      opaque: kind.startsWith('public'),
    }
  },
  pin(link, _reading, page, now) {
    const changes = [...datesOf(link, now, page.zone)].flatMap(
      ([name, { from, to, floats }]): [string, string][] => {
        if (floats === 'none' || from === null || to === null) return []
        const [first, second] = [from, to].map((at) => encode(wallText(at, page.zone)))
        return [[name, from === to ? (first ?? '') : `${first ?? ''}--${second ?? ''}`]]
      },
    )
    return { ok: true, url: rewrite(link.raw, Object.fromEntries(changes)) }
  },
  reason: 'The dates are kept with the query in Redash and are not in the link.',
})

/** Its host has its name; the maker's own site has no such pages. */
function isNamed({ host }: Link): boolean {
  return /(?:^|[.-])redash(?=[.:-]|$)/.test(host) && !isWebsite(host)
}

interface Route {
  kind: string
  id: string
  slug: string
  /** no other tool has such a path */
  own: boolean
}

const ENDS = /\.(?:start|end)$/

function routeOf({ path }: Link): Route | null {
  const query = /\/queries\/(\d+|new)(?:\/(source|edit))?\/?$/.exec(path)
  if (query) return { kind: 'sql-query', id: query[1] ?? '', slug: '', own: query[2] === 'source' }
  const embedded = /\/embed\/query\/(\d+)\/visualization\/(\d+)\/?$/.exec(path)
  if (embedded) return { kind: 'chart', id: `${embedded[1] ?? ''}/${embedded[2] ?? ''}`, slug: '', own: true }
  const open = /\/public\/dashboards\/([^/]+)\/?$/.exec(path)
  if (open) return { kind: 'public-dashboard', id: open[1] ?? '', slug: '', own: false }
  const board = /\/dashboards\/(\d+)(?:-([^/]*))?\/?$/.exec(path)
  if (board) return { kind: 'dashboard', id: board[1] ?? '', slug: unescape(board[2] ?? ''), own: false }
  const old = path.includes('/superset/') ? null : /\/dashboard\/([\w-]+)\/?$/.exec(path)
  return old ? { kind: 'dashboard', id: old[1] ?? '', slug: old[1] ?? '', own: false } : null
}

/** The organisation, where the server has several. */
function prefixOf({ path }: Link): string {
  return path.replace(/\/(?:queries|embed|public|dashboards?)\/.*$/, '')
}

function parametersOf(link: Link): { name: string; value: string }[] {
  return link.search.filter(({ name }) => /^p_\w/.test(name))
}

/** Ranges by parameter: `p_x`, or the two of the older form, `p_x.start` and `p_x.end`. */
function datesOf(link: Link, now: number, zone: string): Map<string, TimeRange> {
  const values = new Map(parametersOf(link).map(({ name, value }) => [name, value]))
  const found = new Map<string, TimeRange>()
  for (const [name, value] of values) {
    const stem = name.replace(ENDS, '')
    const [start, end] = [values.get(`${stem}.start`), values.get(`${stem}.end`)]
    const both = stem !== name && start !== undefined && end !== undefined
    const range = resolveRedash(both ? `${start}--${end}` : value, { now, zone })
    if (range) found.set(both ? stem : name, range)
  }
  return found
}
