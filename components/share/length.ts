import { counted, sized } from '@/components/words'
import type { Whole } from '@/lib/model/whole'
import { SAFE_LENGTH } from '@/lib/share/fragment'
import { RICH_LIMIT, type RichPlan } from '@/lib/share/rich'
import { current } from '@/lib/story/current'
import { listed } from '@/lib/story/telling'

/** Windows hands no longer link from one program to another. */
const DESKTOP_LENGTH = 8_000

/** What was done to the story that a link has no place for; empty where nothing was. */
export const leftBehind = (whole: Whole): string => {
  const { marks, keep } = current(whole)
  const left = [
    ...(marks.size > 0 ? ['marks on pictures'] : []),
    ...([...keep.values()].includes('trimmed') ? ['hidden steps'] : []),
  ]
  return left.length === 0 ? '' : ` It leaves out ${listed(left)}.`
}

/** How much of the story goes along for documents and mail. */
export const richWords = ({ size, pictures, leftOut }: RichPlan): string => {
  if (size > RICH_LIMIT)
    return `Too long for documents and mail, even without pictures: ${sized(size)}, and they take ${sized(RICH_LIMIT)}. Better save the story.`
  const inside = pictures.size > 0 ? ', pictures inside' : ''
  const left = leftOut > 0 ? ` ${counted(leftOut, 'picture')} left out to fit.` : ''
  return `For documents and mail: ${sized(size)} of ${sized(RICH_LIMIT)}${inside}.${left}`
}

/** What the length of a trail link means for who gets it. */
export const meaningOf = (link: string | null): string => {
  if (link === null) return 'This trail is too long for a link: save the story or the trail file.'
  if (link.length <= SAFE_LENGTH) return 'Short enough to work everywhere. Text only, no pictures.'
  if (link.length <= DESKTOP_LENGTH)
    return 'Text only, no pictures. May not open from desktop chat apps on Windows, and some wikis refuse it.'
  return 'Too long for many chat and mail programs: better save the story or the trail file.'
}
