import { Chart } from 'chart.js/auto'
import * as d3 from 'd3'
import * as echarts from 'echarts'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { COLOURS, errors, graph, GRID, INK, NODES, ready, TIMES } from './incident'

const [WIDTH, HEIGHT] = [124, 70]

const line = (holder, number) => {
  const axis = { size: 24, stroke: INK, grid: { stroke: GRID, width: 1 }, font: '10px sans-serif' }
  new uPlot(
    {
      ...{ width: WIDTH, height: HEIGHT, legend: { show: false }, axes: [axis, axis] },
      series: [{}, { stroke: COLOURS[number % 3], width: 1 }],
    },
    [TIMES, errors(number)],
    holder,
  )
}

const bars = (holder, number) => {
  const canvas = holder.appendChild(document.createElement('canvas'))
  Object.assign(canvas, { width: WIDTH, height: HEIGHT })
  const data = errors(number).filter((_, index) => index % 10 === 0)
  new Chart(canvas, {
    type: 'bar',
    data: { labels: data.map(String), datasets: [{ data, backgroundColor: COLOURS[number % 3] }] },
    options: {
      ...{ animation: false, responsive: false, plugins: { legend: { display: false } } },
      scales: { x: { display: false } },
    },
  })
}

const area = (holder, number) => {
  const chart = echarts.init(holder, null, { renderer: 'svg', width: WIDTH, height: HEIGHT })
  chart.setOption({
    ...{ animation: false, grid: { left: 24, right: 4, top: 6, bottom: 18 } },
    ...{ xAxis: { type: 'category', show: false }, yAxis: { type: 'value', splitNumber: 2 } },
    series: [{ type: 'line', data: errors(number), showSymbol: false, areaStyle: {} }],
  })
}

const drawn = (holder, number) => {
  const values = errors(number)
  const [x, y] = [d3.scaleLinear([0, values.length], [0, WIDTH]), d3.scaleLinear([0, 50], [HEIGHT, 0])]
  const svg = d3.select(holder).append('svg').attr('width', WIDTH).attr('height', HEIGHT)
  const path = d3.area((_, index) => x(index), HEIGHT, y)
  svg
    .append('path')
    .attr('d', path(values))
    .attr('fill', COLOURS[number % 3])
    .attr('fill-opacity', 0.4)
}

const add = (parent, name, words, style = {}) => {
  const element = Object.assign(document.createElement(name), { textContent: words })
  Object.assign(element.style, style)
  return parent.appendChild(element)
}

const stat = (holder, number) => {
  const ground = `linear-gradient(120deg, ${COLOURS[number % 3]}, #8888)`
  const style = { font: '600 30px sans-serif', textAlign: 'center', color: 'white', background: ground }
  add(holder, 'div', `${errors(number).at(-1)}`, { ...style, lineHeight: `${HEIGHT}px` })
}

const list = (holder, number) => {
  const rows = add(holder, 'table', '', {
    font: '10px sans-serif',
    width: '100%',
    borderCollapse: 'collapse',
  })
  for (const node of NODES) {
    const row = add(rows, 'tr', '', { borderBottom: `1px solid ${GRID}` })
    add(row, 'td', node)
    add(row, 'td', `${errors(number + NODES.indexOf(node))[9]}/s`, { textAlign: 'right' })
  }
}

const KINDS = [line, bars, area, drawn, stat, list]
Object.assign(graph.style, { display: 'grid', gridTemplateColumns: 'repeat(8, 1fr)', gap: '6px' })
for (let number = 0; number < 40; number++) {
  const panel = add(graph, 'div', '', { border: `1px solid ${GRID}`, borderRadius: '3px', padding: '2px' })
  add(panel, 'div', `panel ${number + 1}`, { font: '11px/16px sans-serif' })
  KINDS[number % KINDS.length](add(panel, 'div', ''), number % 7)
}
ready()
