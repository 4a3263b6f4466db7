import { SAFE_LENGTH } from '@/lib/share/fragment'

/** Windows hands no longer link from one program to another. */
const DESKTOP_LENGTH = 8_000

/** What the length of a trail link means for who gets it. */
export const meaningOf = (link: string | null): string => {
  if (link === null) return 'This trail is too long for a link: save the story or the trail file.'
  if (link.length <= SAFE_LENGTH) return 'Short enough to work everywhere. Text only, no pictures.'
  if (link.length <= DESKTOP_LENGTH)
    return 'Text only, no pictures. May not open from desktop chat apps on Windows, and some wikis refuse it.'
  return 'Too long for many chat and mail programs: better save the story or the trail file.'
}
