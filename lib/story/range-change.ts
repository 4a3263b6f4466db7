import type { TimeRange } from '@/lib/model/time-range'
import { duration, type Times } from './times'

type Window = { from: number; to: number }

const windowOf = ({ from, to }: TimeRange): Window | null =>
  from === null || to === null || to <= from ? null : { from, to }

const asWritten = ({ raw }: TimeRange): string =>
  [raw.from, raw.to].filter((side) => side !== null).join(' to ')

const endsNow = ({ floats, raw }: TimeRange): boolean =>
  floats !== 'none' && (raw.to === null || raw.to === '' || raw.to === 'now')

/** Two relative windows end at 'now', which moves by itself: only their lengths were chosen. */
const compare = (before: Window, after: Window, floating: boolean, times: Times): string | null => {
  const [had, has] = [before.to - before.from, after.to - after.from]
  const slack = Math.max(had, has) / 100
  const alike = Math.abs(had - has) <= slack
  const shift = after.to - before.to
  if (alike && (floating || Math.abs(shift) <= slack)) return null
  const lengths = `${duration(had)} to ${duration(has)}`
  if (has < had && (floating || (after.from >= before.from - slack && after.to <= before.to + slack))) {
    return `zoomed ${lengths}`
  }
  if (has > had && (floating || (after.from <= before.from + slack && after.to >= before.to - slack))) {
    return `widened ${lengths}`
  }
  if (alike) return `${duration(Math.abs(shift))} ${shift < 0 ? 'earlier' : 'later'}`
  return `range ${times.range(after.from, after.to)}`
}

/** What changed in the range, as people say it; null where nobody changed it. */
export const rangeChange = (
  before: TimeRange,
  after: TimeRange,
  times: Times,
): { say: string; before: string; after: string } | null => {
  const [had, has] = [windowOf(before), windowOf(after)]
  const both = { before: had ? times.range(had.from, had.to) : asWritten(before), after: '' }
  both.after = has ? times.range(has.from, has.to) : asWritten(after)
  const unwritten = asWritten(before) === asWritten(after)
  const floating = endsNow(before) && endsNow(after)
  if (unwritten && before.floats !== 'none' && after.floats !== 'none') return null
  if (!had || !has) return unwritten ? null : { say: `range ${both.after || 'not given'}`, ...both }
  const said = compare(had, has, floating, times)
  if (said) return { say: said, ...both }
  if (before.floats === 'url' && after.floats === 'none') return { say: 'now absolute', ...both }
  return before.floats === 'none' && after.floats === 'url' ? { say: 'now relative', ...both } : null
}
