import type { Aim } from '@/lib/messages/protocol'
import type { Ahead, Camera, Shot, Target } from './camera'
import type { Taken } from './pixels'

/** A picture, or why there is none, as a sentence for the reader. */
export type Taking = { taken: Taken; missed: null } | { taken: null; missed: string }

const missed = (sentence: string): Taking => ({ taken: null, missed: sentence })

/** The screen's own pixels lose nothing silently, so they come first, for whatever is in sight and lies open. */
const shootable = ({ seesAll }: Camera, { rect, clear, covered }: Aim): boolean =>
  rect !== null && (clear || (seesAll && !covered))

/** What the page makes of itself. */
export const painted = async (camera: Camera, { frame, aim }: Target): Promise<Taking> => {
  try {
    return { taken: await camera.paint(frame, aim.token), missed: null }
  } catch {
    return missed('No picture could be taken: the browser refused, and the page could not be painted.')
  }
}

const isWhole = ({ taken }: Taking): boolean => taken?.picture.incomplete === null

const shotOf = (shot: Shot | null): Taking | null => {
  const taken = shot?.ok ? shot.taken[0] : null
  return taken ? { taken, missed: null } : null
}

type Tab = { tabId: number; windowId: number }

/**
 * For an act without the right to the screen, and so faster than the screen is: a painting that is whole stays. One
 * that lacks something gives way to the screen, where that may be had after all.
 */
export const climb = async (
  camera: Camera,
  tab: Tab,
  url: string | null,
  target: Target,
  first: Taking,
): Promise<Taking> => {
  if (isWhole(first) || !shootable(camera, target.aim)) return first
  const shot = await camera.shoot(tab, url, [target]).catch(() => null)
  return shotOf(shot) ?? first
}

/**
 * What is covered or partly out of sight is painted, and nothing in the page moves. Where that lacks something the page
 * is scrolled for one exposure.
 */
const paintedOrReached = async (
  camera: Camera,
  tab: Tab,
  url: string | null,
  target: Target,
  mayReach: () => Promise<boolean>,
): Promise<Taking> => {
  const first = await painted(camera, target)
  if (isWhole(first) || target.aim.rect === null || !(await mayReach())) return first
  const shot = await camera.reach(tab, url, target.frame, target.aim.token).catch(() => null)
  return shotOf(shot) ?? first
}

/** The bytes of an image, which are more than the screen shows of it; null where the page has them no more. */
const original = async (camera: Camera, target: Target): Promise<Taking | null> => {
  if (target.aim.graph.source === null) return null
  const first = await painted(camera, target)
  return first.taken?.picture.how === 'original' ? first : null
}

/**
 * Pictures of graphs of one tab, in their order: the bytes of an image; browser pixels, all in one exposure; else
 * painted; else none. Where the page moved on in between there is none either: it would show something else than the step says.
 */
export const takeAll = async (
  camera: Camera,
  tab: Tab,
  url: string | null,
  targets: Target[],
  ahead?: Ahead,
): Promise<Taking[]> => {
  const inSight = targets.filter(({ aim }) => shootable(camera, aim))
  const originals = inSight.map((target) => original(camera, target))
  const shot = inSight.length === 0 ? null : await camera.shoot(tab, url, inSight, ahead).catch(() => null)
  // Who is refused the screen once is refused it again: no page is moved for nothing.
  const mayReach = async (): Promise<boolean> => shot?.ok !== false && (await ahead?.link) !== null
  const takings: Taking[] = []
  for (const target of targets) {
    const index = inSight.indexOf(target)
    const taken = shot?.ok ? shot.taken[index] : undefined
    if (shot?.ok === false && shot.because === 'moved')
      takings.push(missed('No picture could be taken: the page moved on at that moment.'))
    else
      takings.push(
        (await originals[index]) ??
          (taken ? { taken, missed: null } : await paintedOrReached(camera, tab, url, target, mayReach)),
      )
  }
  return takings
}
