import type { Id } from '@/lib/model/id'
import type { Numbers } from '@/lib/model/numbers'
import type { Whole } from '@/lib/model/whole'
import type { Picture } from '@/lib/share/bundle'
import { decodeLink } from '@/lib/share/fragment'
import { restore } from '@/lib/share/restore'
import { bytesOf } from './read-file'

/** A trail that somebody sent, in memory only. */
export type Opened = {
  whole: Whole
  pictures: ReadonlyMap<Id, Picture>
  numbers: readonly Numbers[]
  notices: readonly string[]
  /** looks that a link did not carry */
  leftOut: number
}
/** What the viewer shows: nothing yet, why something could not be opened, or a trail. */
export type Shown =
  { kind: 'nothing' } | { kind: 'trouble'; message: string } | { kind: 'trail'; opened: Opened }

export const openLink = (text: string): Shown => {
  const link = decodeLink(text)
  if (!link.ok) return { kind: 'trouble', message: link.message }
  const { whole, leftOut } = link
  return { kind: 'trail', opened: { whole, pictures: new Map(), numbers: [], notices: [], leftOut } }
}

export const openFile = async (file: Blob): Promise<Shown> => {
  const trail = restore(await bytesOf(file))
  if (!trail.ok) return { kind: 'trouble', message: trail.message }
  const { whole, pictures, numbers, notices } = trail
  return { kind: 'trail', opened: { whole, pictures, numbers, notices, leftOut: 0 } }
}

/** What the address of the viewer itself asks for. */
export const openHash = (hash: string): Shown =>
  hash === '' || hash === '#' ? { kind: 'nothing' } : openLink(hash)
