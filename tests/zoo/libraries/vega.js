import embed from 'vega-embed'
import { COLOURS, graph, HEIGHT, isDark, NODES, ready, rows, WIDTH } from './incident'

const renderer = new URLSearchParams(location.search).get('as') ?? 'canvas'
embed(
  graph,
  {
    ...{ width: WIDTH - 140, height: HEIGHT - 60, data: { values: rows() }, mark: { type: 'line' } },
    encoding: {
      x: { field: 'at', type: 'temporal', title: null },
      y: { field: 'errors', type: 'quantitative', title: 'errors/s' },
      color: { field: 'node', type: 'nominal', scale: { domain: NODES, range: COLOURS } },
    },
  },
  { renderer, actions: false, ...(isDark ? { theme: 'dark' } : {}) },
).then(ready)
