import Plotly from 'plotly.js-dist-min'
import { COLOURS, errors, graph, HEIGHT, INK, NODES, ready, TIMES, WIDTH } from './incident'

const type = new URLSearchParams(location.search).get('as') ?? 'scatter'
Plotly.newPlot(
  graph,
  NODES.map((name, index) => ({
    ...{ type, name, mode: type === 'scatter' ? 'lines' : 'lines+markers' },
    line: { color: COLOURS[index], width: 2 },
    x: TIMES.map((at) => new Date(at * 1_000)),
    y: errors(index),
  })),
  {
    ...{ width: WIDTH, height: HEIGHT, margin: { l: 48, r: 10, t: 10, b: 36 } },
    ...{ paper_bgcolor: 'transparent', plot_bgcolor: 'transparent', font: { color: INK, size: 12 } },
    yaxis: { title: { text: 'errors/s' } },
  },
  { displayModeBar: false },
).then(ready)
