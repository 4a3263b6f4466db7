import { nearest } from '../dom'

/** What holds one whole graph (title, axes, legend) in the tools whose page structure was seen. */
export const PANELS = [
  // Prometheus: classic, 3.x
  '.graph_container,.graph_area,[class*="chartWrapper"]',
  // Grafana: 11.3 and later, 8.5 and later, before
  '[data-viz-panel-key],[data-testid^="data-testid Panel header "],[data-panelid],.panel-container,[aria-label$=" panel"]',
  // vmui and VictoriaLogs
  '.vm-graph-view,.vm-explore-logs-chart',
  // Graphite
  '#image-viewer,img.graph-img',
  // Jaeger
  '.SearchResults--headerScatterPlot,.TraceTimelineViewer',
  // Kibana
  'visualize,.visualize-chart,[data-test-subj="embeddablePanel"]',
  // Perses, Netdata
  'section[data-testid="panel"],[data-netdata]',
].join()

/** What a library puts around its drawing and legend; the page may have its title and a legend of its own outside of it. */
export const OWN_BOX = '.uplot'

/** Cells of grids that mount their graphs late: they count as panels while they are still empty. */
export const CELLS = '.react-grid-item,[data-griditem-key]'

/** Around a graph: where its query is written, which serves as its title. */
export const TITLE_NEARBY: [around: string, title: string][] = [
  ['.graph_wrapper', 'textarea'],
  ['[class*="Panel"]:has(.cm-content)', '.cm-content'],
  ['.vm-custom-panel', '.vm-query-editor textarea'],
]

/** Within a panel: its title, where more is written beside it. */
export const TITLE_WITHIN = [
  // Redash: the name of the visualization is before that of the query
  '.th-title .query-link>span:last-child,.th-title .visualization-name~.query-link:not(:has(>span))',
  // AG Charts: drawn, and once more for those who hear the page
  '.ag-charts-canvas-proxy>.ag-charts-proxy-elem:first-child>svg>text',
].join()

/** Repeated panels have more behind the number (`panel-27-clone-1`). */
const KEY = /^panel-\d{1,9}[\w$%./-]{0,100}$/

const GRAFANA_TITLE = 'data-testid Panel header '

/** The title that a panel's own attributes tell; empty where they tell none. */
export const titleInAttributes = (panel: Element): string => {
  const testId = panel.getAttribute('data-testid') ?? ''
  if (testId.startsWith(GRAFANA_TITLE)) return testId.slice(GRAFANA_TITLE.length)
  return panel.getAttribute('data-title') ?? panel.getAttribute('aria-label')?.replace(/ panel$/, '') ?? ''
}

/** The key by which Grafana's links name a panel: `panel-27` from 11.3 on, `27` before; null elsewhere. */
export const panelKeyOf = (panel: Element): string | null => {
  const inside = (name: string) =>
    (nearest(panel, `[${name}]`) ?? panel.querySelector(`[${name}]`))?.getAttribute(name) ?? null
  const key = inside('data-viz-panel-key')
  const id = inside('data-panelid')
  if (key !== null && KEY.test(key)) return key
  return id !== null && /^\d{1,9}$/.test(id) ? id : null
}
