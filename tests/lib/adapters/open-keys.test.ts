import { expect, test } from 'vitest'
import { type Pairs, testDifferent, testSame, viewOf } from './keys'

/** The same view: at another time, re-ordered, re-encoded, decorated. */
const same: Pairs = {
  'Grafana, a panel in its own frame, edited, and by its newer name': [
    'http://grafana.example.com/d/abc/slug?orgId=1&from=now-6h&to=now&viewPanel=4&kiosk&refresh=5s&var-a=2&var-a=1',
    'http://grafana.example.com/d/abc/other-slug?editPanel=panel-4&from=1795413600000&to=1795435200000&timezone=utc&var-a=1&var-a=2',
  ],
  'Grafana Explore, other pane, other letters, other range': [
    'http://grafana.example.com/explore?schemaVersion=1&panes={"a1b":{"datasource":"p","queries":[{"refId":"A","expr":"up"}],"range":{"from":"now-1h","to":"now"}}}&orgId=1',
    'http://grafana.example.com/explore?panes=%7B%22z9z%22%3A%7B%22datasource%22%3A%22p%22%2C%22queries%22%3A%5B%7B%22refId%22%3A%22Q%22%2C%22expr%22%3A%22up%22%7D%5D%2C%22range%22%3A%7B%22from%22%3A%22now-6h%22%2C%22to%22%3A%22now%22%7D%2C%22panelsState%22%3A%7B%7D%7D%7D&schemaVersion=1',
  ],
  'Prometheus, from its two paths, with its tab by number and by name': [
    'http://p.example:9090/graph?g0.expr=up&g0.tab=0&g0.stacked=1&g0.range_input=1h',
    'http://p.example:9090/query?g0.range_input=2h&g0.tab=graph&g0.display_mode=stacked&g0.end_input=2026-11-22%2021%3A40%3A00&g0.expr=up',
  ],
  'Kibana, Metrics Explorer at another time': [
    "http://k.example:5601/app/metrics/explorer?metricsExplorer=(options:(filterQuery:'a:b'),timerange:(from:now-1h,interval:%3E%3D10s,to:now))",
    "http://k.example:5601/app/metrics/explorer?metricsExplorer=(options:(filterQuery:'a:b'),timerange:(from:now-3h,interval:%3E%3D10s,to:now))",
  ],
  'Graphite, targets the other way round, of another size': [
    'http://graphite/render?target=a.b&target=c.d&from=-1h&width=400&_salt=1.5',
    'http://graphite/render?target=c.d&target=a.b&from=-2h&until=now&height=300&format=svg',
  ],
  'vmui, from its two paths, executed again': [
    'http://v.example/vmui/#/?g0.expr=sum%28up%29+by+%28job%29&g0.range_input=30m&g0.end_input=2026-11-23T07%3A16%3A23&g0.relative_time=last_30_minutes&g0.tab=0',
    'http://v.example/graph/#/?g0.tab=chart&g0.step_input=5s&g0.range_input=6h&g0.relative_time=none&g0.end_input=2026-11-22T07%3A16%3A23&g0.expr=sum(up)%20by%20(job)&legend_view=table',
  ],
  'VictoriaLogs, another time': [
    'http://v.example/select/vmui/#/?query=level%3Aerror&g0.range_input=5m&g0.relative_time=last_5_minutes',
    'http://v.example/select/vmui/?#/?g0.range_input=1h&g0.end_input=2026-11-22T21%3A40%3A00&query=level:error',
  ],
  'Alertmanager, flags as they are anyway, and matchers the other way round': [
    'http://a.example:9093/#/alerts?filter=%7Ba%3D%22x%2Cy%22%2C%20b%3D~%22z%22%7D&silenced=false&active=true',
    'http://a.example:9093/#/alerts?filter={b=~"z",a="x,y"}',
  ],
  'Jaeger, keys sorted and names without values': [
    'http://jaeger.example/search?service=a&lookback=1h&tags=%7B%22b%22%3A%221%22%2C%22a%22%3A%222%22%7D',
    'http://jaeger.example/search?end=1795419164564000&limit=50&lookback=custom&maxDuration&minDuration&service=a&start=1795415564564000&tags=%7B%22a%22%3A%222%22%2C%22b%22%3A%221%22%7D',
  ],
  'Jaeger, a trace in large letters': [
    'http://jaeger.example/trace/0192D042CC70AC4E',
    'http://jaeger.example/trace/0192d042cc70ac4e',
  ],
  'Zipkin, with the limit that it has anyway': [
    'http://z.example/zipkin/?serviceName=a&lookback=1h&limit=10',
    'http://z.example/zipkin/?endTs=1795383120000&lookback=millis&millis=1000&serviceName=a',
  ],
  'Perses, values in another order': [
    'http://p.example/projects/a/dashboards/b?start=6h&refresh=30s&var-x=1,2',
    'http://p.example/projects/a/dashboards/b?var-x=2%2C1&start=1795380000000&end=1795383600000&tz=UTC',
  ],
  'Netdata, scrolled on': [
    'http://n.example:19999/#menu_system;after=-360;before=0;theme=slate',
    'http://n.example:19999/#after=1795416416000;before=1795416944000;menu_mem_submenu_kernel',
  ],
}

testSame(same)

const apart: Pairs = {
  'Grafana, another value of a variable': [
    'http://grafana.example.com/d/abc/slug?var-a=1&from=now-6h&to=now',
    'http://grafana.example.com/d/abc/slug?var-a=2&from=now-6h&to=now',
  ],
  'Grafana, another organisation': [
    'http://grafana.example.com/d/abc/slug?orgId=1',
    'http://grafana.example.com/d/abc/slug?orgId=2',
  ],
  'Kibana, Metrics Explorer with another filter': [
    "http://k.example:5601/app/metrics/explorer?metricsExplorer=(options:(filterQuery:'a:b'),timerange:(from:now-1h,to:now))",
    "http://k.example:5601/app/metrics/explorer?metricsExplorer=(options:(filterQuery:'a:c'),timerange:(from:now-1h,to:now))",
  ],
  'Graphite, the same target twice': [
    'http://graphite/render?target=a.b&from=-1h',
    'http://graphite/render?target=a.b&target=a.b&from=-1h',
  ],
  'vmui, a table instead of the graph': [
    'http://v.example/vmui/#/?g0.expr=up&g0.tab=0',
    'http://v.example/vmui/#/?g0.expr=up&g0.tab=1',
  ],
  'vmui, another tenant': [
    'http://v.example/select/0/vmui/#/?g0.expr=up',
    'http://v.example/select/1/vmui/#/?g0.expr=up',
  ],
  'VictoriaLogs, another query': [
    'http://v.example/select/vmui/#/?query=a',
    'http://v.example/select/vmui/#/?query=b',
  ],
  'Alertmanager, silenced ones too': [
    'http://a.example:9093/#/alerts',
    'http://a.example:9093/#/alerts?silenced=true',
  ],
  'Jaeger, another tag': [
    'http://jaeger.example/search?service=a&lookback=1h&tags=%7B%22a%22%3A%221%22%7D',
    'http://jaeger.example/search?service=a&lookback=1h&tags=%7B%22a%22%3A%222%22%7D',
  ],
  'Zipkin, another limit': [
    'http://z.example/zipkin/?serviceName=a&lookback=1h&limit=10',
    'http://z.example/zipkin/?serviceName=a&lookback=1h&limit=300',
  ],
  'Perses, one panel': [
    'http://p.example/projects/a/dashboards/b?start=6h',
    'http://p.example/projects/a/dashboards/b?start=6h&viewPanelRef=%7B%22ref%22%3A%22x%22%7D',
  ],
  'Netdata, another node': [
    'http://n.example:19999/host/a/#menu_system;after=-360;before=0',
    'http://n.example:19999/host/b/#menu_system;after=-360;before=0',
  ],
}

testDifferent(apart)

const others = [
  'https://github.com/grafana/grafana/tree/main/public/app/features/explore',
  'https://grafana.github.io/scenes/docs/explore/',
  'https://community.grafana.com/t/panels/explore',
  'https://prometheus.io/docs/alerting/latest/alerts',
  'https://docs.victoriametrics.com/vmui/',
  'https://discuss.redash.io/t/queries/123',
  'https://help.metabase.com/question/1',
  'https://app.graphite.dev/dashboard',
  'https://graphite.readthedocs.io/en/latest/dashboard',
  'https://github.com/Netflix/atlas/api/v1/graph?q=a,:eq',
  'https://github.com/jaegertracing/jaeger/search?q=tail',
  'https://github.com/openzipkin/zipkin',
  'https://github.com/prometheus/alertmanager/releases',
  'https://learn.netdata.cloud/docs/#menu_system',
  'https://www.jaegertracing.io/docs/search',
  'https://app.launchdarkly.com/projects/default/dashboards/errors',
  'https://shop.example/search?service=cleaning&limit=20',
  'https://home.example/#/alerts',
  'https://files.example/trace/0192d042cc70ac4e',
]

test.each(others)('%s is none of theirs', (url) => {
  expect(viewOf(url).tool).toBe('generic')
})

test('the mark of one of the two UIs of VictoriaMetrics refuses the other', () => {
  const url = 'http://v.example/select/vmui/#/?query=a&g0.range_input=1h'
  expect(viewOf(url, ['victorialogs']).tool).toBe('victorialogs')
  expect(viewOf(url, ['vmui']).tool).toBe('vmui')
  expect(viewOf('http://v.example/graph/#/?g0.expr=up', ['prometheus']).tool).toBe('prometheus')
})
