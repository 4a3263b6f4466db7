import type { Adapter, Reading } from '../adapter'
import { instant } from './instant'
import { keyOf } from './key'
import { linkAdapter } from './link-adapter'
import { parseLink, type Link } from './raw-url'
import { NO_TIME } from './time'

/** A page that an investigation hops through: what it is of, and nothing to pin. */
export interface Place {
  kind: string
  /** what names it among its kind, with its project or channel */
  id: string
  /** the instant that the id itself carries, epoch milliseconds */
  at?: number | null
  title?: string
  /** the part in sight, by the tool's own id */
  panel?: string | null
  queries?: Reading['queries']
  variables?: Record<string, string[]>
  /** the variables as they tell one view from another, where one thing has several names */
  told?: Record<string, string[]>
  /** for the reader: the link names something that moves on (a branch, the last build) */
  moves?: string
  /** for the reader: the page shows how things are when it is opened */
  present?: string
}

/** `find` says what the link leads to; null where it is not certainly a page of that tool. */
export function contextAdapter(
  tool: string,
  find: (link: Link, marked: boolean) => Place | null,
  product = tool,
): Adapter {
  const suffix = new RegExp(`\\s*[|·-]\\s*${product}$`, 'i')
  const adapter = linkAdapter({
    tool,
    claims: (link, page) => find(link, page.hints?.marks.includes(tool) ?? false) !== null,
    read(link, page) {
      const place = find(link, true)
      const {
        kind,
        id,
        at,
        title,
        panel = null,
        queries = [],
        variables = {},
        moves,
        told = variables,
      } = place ?? { kind: 'page', id: link.path }
      const instantOf = instant(at)
      const placeKey = keyOf(tool, link.host, kind, id)
      const chosen = Object.entries(told).map(([name, values]) => `${name}=${values.join(',')}`)
      return {
        kind,
        title: page.title.replace(suffix, '') || (title ?? ''),
        queries,
        time: { ...NO_TIME, from: instantOf, to: instantOf, floats: moves === undefined ? 'none' : 'url' },
        variables,
        panel,
        viewKey: keyOf(
          placeKey,
          panel,
          chosen.sort(),
          queries.map(({ text }) => text),
        ),
        placeKey,
      }
    },
    reason: '',
  })
  return {
    ...adapter,
    pin(_reading, page) {
      const link = parseLink(page.url)
      const place = link && find(link, true)
      const reason = place?.moves ?? place?.present
      return reason === undefined ? { ok: true, url: page.url } : { ok: false, reason }
    },
  }
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The milliseconds in the first ten characters of a ULID; null for any other text. */
export function ulidTime(text: string): number | null {
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i.test(text)) return null
  const digits = Array.from(text.slice(0, 10).toUpperCase(), (digit) => CROCKFORD.indexOf(digit))
  return instant(digits.reduce((total, digit) => total * 32 + digit, 0))
}

/** Pairs that have a value, as variables. */
export function said(pairs: Readonly<Record<string, string | null | undefined>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(pairs).flatMap(([name, value]) =>
      value == null || value === '' ? [] : [[name, [value]]],
    ),
  )
}
