import { describe, expect, test } from 'vitest'
import { type Pairs, testDifferent, testSame, viewOf } from './keys'

const K = 'https://kibana.example.com/app/discover#/'
const card = (query: string, look: object): string =>
  btoa(JSON.stringify({ dataset_query: { type: 'native', native: { query } }, ...look }))

/** The same view: at another time, re-ordered, re-encoded, decorated. */
const same: Pairs = {
  'Kibana, another time, tab and columns': [
    `${K}?_g=(time:(from:now-15m,to:now))&_a=(query:(language:kuery,query:error),columns:!(a),index:x)`,
    `${K}?_a=(columns:!(b),index:x,query:(query:error,language:kuery),filters:!())&_tab=(tabId:1)&_g=(filters:!(),refreshInterval:(pause:!t,value:0))`,
  ],
  'Kibana, escaped in whole, with leftovers of its framework': [
    `${K}?_a=(filters:!((meta:(key:a,params:(query:b)))),index:x)`,
    `${K}?_a=(filters%3A!(('%24%24hashKey'%3A'object%3A7'%2Cmeta%3A(key%3Aa%2Cparams%3A(query%3Ab))))%2Cindex%3Ax)&searchSessionId=9`,
  ],
  'Kibana, embedded': [
    'https://kibana.example.com/app/dashboards#/view/1?_a=()',
    'https://kibana.example.com/app/dashboards#/view/1?embed=true&hide-filter-bar=true',
  ],
  'Kibana APM': [
    'https://kibana.example.com/app/apm/services/a/overview?rangeFrom=now-1h&rangeTo=now&environment=b',
    'https://kibana.example.com/app/apm/services/a/overview?environment=b&rangeFrom=now-1d&rangeTo=now',
  ],
  'SigNoz, ids of the builder and the panel type': [
    `http://localhost:3301/logs-explorer?relativeTime=5m&compositeQuery=${encodeURIComponent('{"id":"1","builder":{"queryData":[{"filter":{"expression":"a"}}]}}')}`,
    `http://localhost:3301/logs-explorer?panelTypes=list&compositeQuery=${encodeURIComponent(encodeURIComponent('{"builder":{"queryData":[{"filter":{"expression":"a"}}]},"id":"2"}'))}`,
  ],
  'InfluxDB, presenting': [
    'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/1?lower=now()%20-%201h&vars[a]=b',
    'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/1?vars%5Ba%5D=b&present=true',
  ],
  'Zabbix, items in another order and numbered': [
    'http://z.example/history.php?action=showgraph&itemids[]=1&itemids[]=2&from=now-1h&to=now',
    'http://z.example/history.php?itemids%5B1%5D=2&itemids%5B0%5D=1&action=showgraph',
  ],
  'Redash, another date and slug': [
    'https://redash.example.com/dashboards/1-a?p_date=d_last_7_days&p_env=x',
    'https://redash.example.com/dashboards/1-b?p_env=x&p_date=2026-11-01--2026-11-02',
  ],
  'Metabase, another slug': [
    'https://metabase.example.com/dashboard/1-a?date=past7days&b=c',
    'https://metabase.example.com/dashboard/1-new-name?b=c&date=thisweek',
  ],
  'Metabase, drawn otherwise': [
    `https://metabase.example.com/question#${card('select 1', { display: 'table' })}`,
    `https://metabase.example.com/question#${card('select 1', { display: 'line' })}`,
  ],
  'Superset, standing alone': [
    'https://s.example/superset/explore/?form_data=%7B%22slice_id%22%3A1%2C%22time_range%22%3A%22Last%20week%22%7D',
    'https://s.example/superset/explore/?standalone=true&form_data=%7B%22time_range%22%3A%22No%20filter%22%2C%22slice_id%22%3A1%7D',
  ],
  'Chronosphere, drawn otherwise': [
    'https://a.chronosphere.io/logs/explorer?query=x&start=1h',
    'https://a.chronosphere.io/logs/explorer?visualization=chart&query=x&start=1795431600000&end=1795435200000',
  ],
  'Wavefront, sliding and still': [
    "https://a.wavefront.com/dashboards/b#_v01(g:(d:7200,ls:!t,s:1,w:'2h'),p:(Host:(v:x)))",
    'https://a.wavefront.com/dashboards/b#_v01(p:(Host:(v:x)),g:(d:60,ls:!f,s:1795400000))',
  ],
  'AppDynamics, another window': [
    'https://a.saas.appdynamics.com/controller/#/location=APP_DASHBOARD&timeRange=last_1_hour.BEFORE_NOW.-1.-1.60&application=1',
    'https://a.saas.appdynamics.com/controller/#location=APP_DASHBOARD&application=1&dashboardMode=force',
  ],
  'Databricks, another slug': [
    'https://a.cloud.databricks.com/sql/dashboards/92d8ccfa-10bb-411c-b410-274b64b25520-old?o=1',
    'https://a.cloud.databricks.com/sql/dashboards/92d8ccfa-10bb-411c-b410-274b64b25520-new?o=1',
  ],
  'Spinnaker, another stage of an execution': [
    'https://s.example/#/applications/a/executions/details/01K611ZT9YX2PSA8WAMEP6A66G?stage=0&step=0',
    'https://s.example/#/applications/a/executions/01K611ZT9YX2PSA8WAMEP6A66G?stage=3&details=x',
  ],
}

/** Something else is on the screen. */
const different: Pairs = {
  'Kibana, another query': [
    `${K}?_a=(query:(language:kuery,query:a))`,
    `${K}?_a=(query:(language:kuery,query:b))`,
  ],
  'Kibana, a filter turned round': [
    `${K}?_a=(filters:!((meta:(key:a,negate:!f,params:(query:b)))))`,
    `${K}?_a=(filters:!((meta:(key:a,negate:!t,params:(query:b)))))`,
  ],
  'Kibana, another space': [`${K}?_a=()`, 'https://kibana.example.com/s/ops/app/discover#/?_a=()'],
  'Kibana, another page of a service': [
    'https://kibana.example.com/app/apm/services/a/errors',
    'https://kibana.example.com/app/apm/services/a/metrics',
  ],
  'SigNoz, another filter': [
    `http://localhost:3301/logs-explorer?compositeQuery=${encodeURIComponent('{"builder":{"queryData":[{"filter":{"expression":"a"}}]}}')}`,
    `http://localhost:3301/logs-explorer?compositeQuery=${encodeURIComponent('{"builder":{"queryData":[{"filter":{"expression":"b"}}]}}')}`,
  ],
  'Zabbix, another item': [
    'http://z.example/history.php?action=showgraph&itemids[]=1',
    'http://z.example/history.php?action=showgraph&itemids[]=2',
  ],
  'Redash, another value': [
    'https://redash.example.com/queries/1?p_env=x',
    'https://redash.example.com/queries/1?p_env=y',
  ],
  'Metabase, another text': [
    `https://metabase.example.com/question#${card('select 1', {})}`,
    `https://metabase.example.com/question#${card('select 2', {})}`,
  ],
  'Looker, another filter': [
    'https://a.looker.com/explore/m/v?fields=a.b&f[a.c]=1',
    'https://a.looker.com/explore/m/v?fields=a.b&f[a.c]=2',
  ],
  'Slack, another message': [
    'https://a.slack.com/archives/C0B7DV701PY/p1789738094719539',
    'https://a.slack.com/archives/C0B7DV701PY/p1789738094719540',
  ],
  'GitHub, another attempt': [
    'https://github.com/a/b/actions/runs/1/attempts/1',
    'https://github.com/a/b/actions/runs/1/attempts/2',
  ],
}

testSame(same)

testDifferent(different)

/** Paths that look like a tool's, on hosts of which nothing is known, and hosts that are not the product. */
test.each([
  'https://example.com/app/discover',
  'https://example.com/app/r/thing',
  'https://example.com/goto/somewhere',
  'https://example.com/dashboard/checkout',
  'https://example.com/dashboards/12',
  'https://example.com/question/123',
  'https://example.com/queries/12',
  'https://example.com/explore/shop/orders',
  'https://example.com/services/checkout',
  'https://example.com/history.php?page=2',
  'https://example.com/trace/abc',
  'https://example.com/job/software-engineer/',
  'https://example.com/applications/checkout',
  'https://example.com/#/applications/checkout',
  'https://example.com/#/pod/a/b',
  'https://example.com/issues/12',
  'https://docs.chronosphere.io/metrics/explorer-v2',
  'https://help.sumologic.com/docs/search/',
  'https://api.slack.com/methods/chat.postMessage',
  'https://github.com/features/actions',
  'https://github.com/orgs/acme/repositories',
  'https://docs.github.com/en/actions/runs/1',
  'https://www.pagerduty.com/incidents/',
  'https://acme.atlassian.net/wiki/spaces/OPS/pages/12',
])('%s belongs to nobody', (url) => {
  expect(viewOf(url).tool).toBe('generic')
})

describe('a mark in the page', () => {
  const link = 'https://logs.example.com/app/discover#/?_g=(time:(from:now-15m,to:now))&_a=()'

  test('tells the fork from Kibana', () => {
    expect(viewOf(link).tool).toBe('kibana')
    expect(viewOf(link, ['kibana']).tool).toBe('kibana')
    expect(viewOf(link, ['opensearch']).tool).toBe('opensearch')
    expect(viewOf('https://kibana.example.com/app/data-explorer/discover#?_a=()', ['kibana']).tool).toBe(
      'kibana',
    )
  })

  test('of another tool refuses', () => {
    expect(viewOf(link, ['zabbix']).tool).toBe('generic')
    expect(viewOf('https://redash.example.com/queries/12', ['metabase']).tool).toBe('generic')
  })

  test('is enough where the path alone is not', () => {
    expect(viewOf('https://bi.example.com/question/12', ['metabase']).tool).toBe('metabase')
    expect(viewOf('https://bi.example.com/dashboard/checkout', ['redash']).tool).toBe('redash')
    expect(viewOf('https://z.example.com/latest.php', ['zabbix']).tool).toBe('zabbix')
    expect(viewOf('https://i.example.com/services/checkout', ['signoz']).tool).toBe('signoz')
  })
})
