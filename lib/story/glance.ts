import type { Id } from '@/lib/model/id'
import { anchorsOf } from './anchors'
import { shape, type Drawing, type Shape } from './drawing'
import { foreign } from './foreign'
import { parted, sayRest } from './in-sight'
import { clip } from './label'
import type { Judgement, LeadLife } from './leads'
import { mapOf, type MapNode, type TrailMap } from './map'
import type { MapLine } from './map-lines'
import { shapeOf } from './map-shapes'
import { quietsOf, stationsOf, type Station } from './map-stations'
import { captionOf } from './map-words'
import { el, type Markup } from './markup'
import type { Outline } from './outline'
import { signature } from './signature'
import type { Telling } from './telling'

/** Of one line, in pixels. */
const HEIGHT = 24
/** Circles stand there by the style, which also says how large they are: a file has dozens of them. */
const MIDDLE = HEIGHT / 2
/** Beyond the first and the last node. */
const EDGE = 10
/** Not wider than this it is drawn as wide as the story is, on a telephone too; wider, it is scrolled. */
const FITS = 640
const SPREADS = [1, 0.5, 0.3, 0.15] as const
const TIGHTEST = 0.05
/** A file of links by the thousand helps nobody: then the words stand alone. */
const MOST = 600
const TITLE = 48

/** As wide as fits. */
const fitting = (outline: Outline): TrailMap => {
  const tight = mapOf(outline, TIGHTEST, { words: false })
  if (tight.width > FITS) return tight
  for (const spread of SPREADS) {
    const map = mapOf(outline, spread, { words: false })
    if (map.width <= FITS) return map
  }
  return tight
}

type Sheet = {
  nodes: readonly MapNode[]
  lines: readonly MapLine[]
  /** pixels, where it is too wide to be drawn together */
  width: number | '100%'
  /** along the line, in hundredths of its width */
  along: (x: number) => string
  anchors: ReadonlyMap<string, string>
}

const sheetOf = (outline: Outline): Sheet => {
  const { nodes, lines } = fitting(outline)
  const from = (nodes[0]?.x ?? 0) - EDGE
  const until = Math.max(from, ...nodes.map(({ x, width }) => x + width)) + EDGE
  const along = (x: number) => {
    const part = Math.min(1, Math.max(0, (x - from) / (until - from)))
    return `${Number((100 * part).toFixed(1))}%`
  }
  const width = until - from > FITS ? Math.ceil(until - from) : '100%'
  return { nodes, lines, width, along, anchors: anchorsOf(outline) }
}

const line = (x1: string, x2: string, [y1, y2]: readonly [number, number], kind: string): Shape =>
  shape('line', { class: kind, x1, x2, y1, y2 })

const AT = [MIDDLE, MIDDLE] as const

/** Comes down from the line above where it was opened, and goes on as its life does. */
const strokes = ({ life, from, stretches }: MapLine, { along, nodes }: Sheet): Shape[] => {
  const start = nodes.find(({ station }) => station.line === life?.lead.id)
  const x = along(start ? start.x + start.width / 2 : from)
  return [
    ...(life ? [line(x, x, [0, MIDDLE], 'solid')] : []),
    ...stretches.map((one) => line(along(one.from), along(one.to), AT, one.kind)),
  ]
}

const drawn = ({ station, x, width }: MapNode, { along }: Sheet): Shape => {
  const kind = shapeOf(station)
  const middle = along(x + width / 2)
  if (kind === 'run') return line(along(x + 4), along(x + width - 4), AT, kind)
  if (kind === 'dead-end') return line(middle, middle, [MIDDLE - 8, MIDDLE + 8], kind)
  return shape('circle', { class: kind, cx: middle })
}

const linked = (node: MapNode, sheet: Sheet, told: Telling): Shape => {
  const { station } = node
  const words = station.entry.kind === 'lead' ? 'lead' : captionOf(station, told.outline)
  const title = shape('title', {}, clip(`${told.at(station.at)} ${words}`, TITLE))
  return shape('a', { href: `#${sheet.anchors.get(station.entry.key) ?? ''}` }, title, drawn(node, sheet))
}

const drawingOf = (line: MapLine, sheet: Sheet, told: Telling): Drawing => {
  const own = sheet.nodes.filter(({ station }) => station.line === line.key)
  return {
    ...{ width: sheet.width, height: HEIGHT, label: null },
    shapes: [...strokes(line, sheet), ...own.map((node) => linked(node, sheet, told))],
  }
}

const SAID = { 'dead-end': 'dead end', confirmed: 'confirmed', open: 'open' } as const

const turn = ({ verdict, reopened, by, at }: Judgement, told: Telling): Markup[] => [
  ` · ${reopened ? 'reopened' : SAID[verdict]} ${told.at(at)}`,
  ...(reopened && told.several ? [' ', ...signature([by], told, 'by ')] : []),
]

const lifeOf = ({ lead, life, question }: LeadLife, told: Telling): Markup[] => [
  el('strong', {}, foreign(question)),
  el(
    'span',
    { class: 'aside' },
    ` opened ${told.at(lead.at)}`,
    ...life.map((one) => turn(one, told)),
    life.length === 0 && ' · still open',
  ),
]

/** Leads as their lines begin, where none is drawn: where each would stand takes long to find out. */
const inTurn = (stations: readonly Station[], { leads }: Outline): LeadLife[] => {
  const first = new Map<Id | null, number>()
  for (const [index, { line }] of stations.entries()) if (!first.has(line)) first.set(line, index)
  const turnOf = ({ lead }: LeadLife) => first.get(lead.id) ?? -1
  return [...leads.values()].sort((a, b) => turnOf(a) - turnOf(b))
}

const GLANCE = 'glance'

/**
 * The trail at a glance: the main line, and each lead on a line of its own over the same time, in words and drawn.
 * Nodes lead to their step. Empty where there is no lead to follow; in words alone where there is no style. Of many
 * leads those that tell most are in sight, and the others are folded.
 */
export const glance = (told: Telling): Markup[] => {
  const { outline, marked } = told
  if (outline.leads.size === 0) return []
  const stations = stationsOf(outline, quietsOf(outline))
  const sheet = marked && stations.length <= MOST ? sheetOf(outline) : null
  const lives = sheet ? sheet.lines.flatMap(({ life }) => life ?? []) : inTurn(stations, outline)
  const row = (life: LeadLife | null): Markup => {
    const line = sheet?.lines.find((one) => one.life === life)
    return el(
      'li',
      {},
      el('p', {}, life ? lifeOf(life, told) : el('strong', {}, 'Main line')),
      sheet !== null && line !== undefined && el('svg', { drawing: drawingOf(line, sheet, told) }),
    )
  }
  const { shown, rest } = parted(lives)
  const folded = () =>
    el(
      'details',
      { class: 'more-leads' },
      el('summary', {}, sayRest(rest)),
      el('ul', { class: GLANCE, label: 'More leads at a glance' }, ...rest.map(row)),
    )
  return [
    el('ul', { class: GLANCE, label: 'The trail at a glance' }, ...[null, ...shown].map(row)),
    ...(rest.length > 0 ? [folded()] : []),
  ]
}
