import type { CDPSession } from 'playwright-core'
import type { ChromiumBrowsing } from './chromium'
import type { Point } from './find-in-page'
import type { Tab } from './tab'

/** From where to where a finger goes. */
export type Way = { from: Point; to: Point }

const STEPS = 8

const along = ({ from, to }: Way, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
})

/** Fingers that come down one after the other, go their ways together, and leave together. */
const glide = async (session: CDPSession, ways: readonly Way[]): Promise<void> => {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((at, id) => ({ ...at, id })) })
  const starts = ways.map(({ from }) => from)
  for (const [index] of starts.entries()) await touch('touchStart', starts.slice(0, index + 1))
  for (let step = 1; step <= STEPS; step++)
    await touch(
      'touchMove',
      ways.map((way) => along(way, step / STEPS)),
    )
  await touch('touchEnd', [])
}

/** The fingers of a hand on a tab; Chromium has to be started with `touch`. */
export const fingersOn = async (
  { context, pageOf }: ChromiumBrowsing,
  tab: Tab,
): Promise<(...ways: Way[]) => Promise<void>> => {
  const session = await context.newCDPSession(pageOf(tab))
  return (...ways) => glide(session, ways)
}
