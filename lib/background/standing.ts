import type { Where } from '@/lib/messages/protocol'
import type { Target } from './camera'
import { askFrame } from './frames'

/** CSS pixels that a graph may be away from where it was aimed at. */
const NEAR = 1

type Spot = { x: number; y: number; width: number; height: number }

const SIDES = ['x', 'y', 'width', 'height'] as const

const isNear = (one: Spot, other: Spot): boolean =>
  SIDES.every((side) => Math.abs(one[side] - other[side]) <= NEAR)

const onPage = ({ x, y, width, height }: Spot, { scroll }: Where): Spot => ({
  x: x + scroll.x,
  y: y + scroll.y,
  width,
  height,
})

/**
 * True where an exposure shows a graph where it was aimed at. What is cut out of the window has to stand still in it;
 * who sees all of the page (Firefox) finds it there, scrolled or not.
 */
export const stands = (then: Where, now: Where, seesAll: boolean): boolean => {
  if (!then.rect || !now.rect) return false
  if (seesAll) return !now.covered && isNear(onPage(then.rect, then), onPage(now.rect, now))
  const [room, before] = [now.viewport, then.viewport]
  const isSameRoom = room.width === before.width && room.height === before.height
  return now.clear && isSameRoom && isNear(then.rect, now.rect)
}

/** Whether it is where it was aimed at, so many milliseconds from now. */
const stood = async ({ frame, aim }: Target, seesAll: boolean, after: number): Promise<boolean> => {
  const { where } = await askFrame(frame, 'where', { token: aim.token, after }).catch(() => ({ where: null }))
  return where !== null && stands(aim, where, seesAll)
}

/** Milliseconds after which the browser has taken the pixels, if it does not let them wait; packing them takes as long again. */
const TAKEN_MS = 12
/** An exposure that took longer than this was let wait. */
const LATE_MS = 60

/**
 * Which graphs stand still while the screen is exposed: a person scrolls, and some pages move by themselves. Called as it
 * begins; what it answers is called when it is over, and need not wait for the page in most cases.
 */
export const watchStanding = (
  targets: readonly Target[],
  seesAll: boolean,
  now: () => number,
): (() => Promise<boolean[]>) => {
  const began = now()
  const ask = (after: number) => Promise.all(targets.map((target) => stood(target, seesAll, after)))
  const meanwhile = ask(TAKEN_MS)
  return async () => (now() - began > LATE_MS ? ask(0) : meanwhile)
}
