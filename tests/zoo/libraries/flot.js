import './jquery-global'
import 'flot'
import jQuery from 'jquery'
import { COLOURS, errors, graph, HEIGHT, NODES, ready, TIMES, WIDTH } from './incident'

Object.assign(graph.style, { width: `${WIDTH}px`, height: `${HEIGHT}px` })
jQuery.plot(
  graph,
  NODES.map((label, index) => ({
    ...{ label, color: COLOURS[index] },
    data: errors(index).map((value, at) => [TIMES[at] * 1_000, value]),
  })),
  { xaxis: { mode: 'time', timeBase: 'milliseconds' }, legend: { show: true } },
)
ready()
