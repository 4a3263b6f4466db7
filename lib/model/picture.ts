import { z } from 'zod'
import { Id } from './id'
import { LIMITS } from './limits'

/** Raster formats that we write and accept; never SVG, which is a document. */
export const PictureType = z.enum(['image/webp', 'image/png', 'image/jpeg'])
export type PictureType = z.infer<typeof PictureType>

/** What a step says of its picture; the bytes are in a table of their own. */
export const Picture = z.object({
  id: Id,
  type: PictureType,
  /** device pixels */
  width: z.int().min(1).max(LIMITS.side),
  height: z.int().min(1).max(LIMITS.side),
  /** device pixels per CSS pixel at that moment */
  scale: z.number().min(0.1).max(16),
  /**
   * how it was taken: the screen's own pixels, painted from what the page had, a clone of the page's elements,
   * or the bytes of the image itself; null where it is not known any more
   */
  how: z.enum(['screen', 'painted', 'cloned', 'original']).nullable(),
  /** null, or what could not be taken, as a sentence */
  incomplete: z.string().max(LIMITS.line).nullable(),
})
export type Picture = z.infer<typeof Picture>
