import Dygraph from 'dygraphs'
import 'dygraphs/dist/dygraph.css'
import { COLOURS, errors, graph, HEIGHT, NODES, ready, TIMES, WIDTH } from './incident'

Object.assign(graph.style, { width: `${WIDTH}px`, height: `${HEIGHT}px` })
const series = NODES.map((_, index) => errors(index))
new Dygraph(
  graph,
  TIMES.map((at, index) => [new Date(at * 1_000), ...series.map((values) => values[index])]),
  { labels: ['time', ...NODES], colors: COLOURS, legend: 'always', ylabel: 'errors/s', strokeWidth: 2 },
)
ready()
