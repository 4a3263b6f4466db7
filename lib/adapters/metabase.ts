import type { TimeRange } from '@/lib/model/time-range'
import { fields, parseJson, textOf } from './parts/json-spans'
import { isGrafanas } from './parts/grafanas'
import { keyOf } from './parts/key'
import { FROM_NOW, linkAdapter, UNREADABLE } from './parts/link-adapter'
import { marked } from './parts/marks'
import { queryOf, unslug, type Told } from './parts/plain-reading'
import { namesDay, NO_DAY, saysNow } from './parts/query-time'
import { encode, hashParams, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { namedAfter } from './parts/self-hosted'
import { stableJson } from './parts/stable-json'
import { hull, NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'
import { isWebsite } from './parts/websites'
import { resolveMetabase, writeMetabase } from './metabase-time'

/** Metabase. A question that is written in the link is read; what is saved has its text on the server. */
export const metabase = linkAdapter({
  tool: 'metabase',
  claims(link, page) {
    const route = routeOf(link)
    if (!route) return false
    if (marked(page, 'metabase')) return true
    if (isWebsite(link.host) || isGrafanas(link.path) || route.base.endsWith('/superset')) return false
    if (/(?:^|[.-])metabase(?=[.-]|app)/.test(link.host)) return true
    if (namedAfter(link.host) !== null) return false
    return route.own || cardOf(link) !== null || speaksMetabase(link)
  },
  read: (link, page, now) => readPage(link, page.title, { now, zone: page.zone }),
  pin(link, _reading, page, now) {
    const changes = link.search.flatMap(({ name, value }): [string, string][] => {
      const written = writeMetabase(value, { now, zone: page.zone })
      return written === null ? [] : [[name, encode(written)]]
    })
    return { ok: true, url: rewrite(link.raw, Object.fromEntries(changes)) }
  },
  reason: (_link, { kind, time }) => {
    if (time.floats === 'query') return FROM_NOW
    if (time.raw.from !== null) return UNREADABLE
    return kind === 'sql-query'
      ? NO_DAY
      : 'The dates are kept with the question in Metabase and are not in the link.'
  },
})

/** A question about a table, dates in words of its own, or the port that it listens on. */
function speaksMetabase({ path, hash, search, origin }: Link): boolean {
  if (/\/question\/?$/.test(path) && /^\?db=\d/.test(hash)) return true
  if (!/\/(?:dashboard|question)\/\d+\/?$/.test(path)) return false
  return /:3000$/.test(origin) || search.some(({ value }) => DATE_WORDS.test(value))
}

const DATE_WORDS = /^(?:past|next)\d{1,4}(?:minute|hour|day|week|month|quarter|year)s~?$/

interface Route {
  base: string
  kind: string
  id: string
  slug: string
  /** no other tool has such a path */
  own: boolean
}

const PAGE = /^(.*?)\/(dashboard|question|model|metric|collection|browse)(?:\/([^/]+))?(?:\/.*)?$/
const OPEN = /^(.*?)\/(public|embed)\/(dashboard|question)\/([^/]+)\/?$/

function routeOf(link: Link): Route | null {
  const open = OPEN.exec(link.path)
  if (open) {
    const [, base = '', how = '', kind = '', id = ''] = open
    return { base, kind: `${how}-${kind}`, id, slug: '', own: OPEN_ID.test(id) }
  }
  const found = PAGE.exec(link.path)
  if (!found) return null
  const [, base = '', kind = '', rest = ''] = found
  const [, id = '', slug = ''] = /^(\d+)(?:-(.*))?$/.exec(unescape(rest)) ?? []
  if (rest === '' || rest === 'notebook')
    return kind === 'question' ? { base, kind: 'question', id: '', slug: '', own: false } : null
  const legacy = link.search.some(({ name }) => /^p_\w/.test(name))
  return {
    base,
    kind,
    id: id || rest,
    slug,
    own: slug !== '' && !legacy && /^(?:dashboard|question|model|metric)$/.test(kind) && !UUID.test(rest),
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const OPEN_ID = /^(?:[0-9a-f]{8}-|eyJ|\*)/

/** The question that is written in the fragment. */
function cardOf(link: Link): Record<string, unknown> | null {
  const text = /^([\w+/%-]{16,}={0,2})(?:\?.*)?$/.exec(link.hash)?.[1]
  if (text === undefined) return null
  try {
    const bytes = Uint8Array.from(atob(unescape(text).replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    )
    const card = fields(parseJson(new TextDecoder().decode(bytes)))
    return Object.hasOwn(card, 'dataset_query') ? card : null
  } catch {
    return null
  }
}

function readPage(link: Link, title: string, clock: { now: number; zone: string }): Told {
  const { base, kind, id, slug } = routeOf(link) ?? { base: '', kind: 'page', id: link.path, slug: '' }
  const card = cardOf(link)
  const asked = fields(card?.dataset_query)
  const sql = textOf(fields(asked.native).query)
  const params = link.search.filter(({ value }) => value !== '')
  const dates = params.flatMap(({ value }) => resolveMetabase(value, clock) ?? [])
  const plain = params.filter(
    (param) => !LAYOUT.test(param.name) && resolveMetabase(param.value, clock) === null,
  )
  const place = keyOf('metabase', link.origin, base, kind, id)
  const tab = params.find(({ name }) => name === 'tab')?.value.replace(/-.*/, '') ?? ''
  return {
    kind: sql === null ? kind : 'sql-query',
    title: title.replace(/\s*·\s*(?:Dashboard|Question)?(?:\s*·\s*)?Metabase$/, '') || unslug(slug),
    queries: queryOf(sql, 'sql'),
    time: dates.length > 0 ? hull(dates) : timeless(sql),
    variables: variablesOf([...plain, ...tables(link)].map(({ name, value }) => [name, value] as const)),
    viewKey: keyOf(
      place,
      tab,
      pairs(plain),
      stableJson(asked, /^(?:lib\/uuid|ident)$/),
      card || id !== '' ? '' : link.hash,
    ),
    placeKey: place,
  }
}

const LAYOUT = /^(?:tab|fullscreen|refresh|night|theme|bordered|titled|hide_parameters|font|scrollTo)$/

/** `#?db=1&table=2`, a question about a whole table. */
function tables(link: Link): readonly Param[] {
  return link.hash.startsWith('?') ? hashParams(link) : []
}

function pairs(params: readonly Param[]): string[] {
  return params.map(({ name, value }) => `${name}=${value}`).sort()
}

/** A question in the link holds still where its text names a day, and moves where it says `now()`. */
function timeless(sql: string | null): TimeRange {
  if (sql === null) return UNKNOWN_TIME
  if (saysNow({ text: sql, language: 'sql' })) return { ...NO_TIME, floats: 'query' }
  return namesDay(sql) ? NO_TIME : UNKNOWN_TIME
}
