import * as d3 from 'd3'
import { COLOURS, graph, HEIGHT, NODES, ready, rows, WIDTH } from './incident'

const EDGE = { top: 10, right: 90, bottom: 28, left: 44 }
const data = rows()
const x = d3.scaleUtc(
  d3.extent(data, ({ at }) => at),
  [EDGE.left, WIDTH - EDGE.right],
)
const y = d3.scaleLinear([0, d3.max(data, ({ errors }) => errors)], [HEIGHT - EDGE.bottom, EDGE.top]).nice()
const svg = d3.select(graph).append('svg').attr('width', WIDTH).attr('height', HEIGHT)
svg
  .append('g')
  .attr('class', 'axis')
  .attr('transform', `translate(0,${HEIGHT - EDGE.bottom})`)
  .call(d3.axisBottom(x).ticks(6))
svg
  .append('g')
  .attr('class', 'axis grid')
  .attr('transform', `translate(${EDGE.left},0)`)
  .call(d3.axisLeft(y).tickSize(EDGE.left + EDGE.right - WIDTH))
const line = d3
  .line()
  .x(({ at }) => x(at))
  .y(({ errors }) => y(errors))
const series = svg.selectAll('.series').data(d3.group(data, ({ node }) => node))
const group = series.join('g').attr('class', 'series')
group.append('path').attr('d', ([, values]) => line(values))
group
  .append('text')
  .attr('x', WIDTH - EDGE.right + 6)
  .attr('y', (_, index) => EDGE.top + 14 + index * 18)
  .text(([node]) => node)
const rules = NODES.map((_, index) => `.series:nth-of-type(${index + 3}) { --colour: ${COLOURS[index]} }`)
const style = document.head.appendChild(document.createElement('style'))
style.textContent = `
  .series path { fill: none; stroke: var(--colour); stroke-width: 1.5 }
  .series text { fill: var(--colour); font: 600 12px sans-serif }
  .axis text { font: 11px sans-serif; fill: currentColor }
  .axis path { display: none }
  .axis line { stroke: currentColor; opacity: .3; shape-rendering: crispEdges }
  ${rules.join('\n')}`
ready()
