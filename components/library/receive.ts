import { counted } from '@/components/words'
import { importWhole, type Imported, type Received } from '@/lib/journal/import'
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

/** Takes a trail in. A picture that does not decode is left out, its step is kept. */
export const takeIn = async (
  whole: Whole,
  pictures: Pictures,
  numbers: readonly Numbers[] = [],
): Promise<Taken> => {
  const received = new Map<Id, Received>()
  for (const [id, picture] of pictures) {
    const whole = await receive(picture)
    if (whole) received.set(id, whole)
  }
  return { ...(await importWhole(whole, received, numbers)), damaged: pictures.size - received.size }
}

/** What taking a trail in came to, as a sentence. */
export const outcome = ({ added, damaged }: Pick<Taken, 'added' | 'damaged'>): string => {
  const lost = damaged === 0 ? '' : ` ${counted(damaged, 'picture')} could not be read; the steps are kept.`
  return added === 0 ? `This trail is already here; nothing was changed.${lost}` : `Taken in.${lost}`
}

/** For the viewer: what came of it, and where the trail is now. */
export const takenIn = async ({
  whole,
  pictures,
  numbers,
}: {
  whole: Whole
  pictures: Pictures
  numbers: readonly Numbers[]
}): Promise<{ said: string; href: string }> => {
  const taken = await takeIn(whole, pictures, numbers)
  return { said: outcome(taken), href: `/trail.html#${taken.trailId}/read` }
}
