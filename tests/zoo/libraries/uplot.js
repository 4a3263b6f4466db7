import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { COLOURS, errors, graph, GRID, HEIGHT, INK, NODES, ready, TIMES, WIDTH } from './incident'

const axis = { stroke: INK, grid: { stroke: GRID, width: 1 }, ticks: { stroke: GRID, width: 1 } }
new uPlot(
  {
    width: WIDTH,
    height: HEIGHT,
    axes: [axis, { ...axis, label: 'errors/s' }],
    series: [{}, ...NODES.map((label, index) => ({ label, stroke: COLOURS[index], width: 2 }))],
  },
  [TIMES, ...NODES.map((_, index) => errors(index))],
  graph,
)
ready()
