import * as echarts from 'echarts'
import { errors, graph, HEIGHT, isDark, NODES, ready, TIMES, WIDTH } from './incident'

graph.style.height = `${HEIGHT}px`
const renderer = new URLSearchParams(location.search).get('as') ?? 'canvas'
const chart = echarts.init(graph, isDark ? 'dark' : null, { renderer, width: WIDTH, height: HEIGHT })
chart.setOption({
  animation: false,
  legend: { top: 0 },
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'time' },
  yAxis: { type: 'value', name: 'errors/s' },
  series: NODES.map((name, index) => ({
    ...{ name, type: 'line', showSymbol: false, areaStyle: { opacity: 0.2 } },
    data: errors(index).map((value, at) => [TIMES[at] * 1_000, value]),
  })),
})
ready()
