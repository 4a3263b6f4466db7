import type { Aim } from '@/lib/messages/protocol'
import type { Ahead, Camera } from './camera'
import type { Frame } from './frames'
import type { Taken } from './pixels'

export type Target = { frame: Frame; aim: Aim }
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

type Tab = { tabId: number; windowId: number }

/**
 * For an act without the right to the screen, and so faster than the screen is: a painting that is whole stays. One
 * that lacks something gives way to the screen, where that may be had after all.
 */
export const climb = async (
  camera: Camera,
  tab: Tab,
  url: string | null,
  { aim }: Target,
  first: Taking,
): Promise<Taking> => {
  if (first.taken?.picture.incomplete === null || !shootable(camera, aim)) return first
  const shot = await camera.shoot(tab, url, [aim]).catch(() => null)
  const taken = shot?.ok ? shot.taken[0] : null
  return taken ? { taken, missed: null } : first
}

/**
 * Pictures of graphs of one tab, in their order: browser pixels, all in one exposure; else painted; else none.
 * Where the page moved on in between there is none either: it would show something else than the step says.
 */
export const takeAll = async (
  camera: Camera,
  tab: Tab,
  url: string | null,
  targets: Target[],
  ahead?: Ahead,
): Promise<Taking[]> => {
  const inSight = targets.filter(({ aim }) => shootable(camera, aim))
  const aims = inSight.map(({ aim }) => aim)
  const shot = aims.length === 0 ? null : await camera.shoot(tab, url, aims, ahead).catch(() => null)
  const takings: Taking[] = []
  for (const target of targets) {
    const taken = shot?.ok ? shot.taken[inSight.indexOf(target)] : undefined
    if (taken) takings.push({ taken, missed: null })
    else if (shot?.ok === false && shot.because === 'moved')
      takings.push(missed('No picture could be taken: the page moved on at that moment.'))
    else takings.push(await painted(camera, target))
  }
  return takings
}
