import type { TimeRange } from '@/lib/model/time-range'
import { duration, type Times } from './times'

type Window = { from: number; to: number }

/**
 * What somebody did to the range: `shifted` is as long as before, `elsewhere` shares no moment with it, `across`
 * is partly the same, `held` and `freed` are the same window made absolute or relative, `unclear` cannot be said.
 */
export type RangeKind =
  'zoomed' | 'widened' | 'shifted' | 'elsewhere' | 'across' | 'held' | 'freed' | 'unclear'

/** `by` is how far the end went, milliseconds; both windows are null where it is unclear. */
export type RangeMove = { kind: RangeKind; had: Window | null; has: Window | null; by: number }

export const windowOf = ({ from, to }: TimeRange): Window | null =>
  from === null || to === null || to <= from ? null : { from, to }

const asWritten = ({ raw }: TimeRange): string =>
  [raw.from, raw.to].filter((side) => side !== null).join(' to ')

const endsNow = ({ floats, raw }: TimeRange): boolean =>
  floats !== 'none' && (raw.to === null || raw.to === '' || raw.to === 'now')

/** Windows this much alike, in parts of the longer, were not chosen apart. */
export const slackOf = (a: Window, b: Window): number => Math.max(a.to - a.from, b.to - b.from) / 100

/** Two relative windows end at 'now', which moves by itself: only their lengths were chosen. */
const compared = (before: Window, after: Window, floating: boolean): RangeKind | null => {
  const [had, has] = [before.to - before.from, after.to - after.from]
  const slack = slackOf(before, after)
  const alike = Math.abs(had - has) <= slack
  if (alike && (floating || Math.abs(after.to - before.to) <= slack)) return null
  const inside = after.from >= before.from - slack && after.to <= before.to + slack
  const around = after.from <= before.from + slack && after.to >= before.to - slack
  if (has < had && (floating || inside)) return 'zoomed'
  if (has > had && (floating || around)) return 'widened'
  if (alike) return 'shifted'
  return after.from >= before.to || after.to <= before.from ? 'elsewhere' : 'across'
}

/** What somebody did to the range; null where nobody did anything. */
export const rangeMove = (before: TimeRange, after: TimeRange): RangeMove | null => {
  const [had, has] = [windowOf(before), windowOf(after)]
  const unwritten = asWritten(before) === asWritten(after)
  if (unwritten && before.floats !== 'none' && after.floats !== 'none') return null
  if (!had || !has) return unwritten ? null : { kind: 'unclear', had, has, by: 0 }
  const kind = compared(had, has, endsNow(before) && endsNow(after))
  if (kind) return { kind, had, has, by: has.to - had.to }
  if (before.floats === 'url' && after.floats === 'none') return { kind: 'held', had, has, by: 0 }
  return before.floats === 'none' && after.floats === 'url' ? { kind: 'freed', had, has, by: 0 } : null
}

const DAY = 86_400_000

/** "1 day", "2 days", "1 h 30 min" */
const far = (ms: number): string => {
  const days = Math.round(ms / DAY)
  return days > 0 && Math.abs(ms - days * DAY) <= ms / 100
    ? `${days} ${days === 1 ? 'day' : 'days'}`
    : duration(ms)
}

const length = ({ from, to }: Window): string => duration(to - from)

const say = ({ kind, had, has, by }: RangeMove, written: string, times: Times): string => {
  if (kind === 'held') return 'now absolute'
  if (kind === 'freed') return 'now relative'
  if (!had || !has) return `range ${written || 'not given'}`
  if (kind === 'zoomed' || kind === 'widened') return `${kind} ${length(had)} to ${length(has)}`
  if (kind === 'shifted') return `moved ${far(Math.abs(by))} ${by < 0 ? 'earlier' : 'later'}`
  return `range ${times.range(has.from, has.to)}`
}

/** What changed in the range, as people say it; null where nobody changed it. */
export const rangeChange = (
  before: TimeRange,
  after: TimeRange,
  times: Times,
): { say: string; before: string; after: string } | null => {
  const move = rangeMove(before, after)
  if (!move) return null
  const written = (time: TimeRange, window: Window | null) =>
    window ? times.range(window.from, window.to) : asWritten(time)
  const both = { before: written(before, windowOf(before)), after: written(after, windowOf(after)) }
  return { say: say(move, both.after, times), ...both }
}
