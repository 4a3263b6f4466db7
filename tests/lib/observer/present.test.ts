import { expect, test } from 'vitest'
import { requestOf } from '@/lib/observer/present'

const TIMELINE = { timeOrigin: 1_795_435_200_000 } as Performance

/** The page came to it after 100 ms, and the browser let it go after 1,600 ms. */
const entry = (name: string, requestStart = 1_600) =>
  ({ name, startTime: 100, requestStart }) as PerformanceResourceTiming

const LEFT = 1_795_435_201_600
const CAME = 1_795_435_200_100

test.each([
  ['a picture of Graphite', 'http://127.0.0.1/render/?target=a.b&from=-1h', LEFT],
  ['a chart of Zabbix', 'http://127.0.0.1/zabbix/chart2.php?graphid=5&from=now-1h', LEFT],
  ['values of Netdata', 'http://127.0.0.1/api/v1/data?chart=system.cpu&after=-60', LEFT],
  ['a picture of Atlas', 'http://127.0.0.1/api/v1/graph?q=name,cpu,:eq', LEFT],
  ['a range that Prometheus reckoned', 'http://127.0.0.1/api/v1/query_range?query=up&start=1&end=2', CAME],
  ['a query of Grafana', 'http://127.0.0.1/api/ds/query?ds_type=prometheus', CAME],
  ['a search of Kibana', 'http://127.0.0.1/internal/search/ese', CAME],
])('%s: its present', (_, url, present) => {
  expect(requestOf(entry(url), TIMELINE)).toEqual({ url, at: present })
})

test('of another origin, where only the coming to it is told', () => {
  expect(requestOf(entry('https://graphite.example.com/render?target=a', 0), TIMELINE).at).toBe(CAME)
})
