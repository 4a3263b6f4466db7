import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import { isDateMath, resolveDateMath, type Clock } from './parts/datemath'
import { instant, parseUtc } from './parts/instant'
import { asked } from './parts/marks'
import { parsePicker } from './parts/picker'
import { last, type Link, type Param } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'
import { knownZone } from './parts/zone'

/** The clock that relative ranges of this page run by: that of its newest data request, in the zone it names. */
export function clockOf(page: Page, search: readonly Param[], now: number): Clock {
  const [newest] = asked(page, (path) => /\/api\/ds\/query$/.test(path))
  const named = last(search, 'timezone') ?? last(search, 'tz') ?? ''
  const zone = named === 'utc' ? 'UTC' : named !== 'browser' && knownZone(named) ? named : page.zone
  return { now: newest && newest.at <= now ? newest.at : now, zone }
}

/**
 * One end of a range in the order in which Grafana tries: date math, `20261123`, `20261123T120000`,
 * `2026-11-23 12:00:00` and ISO, all in UTC, and else milliseconds. Null where it is none of them.
 */
export function resolveGrafana(text: string, clock: Clock, edge: 'start' | 'end'): number | null {
  if (isDateMath(text)) return resolveDateMath(text, clock, edge)
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?$/.exec(text)
  const [year = '', month = '', day = '', hour = '00', minute = '00', second = '00'] = compact?.slice(1) ?? []
  const date = compact && parseUtc(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (date !== null) return date
  if (/^\d+$/.test(text)) return instant(Number(text))
  return text.length === 19 || text.length === 24 ? parseUtc(text) : null
}

/** The range of `from` and `to`; an end that is not there is null. */
export function rangeOf(from: string | null, to: string | null, clock: Clock): TimeRange {
  const raw = { from, to }
  if (from === null || to === null || from === '' || to === '') return { ...UNKNOWN_TIME, raw }
  const time = { raw, from: resolveGrafana(from, clock, 'start'), to: resolveGrafana(to, clock, 'end') }
  if (/^\d{14,19}$/.test(from) && /^\d{14,19}$/.test(to)) return { ...time, floats: 'none' }
  if (time.from === null || time.to === null) return { ...UNKNOWN_TIME, raw }
  return { ...time, floats: isDateMath(from) || isDateMath(to) ? 'url' : 'none' }
}

/** The range of a dashboard: as the page asked for it, as its link says, or as its picker shows. */
export function dashboardRange(page: Page, link: Link, id: string, now: number): TimeRange {
  const clock = clockOf(page, link.search, now)
  const centre = centreOf(link.search)
  const said = rangeOf(last(link.search, 'from'), last(link.search, 'to'), clock)
  if (centre) return centre
  if (said.floats === 'none') return said
  const shown = annotationRange(page, id)
  if (said.floats === 'url') return shown && sameWidth(shown, said) ? { ...said, ...shown } : said
  const picked = shown ?? parsePicker(page.hints?.range ?? '', clock)
  return picked ? { ...said, ...picked } : said
}

interface Ends {
  from: number
  to: number
}

/** `time` and `time.window`: the middle and the width, which win over from and to and become them as it loads. */
function centreOf(search: readonly Param[]): TimeRange | null {
  const [time, width] = [last(search, 'time'), last(search, 'time.window')]
  if (time === null || width === null || !/^\d{10,14}$/.test(time)) return null
  const found = /^(\d{1,12})(ms|[smhd])?$/.exec(width)
  const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[found?.[2] ?? 'ms'] ?? 1
  if (!found) return null
  const half = (Number(found[1]) * unit) / 2
  const [from, to] = [instant(Number(time) - half), instant(Number(time) + half)]
  return { raw: { from: time, to: width }, from, to, floats: 'none' }
}

/** Each load and refresh of a dashboard asks for its annotations, with both ends in milliseconds. */
function annotationRange(page: Page, id: string): Ends | null {
  for (const { link } of asked(page, (path) => /\/api\/annotations$/.test(path))) {
    const uid = last(link.search, 'dashboardUID')
    if (uid !== null && uid !== id) continue
    const [from, to] = ['from', 'to'].map((name) => instant(Number(last(link.search, name) ?? Number.NaN)))
    if (from != null && to != null) return { from, to }
  }
  return null
}

/** A request of an earlier range has another width; one of this range may be older than `now`. */
function sameWidth(shown: Ends, said: TimeRange): boolean {
  if (said.from === null || said.to === null) return false
  return Math.abs(shown.to - shown.from - (said.to - said.from)) < 60_000
}
