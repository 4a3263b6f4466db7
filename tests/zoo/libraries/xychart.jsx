import { Axis, Grid, LineSeries, XYChart } from '@visx/xychart'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { graph, HEIGHT, NODES, ready, rows, WIDTH } from './incident'

const at = (row) => new Date(row.at)
const errors = (row) => row.errors

flushSync(() =>
  createRoot(graph).render(
    <XYChart width={WIDTH} height={HEIGHT} xScale={{ type: 'utc' }} yScale={{ type: 'linear' }}>
      <Grid columns={false} numTicks={4} />
      <Axis orientation="bottom" numTicks={6} />
      <Axis orientation="left" label="errors/s" numTicks={4} />
      {NODES.map((node) => (
        <LineSeries
          {...{ key: node, dataKey: node, xAccessor: at, yAccessor: errors }}
          data={rows().filter((row) => row.node === node)}
        />
      ))}
    </XYChart>,
  ),
)
ready()
