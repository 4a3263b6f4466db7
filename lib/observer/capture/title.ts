import { nearest, root } from '../dom'
import { isImage } from '../drawings'
import { clipLine } from '../look'
import type { Find } from './find'
import { isInside, type FoundGraph } from './graphs'
import { largestText } from './svg-title'
import { TITLE_NEARBY, titleInAttributes } from './known-graphs'
import { textOf } from './text'

const HEADING = 'h1,h2,h3,h4,h5,h6,figcaption,caption'
const TITLE_INSIDE = `${HEADING},[class*="title" i]:not([class*="titles" i],[class*="axis" i],[class*="legend" i],[class*="xtitle"],[class*="ytitle"])`

/** The query that is written beside a graph, where its tool has a field for it; else empty. */
export const queryNearby = (panel: Element): string => {
  for (const [around, title] of TITLE_NEARBY) {
    const text = textOf(nearest(panel, around)?.querySelector(title))
    if (text) return text
  }
  return ''
}

/** How far up a heading may stand before what holds the graph. */
const CLIMB = 3

/** The heading before a graph, or before what holds it and no other graph. */
const titleBefore = (panel: Element, drawings: readonly Element[]): string => {
  let at = panel
  for (let climbed = 0; climbed < CLIMB; climbed++) {
    const before = at.previousElementSibling
    const { parentElement } = at
    if (before) return before.matches(HEADING) ? textOf(before) : ''
    if (!parentElement || drawings.some((one) => isInside(one, parentElement) && !isInside(one, panel)))
      return ''
    at = parentElement
  }
  return ''
}

const titleInside = ({ panel, drawing }: FoundGraph, find: Find): string => {
  const labelled = panel.getAttribute('aria-labelledby')
  const label = labelled ? root().querySelector(`#${CSS.escape(labelled)}`) : null
  const named = find('[data-testid^="data-testid Panel header "],[data-netdata][data-title]', 1)[0]
  return (
    textOf(label) ||
    (named ? titleInAttributes(named) : '') ||
    textOf(find(TITLE_INSIDE, 20).find((title) => textOf(title) !== '')) ||
    titleInAttributes(drawing)
  )
}

/** The graph's own title; empty where it has none. */
export const titleOf = (graph: FoundGraph, drawings: readonly Element[], find: Find): string => {
  const { panel, drawing } = graph
  if (isImage(drawing)) return clipLine(drawing.alt || drawing.title || titleBefore(panel, drawings))
  return clipLine(
    titleInAttributes(panel) ||
      queryNearby(panel) ||
      titleInside(graph, find) ||
      titleBefore(panel, drawings) ||
      largestText(drawing),
  )
}
