import { bytesOf, readTrail } from '@/components/story/read-file'
import { findStep } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import { isPng } from '@/lib/share/png-text'
import { recall, type Remembered } from '@/lib/share/strip'
import type { Opened } from './preview'

/** What a file or a text turned out to be. */
export type Arrived =
  | { kind: 'trail'; opened: Opened }
  | { kind: 'trouble'; message: string }
  /** a picture of a step that is here */
  | { kind: 'step'; trailId: Id; stepId: Id }
  /** a picture whose step is not in this browser */
  | { kind: 'stranger'; remembered: Remembered }

const trouble = (message: string): Arrived => ({ kind: 'trouble', message })

const LETTERS = 'Type the six letters from the strip below it into the search.'
const NO_STEP = `This picture does not say which step it shows: some programs take that out. ${LETTERS}`
const NO_PNG = `This picture is no PNG, and only a PNG says which step it shows. ${LETTERS}`
const IN_BIN = 'The trail of that step is in the bin. Take it out of there, then drop the picture again.'
const UNREAD = 'This could not be read: it may be a folder, or it is not there any more. Drop one file.'

export const several = (files: number): Arrived =>
  trouble(
    `${files.toLocaleString('en')} files came at once, and none was taken in. Drop them one by one; “This week” reads a whole folder of stories.`,
  )

const pictured = async (png: Uint8Array): Promise<Arrived> => {
  const remembered = recall(png)
  if (!remembered) return trouble(NO_STEP)
  const found = await findStep(remembered.stepId)
  if (!found) return { kind: 'stranger', remembered }
  const { id, trailId } = found.step
  return found.isInBin ? trouble(IN_BIN) : { kind: 'step', trailId, stepId: id }
}

/** Null where it was stopped. */
export const arrivedTrail = async (bytes: Uint8Array, signal: AbortSignal): Promise<Arrived | null> => {
  const trail = await readTrail(bytes, signal)
  if (!trail) return null
  return trail.ok ? { kind: 'trail', opened: trail } : trouble(trail.message)
}

/** `isTrail` hears of what may take seconds. Null where it was stopped. */
export const arrivedFile = async (
  file: File,
  signal: AbortSignal,
  isTrail: () => void,
): Promise<Arrived | null> => {
  const bytes = await bytesOf(file).catch(() => null)
  if (!bytes) return trouble(UNREAD)
  if (isPng(bytes)) return pictured(bytes)
  if (file.type.startsWith('image/')) return trouble(NO_PNG)
  isTrail()
  return arrivedTrail(bytes, signal)
}
