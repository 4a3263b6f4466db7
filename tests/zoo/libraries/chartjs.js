import { Chart } from 'chart.js/auto'
import { clock, COLOURS, errors, graph, HEIGHT, NODES, ready, TIMES, WIDTH } from './incident'

const canvas = graph.appendChild(document.createElement('canvas'))
Object.assign(canvas, { width: WIDTH, height: HEIGHT })
new Chart(canvas, {
  type: 'line',
  data: {
    labels: TIMES.map((at) => clock(at * 1_000)),
    datasets: NODES.map((label, index) => ({
      ...{ label, data: errors(index), borderColor: COLOURS[index], pointRadius: 0, borderWidth: 2 },
    })),
  },
  options: { animation: false, responsive: false },
})
ready()
