import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { CartesianGrid, Legend, Line, LineChart, XAxis, YAxis } from 'recharts'
import { clock, COLOURS, graph, GRID, HEIGHT, INK, NODES, ready, table, WIDTH } from './incident'

flushSync(() =>
  createRoot(graph).render(
    <LineChart width={WIDTH} height={HEIGHT} data={table()}>
      <CartesianGrid strokeDasharray="3 3" stroke={GRID} />
      <XAxis dataKey="at" tickFormatter={clock} minTickGap={40} stroke={INK} />
      <YAxis stroke={INK} label={{ value: 'errors/s', angle: -90, fill: INK }} />
      <Legend />
      {NODES.map((node, index) => (
        <Line key={node} dataKey={node} stroke={COLOURS[index]} dot={false} isAnimationActive={false} />
      ))}
    </LineChart>,
  ),
)
ready()
