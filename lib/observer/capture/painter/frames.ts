import { edgesOf } from './replaced'
import { coloursUnder } from './backdrop'
import { onCanvas, put, type Clip, type Ink } from './ink'
import { createLayer } from './layers'
import { outlineOf } from './rounded'
import type { Work } from './slices'
import { inset, IS_GECKO, snapped, UPRIGHT, type Box, type Place, type Space } from './space'
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

/** The page of a frame begins on a whole pixel in Chromium, and wherever it lies in Firefox. */
const cornerOf = (space: Space, { rect, style, place }: Met): { x: number; y: number } => {
  const content = inset(place.upright ? rect : place.box, edgesOf(style))
  return IS_GECKO || !place.upright ? content : snapped(space, content)
}

/** Takes in the page of a frame of the same origin; one of another origin may not be looked into. */
export function* collectFrame(frame: Element, met: Met, standing: Standing): Work<void> {
  const { style, place } = met
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
  const corner = cornerOf(standing.space, met)
  const cut: Clip = { path: onCanvas(outlineOf(box, null), place.matrix), parent: clip }
  const { grid } = standing.space
  const [x, y] = place.upright ? [standing.space.x + corner.x, standing.space.y + corner.y] : [0, 0]
  const space = { matrix: place.matrix.translate(corner.x, corner.y), scale: place.scale, grid, x, y }
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
