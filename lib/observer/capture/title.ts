import { nearest, root } from '../dom'
import { isImage } from '../drawings'
import { clipLine } from '../look'
import type { Find } from './find'
import { isInside, type FoundGraph } from './graphs'
import { HEADING, headingText, sharedHeading, TIP, wordsAbove } from './heading'
import { rowsOf } from './stack'
import { largestText } from './svg-title'
import { TITLE_NEARBY, TITLE_WITHIN, titleInAttributes } from './known-graphs'
import { textOf } from './text'

/** The last is Metabase's, which names it a legend. */
const TITLE_INSIDE = `${HEADING},[class*="title" i]:not([class*="titles" i],[class*="axis" i],[class*="legend" i],[class*="xtitle"],[class*="ytitle"]),[data-testid="legend-caption-title"]`

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
    if (before) return before.matches(HEADING) ? headingText(before) : ''
    if (!parentElement || drawings.some((one) => isInside(one, parentElement) && !isInside(one, panel)))
      return ''
    at = parentElement
  }
  return ''
}

/** What is marked as a title; of a heading within another the inner one. */
const markedTitle = (find: Find): string => {
  const marked = find(TITLE_INSIDE, 20).filter((title) => textOf(title) !== '' && !title.closest(TIP))
  const [first] = marked
  const inner = marked.find((title) => title !== first && first?.contains(title) && title.matches(HEADING))
  return first ? headingText(inner ?? first) : ''
}

const titleInside = ({ panel, drawing }: FoundGraph, find: Find): string => {
  const labelled = panel.getAttribute('aria-labelledby')
  const label = labelled ? root().querySelector(`#${CSS.escape(labelled)}`) : null
  const named = find('[data-testid^="data-testid Panel header "],[data-netdata][data-title]', 1)[0]
  return (
    textOf(label) ||
    (named ? titleInAttributes(named) : '') ||
    textOf(find(TITLE_WITHIN, 1)[0]) ||
    markedTitle(find) ||
    titleInAttributes(drawing)
  )
}

/** Of a graph that has a canvas for each row, what is written in the rows are names of series. */
const beside = (drawing: Element, find: Find): Find =>
  rowsOf(drawing).length === 0
    ? find
    : (selector, most) => find(selector, most).filter((element) => !drawing.contains(element))

/** The graph's own title; empty where it has none. */
export const titleOf = (graph: FoundGraph, drawings: readonly Element[], inPanel: Find): string => {
  const { panel, drawing } = graph
  const find = beside(drawing, inPanel)
  if (isImage(drawing))
    return clipLine(
      drawing.alt ||
        drawing.title ||
        titleBefore(panel, drawings) ||
        sharedHeading(panel, TITLE_INSIDE, drawings),
    )
  return clipLine(
    titleInAttributes(panel) ||
      queryNearby(panel) ||
      titleInside(graph, find) ||
      titleBefore(panel, drawings) ||
      largestText(drawing) ||
      (panel === drawing ? '' : wordsAbove(drawing, find)) ||
      sharedHeading(panel, TITLE_INSIDE, drawings),
  )
}
