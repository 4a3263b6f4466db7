import type { Instant } from '@/lib/model/id'

const DAY = 86_400_000
/** A clock that is further ahead than this is meant of the day before. */
const AHEAD = 60_000

/** "21:04" as the last time that the clock of this machine said so; null where it is no time. */
export const lastTimeAt = (clock: string, now: Instant): Instant | null => {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(clock.trim()) ?? []
  if (hour === undefined || minute === undefined) return null
  const at = new Date(now).setHours(Number(hour), Number(minute), 0, 0)
  return at > now + AHEAD ? at - DAY : at
}
