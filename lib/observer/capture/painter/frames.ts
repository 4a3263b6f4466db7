import { edgesOf } from './replaced'
import { coloursUnder } from './backdrop'
import { onCanvas, put, type Clip, type Ink } from './ink'
import { createLayer } from './layers'
import { outlineOf } from './rounded'
import type { Work } from './slices'
import { inset, UPRIGHT, type Box, type Place } from './space'
import { collect } from './walk'
import type { Met, Standing } from './standing'

const documentOf = (frame: Element): Document | null => {
  try {
    return (frame as HTMLIFrameElement).contentDocument
  } catch {
    return null
  }
}

const fillUnder = (
  ink: Ink,
  place: Place,
  { x, y, width, height }: Box,
  colours: readonly string[],
): void => {
  put(ink, place)
  for (const colour of colours) {
    ink.fillStyle = colour
    ink.fillRect(x, y, width, height)
  }
}

/** Takes in the page of a frame of the same origin; one of another origin may not be looked into. */
export function* collectFrame(frame: Element, { style, place }: Met, standing: Standing): Work<void> {
  const { sheet, clip, layer } = standing
  const inside = documentOf(frame)
  const root = inside ? Reflect.get(Document.prototype, 'documentElement', inside) : null
  if (!root) {
    sheet.ledger.lack('a frame of another site', frame)
    return
  }
  sheet.ledger.paint(frame)
  if (style.visibility !== 'visible') return
  const box = inset(place.box, edgesOf(style))
  const cut: Clip = { path: onCanvas(outlineOf(box, null), place.matrix), parent: clip }
  const { grid } = standing.space
  const [x, y] = place.upright ? [standing.space.x + box.x, standing.space.y + box.y] : [0, 0]
  const space = { matrix: place.matrix.translate(box.x, box.y), scale: place.scale, grid, x, y }
  const clips = { clip: cut, absoluteClip: cut, fixedClip: cut }
  const own = createLayer()
  layer.words.push(own)
  own.ground.push({ clip: cut, draw: (ink) => fillUnder(ink, place, box, coloursUnder(root, frame)) })
  yield* collect(root, {
    sheet,
    space,
    linear: UPRIGHT,
    ...clips,
    layer: own,
    context: own,
    parent: null,
    decorations: [],
    cut: null,
    firstLine: null,
  })
}
