/** How a legend of a known library is written. All are selectors; those after `rows` look within one row. */
export type KnownLegend = {
  /** one line of the legend */
  rows: string
  /** its name; the row's own text where it is not given */
  name?: string
  /** what has its colour */
  swatch?: string
  /** on the row, or on something in it, while the series is switched off */
  hidden?: string
  /** what is written after its name for those who hear the page */
  spoken?: RegExp
}

/** The first whose rows are there is the one. */
export const LEGENDS: readonly KnownLegend[] = [
  // uPlot: Prometheus 3, vmui, pages of one's own. Its first line is the time.
  { rows: '.u-legend .u-series~.u-series', name: '.u-label', swatch: '.u-marker', hidden: '.u-off' },
  // Grafana from 8 on, as a list and as a table; before
  {
    rows: '[data-testid^="data-testid VizLegend series "],[aria-label^="VizLegend series "],tr:has([data-testid="series-icon"])',
    name: 'button:not([data-testid="series-icon"])',
    swatch: '[data-testid="series-icon"]',
  },
  {
    rows: '.graph-legend-series',
    name: '.graph-legend-alias',
    swatch: '.graph-legend-icon i',
    hidden: '.graph-legend-series-hidden',
  },
  // Prometheus 2: Rickshaw, then React
  { rows: '.line:has(>.swatch)', name: '.label', swatch: '.swatch', hidden: '.disabled' },
  { rows: '.graph-legend .legend-item', swatch: '.legend-swatch' },
  {
    rows: '.vm-legend-item',
    name: '.vm-legend-item-info',
    swatch: '.vm-legend-item__marker',
    hidden: '.vm-legend-item_hide',
  },
  // Kibana: @elastic/charts, and vislib before
  {
    rows: '.echLegendItem',
    name: '.echLegendItem__label',
    swatch: '.echLegendItem__color svg *,.echLegendItem__color svg',
    hidden: '.echLegendItem--hidden,[class*="-isHidden"],.echLegendItem__color--hidden',
  },
  { rows: '.legend-value', name: '.legend-value-title', swatch: '.legend-value-color,i' },
  {
    rows: '.highcharts-legend-item',
    name: 'text,span',
    swatch: '.highcharts-graph,.highcharts-area,.highcharts-point',
    hidden: '.highcharts-legend-item-hidden',
  },
  {
    rows: '.legend .traces',
    name: '.legendtext',
    swatch: '.legendlines path,.legendsymbols path,.legendfill path',
  },
  {
    rows: '.recharts-legend-item',
    name: '.recharts-legend-item-text',
    swatch: '.recharts-legend-icon',
    hidden: '.inactive',
  },
  {
    // Vega says in words what a legend is for: sizes are a scale.
    rows: '.role-legend:not([aria-label*=" for size "]) .role-legend-entry .role-scope>g:has(.role-legend-label)',
    name: 'text',
    swatch: '.role-legend-symbol path',
  },
  {
    rows: '.apexcharts-legend-series',
    name: '.apexcharts-legend-text',
    swatch: '.apexcharts-legend-marker :is(path,circle,rect),.apexcharts-legend-marker',
    hidden: '.apexcharts-inactive-legend',
  },
  {
    // AG Charts draws its legend, and tells it with a switch for each line.
    rows: '.ag-charts-proxy-legend-toolbar [role=switch]',
    hidden: '[aria-checked=false]',
    spoken: /, [^,\d]+ \d+ [^,\d]+ \d+$/,
  },
  { rows: '.visx-legend-item', name: '.visx-legend-label', swatch: '.visx-legend-shape *' },
  {
    rows: '.legend tr:has(.legendLabel)',
    name: '.legendLabel',
    swatch: '.legendColorBox div div,.legendColorBox i',
  },
  { rows: '.netdata-legend-name', swatch: '.netdata-legend-name-table-line', hidden: '.not-selected' },
  { rows: '.dygraph-legend span[style*="color"]' },
]

/** Labels as legends show them, where the library is not known; the innermost matches count. */
export const LABELS =
  '[class*="legend" i] :is(.label,td:first-child,li,button,text,[class*="label" i],[class*="name" i],[class*="item" i])'

/** In what is named a legend, but not the name of a series: the ticks of a scale, and what Metabase calls a caption. */
export const NO_LABEL = '.tick,.role-legend,[class*="legendcaption" i]'
