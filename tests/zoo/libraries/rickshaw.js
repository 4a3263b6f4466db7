import Rickshaw from 'rickshaw'
import 'rickshaw/rickshaw.min.css'
import { COLOURS, errors, graph, HEIGHT, NODES, ready, TIMES, WIDTH } from './incident'

const add = (className) => Object.assign(graph.appendChild(document.createElement('div')), { className })
const [element, legend] = [add('chart'), add('legend')]
const chart = new Rickshaw.Graph({
  ...{ element, width: WIDTH - 20, height: HEIGHT - 20, renderer: 'line' },
  series: NODES.map((name, index) => ({
    ...{ name, color: COLOURS[index] },
    data: errors(index).map((y, at) => ({ x: TIMES[at], y })),
  })),
})
new Rickshaw.Graph.Axis.Time({ graph: chart }).render()
new Rickshaw.Graph.Axis.Y({ graph: chart, tickFormat: Rickshaw.Fixtures.Number.formatKMBT }).render()
new Rickshaw.Graph.Legend({ graph: chart, element: legend })
chart.render()
ready()
