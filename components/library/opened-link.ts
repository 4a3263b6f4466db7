import { counted } from '@/components/words'
import { decodeLink } from '@/lib/share/fragment'
import type { Opened } from './preview'

const lacking = (looks: number): string[] => [
  'A trail link carries no pictures.',
  ...(looks > 0 ? [`${counted(looks, 'look')} did not fit into the link.`] : []),
]

/** A pasted trail link, with what it cannot carry said. */
export const openedLink = (
  text: string,
): { kind: 'trail'; opened: Opened } | { kind: 'trouble'; message: string } => {
  const link = decodeLink(text)
  if (!link.ok) return { kind: 'trouble', message: link.message }
  const { whole, leftOut } = link
  return {
    kind: 'trail',
    opened: { ok: true, whole, pictures: new Map(), numbers: [], notices: lacking(leftOut) },
  }
}
