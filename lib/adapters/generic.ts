import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter } from './adapter'
import { instant, parseCalendar } from './parts/instant'
import { keyOf, sortedParams } from './parts/key'
import { last, parseLink, type Link } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'

/** Pairs that mean a range wherever their values are instants beyond doubt. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['start', 'end'],
  ['startTime', 'endTime'],
  ['from_ts', 'to_ts'],
]

/** Any page that no other adapter knows. */
export const generic: Adapter = {
  tool: 'generic',
  matches: () => true,
  read(page) {
    const link = parseLink(page.url)
    const found = link && rangeOf(link)
    return {
      tool: 'generic',
      kind: 'page',
      title: page.title,
      url: page.url,
      queries: [],
      time: found?.time ?? UNKNOWN_TIME,
      variables: {},
      panel: null,
      viewKey: link ? viewKeyOf(link, found?.names ?? []) : keyOf('generic', page.url),
      placeKey: link ? keyOf('generic', link.origin, link.path) : keyOf('generic', page.url),
      opaque: false,
    }
  },
  pin(reading) {
    if (reading.time.floats === 'none') return { ok: true, url: reading.url }
    return { ok: false, reason: 'The link does not say what time the page showed.' }
  },
}

function rangeOf(link: Link): { names: readonly string[]; time: TimeRange } | null {
  for (const names of PAIRS) {
    const [from, to] = names.map((name) => last(link.search, name))
    if (from == null || to == null) continue
    const time = { raw: { from, to }, from: certain(from), to: certain(to), floats: 'none' as const }
    if (time.from !== null && time.to !== null && time.from <= time.to) return { names, time }
  }
  return null
}

/** 13 digits are milliseconds of this century; a date counts only with its zone. */
function certain(text: string): number | null {
  if (/^1\d{12}$/.test(text)) return Number(text)
  const calendar = text.includes(':') ? parseCalendar(text) : null
  return calendar?.offset == null ? null : instant(calendar.wall - calendar.offset)
}

/** A fragment that is a route or holds state is part of the view; a heading to scroll to is not. */
function viewKeyOf(link: Link, times: readonly string[]): string {
  const stays = (name: string): boolean => !times.includes(name) && name !== '_'
  const fragment = /^!?\/|=/.test(link.hash) ? link.hash : ''
  return keyOf('generic', link.origin, link.path, sortedParams(link.search, stays), fragment)
}
