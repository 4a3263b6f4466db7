import type { Graph } from '@/lib/model/graph'
import { isImage } from '../drawings'
import { CLIP } from '../look'
import { requestOf } from '../present'
import { axesOf } from './axes'
import { root } from '../dom'
import { crosshairOf, tooltipsIn } from './crosshair'
import { finder } from './find'
import { graphsOf, survey, type FoundGraph, type Survey } from './graphs'
import { seriesOf } from './legend'
import { overrideOf } from './override'
import { titleOf } from './title'
import { panelsOf, whereaboutsOf } from './whereabouts'

/** When the browser last asked for an image, epoch milliseconds; null where it does not tell. */
const askedFor = (url: string): number | null => {
  const last = performance.getEntriesByName(url, 'resource').at(-1)
  return last ? requestOf(last).at : null
}

/** One look at the page: its graphs, and what each of them says of itself, as it is on the screen. */
export const readPage = () => {
  const found: Survey = survey()
  const panels = panelsOf(found)
  const tooltips = tooltipsIn(finder(root()))
  const wordsOf = (graph: FoundGraph): Graph => {
    const { panel, drawing } = graph
    const find = finder(panel)
    const source = isImage(drawing) ? drawing.currentSrc.slice(0, CLIP.url) || null : null
    return {
      title: titleOf(graph, found.drawings, find),
      source,
      series: source === null ? seriesOf(graph, find) : [],
      axes: source === null ? axesOf(drawing, find) : [],
      crosshair: crosshairOf(panel, tooltips, find),
      override: overrideOf(find),
      asked: source === null ? null : askedFor(source),
      ...whereaboutsOf(graph, panels),
    }
  }
  return { found, graphs: () => graphsOf(found), wordsOf }
}
