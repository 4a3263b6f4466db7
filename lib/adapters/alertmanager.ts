import type { Page } from '@/lib/model/page'
import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { marked } from './parts/marks'
import { queryOf, variablesNamed, type Told } from './parts/plain-reading'
import { has, hashParams, last, type Link, type Param } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'
import { isWebsite } from './parts/websites'

/** Alertmanager: its first UI, in the fragment, and the one with paths. */
export const alertmanager = linkAdapter({
  tool: 'alertmanager',
  claims(link, page) {
    const place = placeOf(link)
    if (marked(page, 'alertmanager')) return true
    return place !== null && (page.title === 'Alertmanager' || speaksAlertmanager(link, place))
  },
  read: (link, page) => readPlace(link, page, placeOf(link)),
  reason: 'Alertmanager shows the present, and its links have no place for a time.',
})

interface Place {
  /** `alerts`, `silences`, `silences/new`, `silences/<id>` */
  route: string
  params: readonly Param[]
  prefix: string
  inHash: boolean
}

const ROUTE = /^\/((?:alerts|silences|status|settings|config)(?:\/[\w-]+(?:\/edit)?)?)\/?$/

function placeOf(link: Link): Place | null {
  const [hashRoute = ''] = link.hash.split('?', 1)
  const inHash = ROUTE.exec(hashRoute)?.[1]
  if (inHash !== undefined) {
    const params = link.hash.includes('?') ? hashParams(link) : []
    return { route: inHash, params, prefix: link.path.replace(/\/$/, ''), inHash: true }
  }
  if (isRoot(link)) return { route: 'alerts', params: [], prefix: '', inHash: true }
  const found = /^(.*?)(\/(?:alerts|silences|status|config)(?:\/.*)?)$/.exec(link.path)
  const inPath = ROUTE.exec(found?.[2] ?? '')?.[1]
  return inPath === undefined
    ? null
    : { route: inPath, params: link.search, prefix: found?.[1] ?? '', inHash: false }
}

/** The first page goes on to the alerts. */
function isRoot({ path, search, hash }: Link): boolean {
  return path.length < 2 && search.length === 0 && hash.length < 2
}

const FLAGS = ['silenced', 'inhibited', 'muted', 'active']
const ID = /^silences\/[0-9a-f]{8}-[0-9a-f-]{27}(?:\/edit)?$/

/** Its name or port, a parameter that it alone has, or the id of a silence behind its own route. */
function speaksAlertmanager(link: Link, { route, params, inHash }: Place): boolean {
  if (isRoot(link)) return link.origin.endsWith(':9093')
  const named = /(?:^|[/.-])alertmanager/i.test(link.host + link.path) || link.origin.endsWith(':9093')
  if (!inHash) return named && !isWebsite(link.host)
  if (named || ID.test(route)) return true
  const matchers = /^\{.*[=~].*\}$/s.test(last(params, 'filter') ?? '')
  if (route === 'silences/new') return matchers
  return route === 'alerts' ? matchers || [...FLAGS, 'receiver'].some((flag) => has(params, flag)) : matchers
}

const KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^silences\/new$/, 'silence-new'],
  [/^silences\/[^/]+\/edit$/, 'silence-edit'],
  [/^silences\/[^/]+$/, 'silence'],
]

function readPlace(link: Link, page: Page, place: Place | null): Told {
  const { route, params, prefix } = place ?? { route: 'page', params: link.search, prefix: link.path }
  const kind = KINDS.find(([pattern]) => pattern.test(route))?.[1] ?? (route.split('/')[0] || 'page')
  const placeKey = keyOf('alertmanager', link.origin + prefix, route)
  const filter = last(params, 'filter')
  return {
    kind,
    title: page.title,
    queries: queryOf(filter, 'matchers'),
    time: UNKNOWN_TIME,
    variables: variablesNamed(params, ['receiver', 'group', 'customGrouping', ...FLAGS]),
    panel: /^silence(?:-edit)?$/.test(kind) ? (route.split('/')[1] ?? null) : null,
    viewKey: keyOf(
      placeKey,
      matchersOf(filter ?? ''),
      sortedParams(changed(params), (name) => name !== 'filter' && name !== 'comment'),
    ),
    placeKey,
  }
}

/** Parameters that say something other than what the page does without them. */
function changed(params: readonly Param[]): Param[] {
  const plain = (name: string): string => (FLAGS.includes(name) ? String(name === 'active') : '')
  return params.filter(({ name, value }) => value !== '' && value !== plain(name))
}

/** The matchers of a filter in an order of their own: which comes first changes nothing. */
function matchersOf(filter: string): string[] {
  const inner = filter.trim().replace(/^\{|\}$/g, '')
  const found: string[] = inner.match(/[^,"\s](?:[^,"]|"(?:[^"\\]|\\.)*")*/g) ?? []
  return found.map((text) => text.trim()).sort()
}
