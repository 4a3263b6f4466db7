import { duration } from '@/lib/story/times'

/** One step of the path, as it stands in a story on the screen. */
export type Frame = {
  /** the list item of the path; copied, never changed */
  from: HTMLElement
  /** the shape of its node: `snapshot`, `visit`, `note`, `fact`, `looks`, `lead`, `dead-end`, `confirmed`, ... */
  shape: string
  /** epoch milliseconds; the time of the frame before where it says none */
  at: number
  /** what it shows or says, in a line */
  title: string
  /** the question of the lead that was being followed; empty on the main line */
  lead: string
}

const text = (node: Element | null | undefined): string => node?.textContent.replace(/\s+/g, ' ').trim() ?? ''

const titleOf = (item: Element): string =>
  text(item.querySelector('h3')) || text(item.querySelector('summary')) || text(item.querySelector('p'))

/** `snapshot lane-1` */
const classesOf = (item: Element): [shape: string, lane: string] => {
  const [shape = '', lane = ''] = item.className.split(' ')
  return [shape, lane]
}

/** A verdict says its question right after its word. */
const questionOf = (item: Element): string =>
  text(item.querySelector('h3') ?? item.querySelector('strong + bdi'))

/** The frames of a path (`ol.path`), in order. */
export const framesOf = (path: Element): Frame[] => {
  const followed = new Map<string, string>()
  let at = 0
  return [...path.children].map((item) => {
    const [shape, lane] = classesOf(item)
    if (shape === 'lead' || shape === 'reopened') followed.set(lane, questionOf(item))
    const told = Date.parse(item.querySelector('time')?.dateTime ?? '')
    if (!Number.isNaN(told)) at = told
    const lead = lane === 'lane-0' || shape === 'lead' ? '' : (followed.get(lane) ?? '')
    return { from: item as HTMLElement, shape, at, title: titleOf(item), lead }
  })
}

const SHORT = 10_000

/** "11 min later"; empty where hardly any time passed, and for what was told later and happened before. */
export const gapBefore = (frame: Frame, before: Frame | undefined): string => {
  const gap = before ? frame.at - before.at : 0
  return gap < SHORT ? '' : `${duration(gap)} later`
}

/** Milliseconds that a frame stays while the replay plays: time to read, and a little of the time that passed. */
export const holdOf = (frame: Frame, next: Frame | undefined): number => {
  const minutes = next ? Math.max(0, next.at - frame.at) / 60_000 : 0
  const words = frame.from.textContent.length / 6
  return 2_500 + Math.min(6_000, words * 60) + Math.min(2_500, 600 * Math.log2(1 + minutes))
}
