import type { TimeRange } from '@/lib/model/time-range'
import { resolveDateMath, startOf, type Clock } from './parts/datemath'
import { parseEpoch } from './parts/epoch'
import { instant, parseUtc } from './parts/instant'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { fromWall, toWall } from './parts/zone'

const UNIT: Readonly<Record<string, number>> = { MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 }

/** `gtf` of the classic pages: `-2h`, `-7d to now`, `today`, `l_2_HOURS`, `c_<ms>_<ms>`, a date to a date. */
export function classicRange(text: string, clock: Clock): TimeRange {
  const custom = /^c_(\d+)_(\d+)$/.exec(text)
  if (custom)
    return range(
      { from: custom[1] ?? '', to: custom[2] ?? '' },
      parseEpoch(custom[1] ?? ''),
      parseEpoch(custom[2] ?? ''),
    )
  if (/^p_\w+$/.test(text)) return { ...NO_TIME, raw: { from: text, to: null } }
  const last = /^[l1]_(\d{1,6})_(MINUTES|HOURS|DAYS)$/.exec(text)
  const raw = { from: text, to: null }
  if (last)
    return range(raw, instant(clock.now - Number(last[1]) * (UNIT[last[2] ?? ''] ?? 0)), clock.now, true)
  if (text === 'today' || text === 'yesterday') return dayRange(text, clock)
  const [from = '', to = 'now'] = text.split(/ to | - /)
  return pairRange({ from, to }, clock)
}

function dayRange(text: string, { now, zone }: Clock): TimeRange {
  const today = startOf(toWall(now, zone), 'd')
  const raw = { from: text, to: null }
  if (text === 'today') return range(raw, instant(fromWall(today, zone)), now, true)
  return range(raw, instant(fromWall(today - 86_400_000, zone)), instant(fromWall(today, zone)), true)
}

/** Two ends as the newer pages write them: `-7d`, `now`, `now()-2h`, a date. A date without a zone means UTC. */
export function pairRange(raw: { from: string; to: string }, clock: Clock): TimeRange {
  const [from, to] = [resolve(raw.from, clock), resolve(raw.to, clock)]
  return range(raw, from.at, to.at, from.floats || to.floats)
}

function resolve(text: string, clock: Clock): { at: number | null; floats: boolean } {
  const date = parseUtc(text) ?? (/^\d{13}$/.test(text) ? parseEpoch(text) : null)
  if (date !== null) return { at: date, floats: false }
  const plain = text.trim().replace('now()', 'now').replace(/@/g, '/')
  const math = /^[+-]/.test(plain) ? `now${plain}` : plain
  return { at: resolveDateMath(math, clock, 'start'), floats: true }
}

function range(raw: TimeRange['raw'], from: number | null, to: number | null, floats = false): TimeRange {
  if (from === null || to === null || from > to) return { ...UNKNOWN_TIME, raw }
  return { raw, from, to, floats: floats ? 'url' : 'none' }
}

/** True where DQL measures its own window from now. */
export function dqlMoves(text: string): boolean {
  return /\b(?:from|to):\s*"?(?:-|now\b)|\bnow\(\)/.test(text)
}
