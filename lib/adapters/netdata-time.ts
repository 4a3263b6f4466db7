import type { TimeRange } from '@/lib/model/time-range'
import { instant } from './parts/instant'
import { has, last, type Param } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'

const NUMBER = /^-?\d{1,15}$/
/** Seconds of three years of 365 days: what is nearer to zero is measured from now. */
const NEAR = 94_608_000

function rawOf(params: readonly Param[]): TimeRange['raw'] {
  return { from: last(params, 'after'), to: last(params, 'before') }
}

/**
 * Of a dashboard, whose fragment has milliseconds; negative ones (and 0 for the end) are seconds from now. A page
 * that was told to play on slides, whatever its link says. One that was seen to ask for its data at `askedAt` shows
 * what the server had then: whole seconds, up to the one before.
 */
export function boardTime(params: readonly Param[], now: number, askedAt: number | null): TimeRange {
  const raw = rawOf(params)
  const [after, before] = [numberOf(raw.from), numberOf(raw.to ?? '0')]
  if (after === null || before === null || after === 0) return { ...UNKNOWN_TIME, raw }
  const present = Math.floor((askedAt ?? now) / 1000) * 1000
  const end = before > 0 ? before : present + before * 1000
  const from = instant(after > 0 ? after : end + after * 1000)
  const to = instant(askedAt === null || before > 0 ? end : end - 1000)
  if (from === null || to === null || from > to) return { ...UNKNOWN_TIME, raw }
  const plays = last(params, 'force_play') === 'true'
  return { raw, from, to, floats: after > 0 && before > 0 && !plays ? 'none' : 'url' }
}

/** Of the server's data, in seconds; without a start, ten minutes. A start near zero is measured from the end. */
export function dataTime(params: readonly Param[], now: number): TimeRange {
  const raw = rawOf(params)
  const [after, before] = [numberOf(raw.from || '-600'), numberOf(raw.to || '0')]
  if (after === null || before === null) return { ...UNKNOWN_TIME, raw }
  const second = Math.floor(now / 1000)
  const end = isNear(before) ? second - Math.abs(before) : before
  const start = isNear(after) ? end - (Math.abs(after) || 600) : after
  const [from, to] = [instant(start * 1000), instant(end * 1000)]
  if (from === null || to === null) return { ...UNKNOWN_TIME, raw }
  return { raw, from, to, floats: isNear(before) ? 'url' : 'none' }
}

const isNear = (seconds: number): boolean => Math.abs(seconds) <= NEAR

function numberOf(text: string | null): number | null {
  return text !== null && NUMBER.test(text) ? Number(text) : null
}

/** What the link is told, so that it stays at that window. */
export function boardChanges(params: readonly Param[], { from, to }: TimeRange): Record<string, string> {
  const still = has(params, 'force_play') ? { force_play: 'false' } : {}
  return { after: String(from ?? ''), before: String(to ?? ''), ...still }
}

export function dataChanges({ from, to }: TimeRange): Record<string, string> {
  return { after: String((from ?? 0) / 1000), before: String((to ?? 0) / 1000) }
}
