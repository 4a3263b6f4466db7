import type { Page } from '@/lib/model/page'
import type { Query } from '@/lib/model/query'
import type { TimeRange } from '@/lib/model/time-range'
import { parseDuration } from './parts/duration'
import { parseEpoch } from './parts/epoch'
import { instant, parseCalendar } from './parts/instant'
import { parseIsoDuration } from './parts/iso-duration'
import type { Edit } from './parts/splice'
import { UNKNOWN_TIME } from './parts/time'
import { fromWall } from './parts/zone'

/** What was found in the fragment of a page of CloudWatch. */
export interface Found {
  kind: string
  /** what names the thing; empty where nothing does */
  id: string
  title: string
  queries: Query[]
  time: TimeRange
  variables: Record<string, string[]>
  panel: string | null
  opaque: boolean
  /** edits of the fragment that make the range absolute; null where it is not known how */
  pin: ((from: number, to: number) => Edit[]) | null
}

export const NOTHING: Omit<Found, 'kind'> = {
  id: '',
  title: '',
  queries: [],
  time: UNKNOWN_TIME,
  variables: {},
  panel: null,
  opaque: false,
  pin: null,
}

/** When and where a page was looked at. */
export interface Look {
  now: number
  zone: Page['zone']
}

export interface End {
  at: number | null
  floats: boolean
}

/**
 * One end of a range: ISO, an epoch, `-PT3H`, `P0D`, `-1w`, `0s`. A date without a zone is one of the reader's own.
 */
export function resolveEnd(text: string, { now, zone }: Look): End {
  const calendar = parseCalendar(text)
  if (calendar) {
    const { wall, offset } = calendar
    return { at: instant(offset === null ? fromWall(wall, zone) : wall - offset), floats: false }
  }
  const epoch = parseEpoch(text)
  if (epoch !== null) return { at: epoch, floats: false }
  const size = text.replace(/^-/, '')
  if (/^(?:P0D|PT0[SMH]|0[smhdw]?)$/i.test(size)) return { at: now, floats: true }
  const width = parseIsoDuration(size) ?? parseDuration(size)
  return { at: width === null ? null : instant(now - width), floats: true }
}

/** The range of two ends; one that is left out is now. */
export function rangeOf(from: string | null, to: string | null, look: Look): TimeRange {
  const raw = { from, to }
  if (from === null) return { ...UNKNOWN_TIME, raw }
  return joined(
    raw,
    resolveEnd(from, look),
    to === null ? { at: look.now, floats: true } : resolveEnd(to, look),
  )
}

export function joined(raw: TimeRange['raw'], from: End, to: End): TimeRange {
  if (from.at === null || to.at === null || from.at > to.at) return { ...UNKNOWN_TIME, raw }
  return { raw, from: from.at, to: to.at, floats: from.floats || to.floats ? 'url' : 'none' }
}
