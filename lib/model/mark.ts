import { z } from 'zod'

/** Of the picture's width or height. */
const share = z.number().min(0).max(1)
/** What is said at the mark (`choppy`, `step up`); empty where the mark says enough. */
const word = z.string().max(200)

/** A mark on a picture, in shares of its size, so that it stays where it was at any scale. */
export const Mark = z.discriminatedUnion('shape', [
  z.object({ shape: z.literal('box'), x: share, y: share, width: share, height: share, word }),
  /** points from (x, y) to (toX, toY), where its head is */
  z.object({ shape: z.literal('arrow'), x: share, y: share, toX: share, toY: share, word }),
  z.object({ shape: z.literal('word'), x: share, y: share, word }),
])
export type Mark = z.infer<typeof Mark>
