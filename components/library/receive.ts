import { counted } from '@/components/words'
import { importWhole, type Imported, type Received } from '@/lib/journal/import'
import { mergeWhole, type Merged } from '@/lib/journal/merge'
import type { Id } from '@/lib/model/id'
import type { Numbers } from '@/lib/model/numbers'
import type { Whole } from '@/lib/model/whole'
import type { Picture, Pictures } from '@/lib/share/bundle'

/** Pixels of a thumbnail’s longer side. */
const SIDE = 320

const thumbnailOf = async (bitmap: ImageBitmap): Promise<Received['thumbnail']> => {
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
  return { type: 'image/jpeg', bytes: await blob.arrayBuffer() }
}

/** A picture whose bytes decode, with its thumbnail; null for one that is damaged. */
const receive = async ({ type, bytes }: Picture): Promise<Received | null> => {
  const blob = new Blob([new Uint8Array(bytes)], { type })
  try {
    const bitmap = await createImageBitmap(blob)
    const thumbnail = await thumbnailOf(bitmap)
    bitmap.close()
    return { type, blob, thumbnail }
  } catch {
    return null
  }
}

/** `damaged` counts pictures that do not decode. */
type Taken = Imported & { damaged: number }

/** For who waits: `tell` hears how many pictures are read; `signal` stops it, by a throw, before anything is written. */
export type Meanwhile = { tell: (pictures: number) => void; signal: AbortSignal }
const NOBODY: Meanwhile = { tell: () => undefined, signal: new AbortController().signal }

/** Pictures after which the screen is told: drawing it after each took longer than reading them. */
const TOLD = 25

const receiveAll = async (pictures: Pictures, { tell, signal }: Meanwhile): Promise<Map<Id, Received>> => {
  const received = new Map<Id, Received>()
  let read = 0
  for (const [id, picture] of pictures) {
    const whole = await receive(picture)
    signal.throwIfAborted()
    if (whole) received.set(id, whole)
    if (++read % TOLD === 0 || read === pictures.size) tell(read)
  }
  return received
}

type Given = { whole: Whole; pictures: Pictures; numbers: readonly Numbers[] }

/** Takes a trail in. A picture that does not decode is left out, its step is kept. */
export const takeIn = async (
  { whole, pictures, numbers }: Given,
  meanwhile: Meanwhile = NOBODY,
): Promise<Taken> => {
  const received = await receiveAll(pictures, meanwhile)
  return { ...(await importWhole(whole, received, numbers)), damaged: pictures.size - received.size }
}

/** Takes a trail into one that is here. */
export const mergeIn = async (
  { whole, pictures, numbers }: Given,
  into: Id,
  meanwhile: Meanwhile,
): Promise<Merged & { damaged: number }> => {
  const received = await receiveAll(pictures, meanwhile)
  const merged = await mergeWhole(whole, into, { pictures: received, numbers })
  return { ...merged, damaged: pictures.size - received.size }
}

const lost = (damaged: number): string =>
  damaged === 0 ? '' : ` ${counted(damaged, 'picture')} could not be read; the steps are kept.`

/** What taking a trail in came to, as a sentence. */
export const outcome = ({ added, damaged }: Pick<Taken, 'added' | 'damaged'>): string =>
  added === 0
    ? `This trail is already here; nothing was changed.${lost(damaged)}`
    : `Taken in.${lost(damaged)}`

/** What merging came to, as a sentence. */
export const mergedOutcome = ({ fresh, joins, damaged }: Merged & { damaged: number }): string => {
  const { steps, leads, amendments } = fresh
  const isChanged = joins || steps.length + leads.length + amendments.length > 0
  return `${isChanged ? 'Merged.' : 'All of it is here already; nothing was changed.'}${lost(damaged)}`
}

/** For the viewer: what came of it, and where the trail is now. */
export const takenIn = async (given: Given): Promise<{ said: string; href: string }> => {
  const taken = await takeIn(given)
  return { said: outcome(taken), href: `/trail.html#${taken.trailId}/read` }
}
