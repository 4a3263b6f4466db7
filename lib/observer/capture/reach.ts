import type { RequestOf, ResponseOf, ToPage, Where } from '@/lib/messages/protocol'
import { root } from '../dom'
import { aimed, aimOf } from './aim'
import { watchHands } from './hands'
import { bringInto, hush, placesAround, placesNow, putTo, type Height, type Places } from './scrolled'
import { whereIs } from './where'

type Told = Omit<ResponseOf<ToPage, 'tour'>, 'page'>
type Aim = Told['aims'][number]

/** How long the page's person is watched before it is scrolled, and how long it may stay so where nobody sends it back. */
const ATTENDED_MS = 5_000
const AWAY_MS = 2_000

/** A frame begins when the one before the last is on its way to the screen: this many, and what was scrolled is seen. */
const FRAMES = 4

/** Frames and no time: a busy machine draws late, and would show the page as it was. A hidden page draws nothing. */
const frames = async (): Promise<void> => {
  for (let drawn = 0; drawn < FRAMES; drawn++) await new Promise(requestAnimationFrame)
}

/** A page that was scrolled for a picture. */
type Away = { aim: Aim; home: Places; away: Places; over: AbortController }
type Attention = { token: string; off: AbortController }

let attention: Attention | null = null
let gone: Away | null = null

const ignore = () => {
  attention?.off.abort()
  attention = null
}

/** The page hears of scrolls again once the last one of ours has been told. */
const home = (): void => {
  if (!gone) return
  const { home: places, away, over } = gone
  gone = null
  // Who has scrolled on meanwhile stands that much further.
  const now = placesNow(away)
  putTo(
    places.map((place, index) => ({
      ...place,
      left: place.left + (now[index]?.left ?? 0) - (away[index]?.left ?? 0),
      top: place.top + (now[index]?.top ?? 0) - (away[index]?.top ?? 0),
    })),
  )
  void frames().then(() => over.abort())
}

const giveUp = () => {
  ignore()
  home()
}

/** From now on the person's hands are watched: who scrolls, drags or types is left alone. */
export const attend = (token: string): void => {
  if (aimOf(token)?.clear !== false) return
  ignore()
  const off = new AbortController()
  watchHands(off.signal, giveUp)
  attention = { token, off }
  setTimeout(() => {
    if (attention?.off === off) giveUp()
  }, ATTENDED_MS)
}

const isSame = (one: Where['rect'], other: Where['rect']): boolean =>
  one !== null &&
  other !== null &&
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) < 0.5)

/** In part: what is further away is not what somebody looks at, and a long way would load what nobody asked for. */
const isPartlySeen = ({ rect, viewport }: Where): boolean =>
  rect !== null &&
  rect.width <= viewport.width &&
  rect.height <= viewport.height &&
  rect.x < viewport.width &&
  rect.y < viewport.height &&
  rect.x + rect.width > 0 &&
  rect.y + rect.height > 0

/** Bars stick at the top, at the bottom or at both: three heights are tried, and none of them is drawn. */
const HEIGHTS: readonly Height[] = [0.5, 1, 0]

const tryHeights = (panel: Element, places: Places): Where | null => {
  for (const height of HEIGHTS) {
    bringInto(panel, places, height)
    const there = whereIs(panel)
    if (there.clear) return there
  }
  return null
}

const isIdle = (panel: Element, aim: Aim): boolean => {
  const now = whereIs(panel)
  return isPartlySeen(now) && isSame(now.rect, aim.rect) && !root().matches(':active')
}

/** Scrolls a panel into sight, in everything that holds it. Null where that does not help, or somebody is busy here. */
const bring = async (token: string): Promise<Aim | null> => {
  const [panel, aim] = [aimed(token), aimOf(token)]
  if (attention?.token !== token || gone || !panel?.isConnected || !aim || !isIdle(panel, aim)) return null
  const [places, over] = [placesAround(panel), new AbortController()]
  const mine: Away = { aim, home: places, away: places, over }
  hush(() => [mine.home, mine.away], over.signal)
  gone = mine
  const there = tryHeights(panel, places)
  mine.away = placesNow(places)
  if (there) {
    mine.aim = { ...aim, ...there }
    setTimeout(() => gone === mine && giveUp(), AWAY_MS)
    await frames()
    if (stands(token)) return mine.aim
  }
  giveUp()
  return null
}

/** True where the panel is in the place that it was brought to, and nobody has touched the page. */
const stands = (token: string): boolean => {
  const panel = aimed(token)
  if (attention?.token !== token || !gone || !panel?.isConnected) return false
  const now = whereIs(panel)
  return now.clear && isSame(now.rect, gone.aim.rect)
}

type Request = Extract<RequestOf<ToPage, 'tour'>, { token: string }>

/**
 * `in` brings a panel into sight that could not be painted, `out` puts everything back. Answers the panel where it is
 * seen; after `out`, where it was seen all the time.
 */
export const reach = async ({ go, token }: Request): Promise<Told> => {
  const found = go === 'in' ? await bring(token) : stands(token) ? (gone?.aim ?? null) : null
  if (go === 'out') giveUp()
  return { aims: found ? [found] : [], done: 0, total: 0 }
}
