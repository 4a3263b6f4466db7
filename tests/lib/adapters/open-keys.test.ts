import { describe, expect, test } from 'vitest'
import { readView } from '@/lib/adapters/registry'
import type { View } from '@/lib/model/view'

const NOW = Date.parse('2026-11-23T12:00:00Z')

function view(url: string, marks: readonly string[] = []): View {
  const hints = { marks: [...marks], requests: [], range: null }
  return readView({ url, title: '', zone: 'UTC', hints: marks.length > 0 ? hints : null }, NOW)
}

/** The same view: at another time, re-ordered, re-encoded, decorated. */
const same: Readonly<Record<string, readonly [string, string]>> = {
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

describe('the same view', () => {
  test.each(Object.entries(same))('%s', (_name, [one, other]) => {
    expect(view(one).tool).not.toBe('generic')
    expect(view(one).viewKey).toBe(view(other).viewKey)
    expect(view(one).placeKey).toBe(view(other).placeKey)
  })
})

const apart: Readonly<Record<string, readonly [string, string]>> = {
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

describe('another view', () => {
  test.each(Object.entries(apart))('%s', (_name, [one, other]) => {
    expect(view(one).viewKey).not.toBe(view(other).viewKey)
  })
})

const others = [
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
  expect(view(url).tool).toBe('generic')
})

test('the mark of one of the two UIs of VictoriaMetrics refuses the other', () => {
  const url = 'http://v.example/select/vmui/#/?query=a&g0.range_input=1h'
  expect(view(url, ['victorialogs']).tool).toBe('victorialogs')
  expect(view(url, ['vmui']).tool).toBe('vmui')
  expect(view('http://v.example/graph/#/?g0.expr=up', ['prometheus']).tool).toBe('prometheus')
})
