import type { Instant } from '@/lib/model/id'

/** How long each item was talked about, in milliseconds, and since when the one that is on now is. */
export type Timer = {
  spent: Readonly<Record<string, number>>
  on: string
  /** null while it is paused */
  since: Instant | null
}

export const startTimer = (on: string, now: Instant): Timer => ({ spent: {}, on, since: now })

/** A clock that was set back takes no time away. */
const running = ({ since }: Timer, now: Instant): number => (since === null ? 0 : Math.max(0, now - since))

export const spentOn = (timer: Timer, key: string, now: Instant): number =>
  (timer.spent[key] ?? 0) + (timer.on === key ? running(timer, now) : 0)

export const spentInAll = (timer: Timer, now: Instant): number =>
  Object.values(timer.spent).reduce((sum, ms) => sum + ms, running(timer, now))

const settled = (timer: Timer, now: Instant): Timer['spent'] => ({
  ...timer.spent,
  [timer.on]: spentOn(timer, timer.on, now),
})

/** Another item is on; what was paused stays paused. */
export const turnTo = (timer: Timer, key: string, now: Instant): Timer => ({
  spent: settled(timer, now),
  on: key,
  since: timer.since === null ? null : now,
})

export const pauseOrGoOn = (timer: Timer, now: Instant): Timer => ({
  ...timer,
  spent: settled(timer, now),
  since: timer.since === null ? now : null,
})

/** Left for a while: nothing is on the clock meanwhile. */
export const leave = (timer: Timer, now: Instant): Timer =>
  timer.since === null ? timer : pauseOrGoOn(timer, now)

/** Goes on with the item at which it was left; a meeting that had come to its last one begins anew. */
export const goOn = (left: Timer | null, items: readonly string[], now: Instant): Timer => {
  const place = left ? items.indexOf(left.on) : -1
  return left && place !== -1 && place < items.length - 1
    ? { ...left, since: now }
    : startTimer(items[0] ?? '', now)
}

/** "4:05", "1:02:03" */
export const sayClock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  const two = (number: number) => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
