import type { Graph, Layout } from '@/lib/model/graph'
import { root } from '../dom'
import { graphsOf, isInside, type FoundGraph, type Survey } from './graphs'
import { placeOf } from './place'

/** The same bound as the schema's. */
const MOST = 500

/** A card may be wrapped so often before it stands beside the others. */
const WRAPPED = 4
const LEAST_HEIGHT = 60
const ABOUT = 0.1

const cardOf = (panel: Element): Element => {
  let card = panel
  for (let climbed = 0; climbed < WRAPPED && card.parentElement?.childElementCount === 1; climbed++)
    card = card.parentElement
  return card
}

const isAbout = (one: number, other: number): boolean => Math.abs(one - other) <= ABOUT * other

/** The class of a card, or of what is in it where it is only a place in a grid. */
const kindOf = (card: Element): string | null =>
  card.getAttribute('class') ?? card.firstElementChild?.getAttribute('class') ?? null

/** One class and one size: cards of one grid. */
const isAlike = (card: Element, other: Element): boolean => {
  const kind = kindOf(card)
  if (!kind || kindOf(other) !== kind) return false
  const [box, beside] = [card.getBoundingClientRect(), other.getBoundingClientRect()]
  return (
    beside.height >= LEAST_HEIGHT && isAbout(beside.width, box.width) && isAbout(beside.height, box.height)
  )
}

/** Cards beside those with graphs that show none (yet): what is not scrolled to is mounted late on pages of any tool. */
const emptyCards = (panels: readonly Element[]): Element[] => {
  const cards = new Map(panels.map((panel) => [cardOf(panel), panel]))
  const grids = new Map([...cards.keys()].map((card) => [card.parentElement, card]))
  return [...grids].flatMap(([grid, card]) =>
    [...(grid?.children ?? [])]
      .slice(0, MOST)
      .filter((other) => !cards.has(other) && isAlike(card, other))
      .filter((other) => !panels.some((panel) => isInside(panel, other))),
  )
}

type Panels = { boxes: DOMRect[]; indexOf: (panel: Element) => number }

/** Cells and cards of lazy grids count while they are empty; a graph outside all cells counts by itself. */
export const panelsOf = (found: Survey): Panels => {
  const { cells } = found
  const cellOf = (panel: Element) => cells.find((cell) => isInside(panel, cell)) ?? panel
  const graphs = graphsOf(found).map(({ panel }) => panel)
  const loose = graphs.filter((panel) => !cells.some((cell) => isInside(panel, cell)))
  const panels = [...new Set([...cells, ...graphs.map(cellOf), ...emptyCards(loose)])]
  return {
    boxes: panels.map((panel) => panel.getBoundingClientRect()),
    indexOf: (panel) => {
      const known = panels.indexOf(cellOf(panel))
      return known < 0 ? panels.findIndex((one) => isInside(one, panel)) : known
    },
  }
}

type Area = { left: number; top: number; width: number; height: number }

/** The page, in the viewport's coordinates: what scrolls inside of it may reach over its edges. */
const pageArea = (boxes: readonly Area[]): Area => {
  const { scrollWidth, scrollHeight } = root()
  const left = Math.min(-scrollX, ...boxes.map((box) => box.left))
  const top = Math.min(-scrollY, ...boxes.map((box) => box.top))
  const right = Math.max(scrollWidth - scrollX, ...boxes.map((box) => box.left + box.width))
  const bottom = Math.max(scrollHeight - scrollY, ...boxes.map((box) => box.top + box.height))
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

const share = (part: number, whole: number): number =>
  Math.round(Math.min(1, Math.max(0, part / whole)) * 10_000) / 10_000

/** The boxes of all panels as shares of their page; null where `own` is beyond what is kept. */
export const layoutOf = (own: number, boxes: readonly Area[]): Layout | null => {
  if (own < 0 || own >= MOST) return null
  const area = pageArea(boxes)
  return {
    tall: Math.min(10_000, Math.max(0.01, Math.round((area.height / area.width) * 1_000) / 1_000)),
    boxes: boxes.slice(0, MOST).map((box) => ({
      x: share(box.left - area.left, area.width),
      y: share(box.top - area.top, area.height),
      width: share(box.width, area.width),
      height: share(box.height, area.height),
    })),
    own,
  }
}

/** Where on its page a graph is. */
export const whereaboutsOf = ({ panel }: FoundGraph, panels: Panels): Pick<Graph, 'place' | 'layout'> => {
  const index = panels.indexOf(panel)
  const own = panels.boxes[index]
  return { place: own ? placeOf(own, panels.boxes) : null, layout: layoutOf(index, panels.boxes) }
}
