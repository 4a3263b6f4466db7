import { clipTo, surface, type Clip, type Ink, type Sheet } from './ink'
import type { Work } from './slices'

/** One thing to paint, and where it is cut off. */
export type Mark = { clip: Clip | null; draw: (ink: Ink) => void }

/** What happens to a layer as a whole once it is painted. */
export type Effects = {
  opacity: number
  /** as a canvas takes it, in device pixels */
  filter: string
  blend: GlobalCompositeOperation
  clip: Clip | null
  /** leaves of the layer only what the mask shows; painted over a canvas of its own */
  mask: ((ink: Ink) => void) | null
}

/** A stacking context, or what is painted like one, in the order of CSS 2.2, appendix E. */
export type Layer = {
  level: number
  effects: Effects | null
  ground: Mark[]
  under: Layer[]
  boxes: Mark[]
  floats: Layer[]
  words: (Mark | Layer)[]
  over: Layer[]
  outlines: Mark[]
}

export const createLayer = (level = 0): Layer => ({
  level,
  effects: null,
  ground: [],
  under: [],
  boxes: [],
  floats: [],
  words: [],
  over: [],
  outlines: [],
})

const byLevel = (layers: Layer[]): Layer[] => layers.toSorted((one, other) => one.level - other.level)

function* paintMarks(ink: Ink, marks: readonly (Mark | Layer)[], sheet: Sheet): Work<void> {
  for (const mark of marks) {
    if ('draw' in mark) {
      ink.save()
      clipTo(ink, mark.clip)
      mark.draw(ink)
      ink.restore()
    } else yield* paintLayer(ink, mark, sheet)
    yield
  }
}

/** What is in a layer, over whatever the canvas shows: how a page's own ground comes through. */
export function* paintInside(ink: Ink, layer: Layer, sheet: Sheet): Work<void> {
  yield* paintMarks(ink, layer.ground, sheet)
  yield* paintMarks(ink, byLevel(layer.under), sheet)
  for (const marks of [layer.boxes, layer.floats, layer.words]) yield* paintMarks(ink, marks, sheet)
  yield* paintMarks(ink, byLevel(layer.over), sheet)
  yield* paintMarks(ink, layer.outlines, sheet)
}

const PLAIN: Effects = { opacity: 1, filter: 'none', blend: 'source-over', clip: null, mask: null }

/** What blends does so with what is below it in the same stacking context, and with nothing further down: tiles of maps. */
const holdsBlended = ({ under, over }: Layer): boolean =>
  [under, over].some((layers) => layers.some(({ effects }) => effects && effects.blend !== PLAIN.blend))

/** Paints a layer; one with effects onto a canvas of its own first. */
export function* paintLayer(ink: Ink, layer: Layer, sheet: Sheet): Work<void> {
  const effects = layer.effects ?? (holdsBlended(layer) ? PLAIN : null)
  if (!effects) return yield* paintInside(ink, layer, sheet)
  const apart = surface(sheet.width, sheet.height)
  yield* paintInside(apart, layer, sheet)
  if (effects.mask) {
    const mask = surface(sheet.width, sheet.height)
    effects.mask(mask)
    apart.resetTransform()
    apart.globalCompositeOperation = 'destination-in'
    apart.drawImage(mask.canvas, 0, 0)
  }
  ink.save()
  clipTo(ink, effects.clip)
  ink.globalAlpha = effects.opacity
  ink.globalCompositeOperation = effects.blend
  ink.filter = effects.filter
  ink.drawImage(apart.canvas, 0, 0)
  ink.restore()
}
