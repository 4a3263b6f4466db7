import type { View } from '@/lib/model/view'
import { grafana, prometheus } from '@/tests/fixtures/incident-views'
import {
  HOUR,
  LAST_HOUR,
  atlas,
  dash,
  datadogBoard,
  datadogLogs,
  datadogMetric,
  esql,
  graphite,
  honeycomb,
  insights,
  jaeger,
  kibana,
  loki,
  nrql,
  page,
  pill,
  prom,
  proms,
  splunk,
  tempo,
  victoria,
  type Span,
} from './pages'
import { tired } from './moves-tired.cases'

/**
 * Two looks, one after the other, and what a careful engineer who sees both calls the move between them. Labelled by
 * hand, before the code was written and never from what it said. `''` means: has no name, or none that is sure.
 * Several moves at once are joined by ` + `. `earlier` are looks that came before the first of the two.
 */
export type MoveCase = readonly [name: string, before: View, after: View, earlier?: readonly View[]]

const at = (clock: string): number => Date.parse(`2026-11-22T${clock}Z`)
const EVENING: Span = ['2026-11-22T18:00:00Z', '2026-11-22T22:00:00Z']
const INSIDE: Span = ['2026-11-22T21:05:00Z', '2026-11-22T21:25:00Z']
const HOUR_BEFORE: Span = ['2026-11-22T19:30:00Z', '2026-11-22T20:30:00Z']
const WEEK_BEFORE: Span = ['2026-11-15T20:30:00Z', '2026-11-15T21:30:00Z']
const YESTERDAY_LONG: Span = ['2026-11-21T16:00:00Z', '2026-11-21T22:00:00Z']
const ACROSS: Span = ['2026-11-22T21:15:00Z', '2026-11-22T21:45:00Z']

const jaegerTrace = page('http://jaeger.example/trace/0192d042cc70ac4ef23d209bf98ab137')
const datadogTrace = page('https://app.datadoghq.com/apm/trace/123')
const wiki = page('https://wiki.example/runbooks/playback', { title: 'Playback runbook' })

const ERRORS = 'sum(rate(device_playback_errors_total[5m]))'
const BY_DEVICE = 'sum by (device) (rate(device_playback_errors_total[5m]))'
const BY_ERROR = 'sum by (error) (rate(device_playback_errors_total{device="smart-tv"}[5m]))'
const INBOUND = 'sum by (service) (rate(http_requests_total{code=~"5.."}[5m]))'
const RETRIES = 'sum by (service) (rate(outbound_retries_total[5m]))'
const BY_NODE = 'sum by (node) (rate(outbound_retries_total{service="playback"}[5m]))'

const incident: readonly MoveCase[] = [
  [
    'zoom in',
    grafana('pb01', 'Playback overview', 'us-east-1', 6, at('21:14:10')),
    grafana('pb01', 'Playback overview', 'us-east-1', 1, at('21:14:42')),
  ],
  [
    '',
    grafana('pb01', 'Playback overview', 'us-east-1', 1, at('21:14:42')),
    prometheus(ERRORS, '1h', at('21:15:20')),
  ],
  ['split by device', prometheus(ERRORS, '1h', at('21:15:20')), prometheus(BY_DEVICE, '1h', at('21:15:34'))],
  [
    'filter to device=smart-tv + split by error + zoom in',
    prometheus(BY_DEVICE, '1h', at('21:16:05')),
    prometheus(BY_ERROR, '30m', at('21:17:30')),
  ],
  [
    '',
    grafana('pb01', 'Playback overview', 'us-east-1', 1, at('21:14:42')),
    grafana('sv07', 'Service error rates', 'us-east-1', 1, at('21:18:40')),
  ],
  [
    '',
    grafana('sv07', 'Service error rates', 'us-east-1', 1, at('21:18:40')),
    prometheus(INBOUND, '1h', at('21:19:05')),
  ],
  [
    '',
    prometheus(INBOUND, '1h', at('21:19:05')),
    prometheus('changes(deploys_total{service="api"}[10m])', '1h', at('21:22:10')),
  ],
  [
    'other region',
    grafana('pb01', 'Playback overview', 'us-east-1', 1, at('21:23:02')),
    grafana('pb01', 'Playback overview', 'eu-west-1', 1, at('21:23:40')),
  ],
  [
    '',
    prometheus(INBOUND, '1h', at('21:19:31')),
    grafana('ob12', 'Outbound calls', 'us-east-1', 1, at('21:30:15')),
  ],
  ['', prometheus(INBOUND, '1h', at('21:19:31')), prometheus(RETRIES, '1h', at('21:32:44'))],
  [
    'filter to service=playback + split by node',
    prometheus(RETRIES, '1h', at('21:32:44')),
    prometheus(BY_NODE, '1h', at('21:36:20')),
  ],
  ['zoom in', prometheus(BY_NODE, '1h', at('21:36:20')), prometheus(BY_NODE, '15m', at('21:36:48'))],
  [
    'back to an earlier view',
    grafana('pb01', 'Playback overview', 'eu-west-1', 1, at('21:24:12')),
    grafana('pb01', 'Playback overview', 'us-east-1', 1, at('21:41:10')),
    [grafana('pb01', 'Playback overview', 'us-east-1', 1, at('21:23:02'))],
  ],
]

const split: readonly MoveCase[] = [
  ['split by node', prom('sum(rate(errors_total[5m]))'), prom('sum by (node) (rate(errors_total[5m]))')],
  ['split by node', prom('sum(rate(errors_total[5m]))'), prom('sum(rate(errors_total[5m])) by (node)')],
  [
    'split by node',
    prom('sum by (service) (rate(errors_total[5m]))'),
    prom('sum by (service, node) (rate(errors_total[5m]))'),
  ],
  [
    'split by node',
    prom('sum by (service) (rate(errors_total[5m]))'),
    prom('sum by (node) (rate(errors_total[5m]))'),
  ],
  [
    'split by zone, node',
    prom('sum(kube_pod_status_phase)'),
    prom('sum by (zone, node) (kube_pod_status_phase)'),
  ],
  ['split by instance', prom('avg(node_load1)'), prom('avg by (instance) (node_load1)')],
  [
    'no longer split by node',
    prom('sum by (service, node) (errors_total)'),
    prom('sum by (service) (errors_total)'),
  ],
  ['no longer split by node', prom('sum by (node) (errors_total)'), prom('sum(errors_total)')],
  [
    'split by pod',
    prom('histogram_quantile(0.99, sum by (le) (rate(http_seconds_bucket[5m])))'),
    prom('histogram_quantile(0.99, sum by (le, pod) (rate(http_seconds_bucket[5m])))'),
  ],
  [
    'split by node',
    prom('sum(rate(errors_total[5m])) / sum(rate(requests_total[5m]))'),
    prom('sum by (node) (rate(errors_total[5m])) / sum by (node) (rate(requests_total[5m]))'),
  ],
  [
    'split by pod',
    loki('sum(rate({app="checkout"} |= "error" [5m]))'),
    loki('sum by (pod) (rate({app="checkout"} |= "error" [5m]))'),
  ],
  [
    'split by path',
    victoria('sum(rate(vm_http_requests_total[5m]))'),
    victoria('sum(rate(vm_http_requests_total[5m])) by(path)'),
  ],
  ['split by nf.node', atlas('name,requests,:eq,:sum'), atlas('name,requests,:eq,:sum,(,nf.node,),:by')],
  [
    'split by nf.zone',
    atlas('name,requests,:eq,:sum,(,nf.node,),:by'),
    atlas('name,requests,:eq,:sum,(,nf.zone,),:by'),
  ],
  [
    'split by host',
    graphite('sumSeries(seriesByTag("name=cpu"))'),
    graphite('groupByTags(seriesByTag("name=cpu"),"sum","host")'),
  ],
  [
    'split by host',
    nrql('SELECT count(*) FROM Transaction WHERE error IS true TIMESERIES'),
    nrql('SELECT count(*) FROM Transaction WHERE error IS true FACET host TIMESERIES'),
  ],
  [
    'split by host',
    splunk('index=web status=500 | timechart count'),
    splunk('index=web status=500 | timechart count by host'),
  ],
  [
    'split by node',
    honeycomb({ calculations: [{ op: 'COUNT' }] }),
    honeycomb({ calculations: [{ op: 'COUNT' }], breakdowns: ['node'] }),
  ],
  [
    'split by node',
    honeycomb({ calculations: [{ op: 'P99', column: 'duration_ms' }], breakdowns: ['http.route'] }),
    honeycomb({ calculations: [{ op: 'P99', column: 'duration_ms' }], breakdowns: ['http.route', 'node'] }),
  ],
  [
    'split by host.name',
    esql('FROM logs-* | STATS c = COUNT(*)'),
    esql('FROM logs-* | STATS c = COUNT(*) BY host.name'),
  ],
  ['split by host', datadogMetric('trace.http.errors'), datadogMetric('trace.http.errors', { by: 'host' })],
  [
    'split by host',
    insights('filter @message like /ERROR/ | stats count(*)'),
    insights('filter @message like /ERROR/ | stats count(*) by host'),
  ],
  ['split by device', dash('pb', { groupby: 'service' }), dash('pb', { groupby: 'device' })],
]

const filter: readonly MoveCase[] = [
  [
    'filter to device=smart-tv',
    prom('rate(errors_total[5m])'),
    prom('rate(errors_total{device="smart-tv"}[5m])'),
  ],
  [
    'filter to code=~5..',
    prom('sum(rate(http_requests_total{job="api"}[5m]))'),
    prom('sum(rate(http_requests_total{job="api",code=~"5.."}[5m]))'),
  ],
  ['filter to code!=200', prom('sum(http_requests_total)'), prom('sum(http_requests_total{code!="200"})')],
  ['filter dropped: device=smart-tv', prom('errors_total{device="smart-tv"}'), prom('errors_total')],
  ['filter to service=b', prom('errors_total{service=~"a|b|c"}'), prom('errors_total{service="b"}')],
  [
    'filter to device=tv',
    prom('sum(rate(errors_total[5m])) / sum(rate(requests_total[5m]))'),
    prom('sum(rate(errors_total{device="tv"}[5m])) / sum(rate(requests_total{device="tv"}[5m]))'),
  ],
  ['filter to |= "timeout"', loki('{app="checkout"}'), loki('{app="checkout"} |= "timeout"')],
  ['filter dropped: |= "timeout"', loki('{app="checkout"} |= "timeout"'), loki('{app="checkout"}')],
  [
    'filter to != "healthz"',
    loki('{app="checkout"} |= "GET"'),
    loki('{app="checkout"} |= "GET" != "healthz"'),
  ],
  [
    'filter to status >= 500',
    loki('{app="checkout"} | json'),
    loki('{app="checkout"} | json | status >= 500'),
  ],
  [
    'filter to pod=checkout-7',
    loki('sum(rate({app="checkout"}[5m]))'),
    loki('sum(rate({app="checkout", pod="checkout-7"}[5m]))'),
  ],
  [
    'filter to nf.node=i-274a',
    atlas('name,requests,:eq,:sum'),
    atlas('name,requests,:eq,nf.node,i-274a,:eq,:and,:sum'),
  ],
  ['filter to web02', graphite('servers.*.cpu.user'), graphite('servers.web02.cpu.user')],
  [
    'filter dropped: web02',
    graphite('sumSeries(servers.web02.cpu.user)'),
    graphite('sumSeries(servers.*.cpu.user)'),
  ],
  ['filter to dc=ams', graphite('seriesByTag("name=cpu")'), graphite('seriesByTag("name=cpu","dc=ams")')],
  [
    'filter to status >= 500',
    kibana('service.name:checkout'),
    kibana('service.name:checkout and status >= 500'),
  ],
  ['filter to host:n7', kibana('message:error', 'lucene'), kibana('message:error AND host:n7', 'lucene')],
  [
    'filter to not level:debug',
    kibana('service.name:checkout'),
    kibana('service.name:checkout and not level:debug'),
  ],
  [
    'filter to host.name=n7',
    kibana('message:error'),
    kibana('message:error', 'kuery', HOUR, pill('host.name', 'n7')),
  ],
  [
    'filter dropped: host.name=n7',
    kibana('message:error', 'kuery', HOUR, pill('host.name', 'n7')),
    kibana('message:error'),
  ],
  [
    "filter to host = 'web-1'",
    nrql("SELECT count(*) FROM Transaction WHERE appName = 'shop'"),
    nrql("SELECT count(*) FROM Transaction WHERE appName = 'shop' AND host = 'web-1'"),
  ],
  [
    "filter to host = 'web-1'",
    nrql('SELECT count(*) FROM Transaction'),
    nrql("SELECT count(*) FROM Transaction WHERE host = 'web-1'"),
  ],
  ['filter to host=web-3', splunk('index=web error'), splunk('index=web error host=web-3')],
  ['filter to status:error', datadogLogs('service:checkout'), datadogLogs('service:checkout status:error')],
  [
    'filter to env:prod',
    datadogMetric('trace.http.errors'),
    datadogMetric('trace.http.errors', { scope: 'env:prod' }),
  ],
  ['filter to region=us-east-1', dash('pb', { region: 'All' }), dash('pb', { region: 'us-east-1' })],
  [
    'filter to region=us-east-1',
    dash('pb', { region: '$__all' }, LAST_HOUR),
    dash('pb', { region: 'us-east-1' }, LAST_HOUR),
  ],
  ['filter to region=a', dash('pb', { region: ['a', 'b', 'c'] }), dash('pb', { region: 'a' })],
  ['filter dropped: region=us-east-1', dash('pb', { region: 'us-east-1' }), dash('pb', { region: 'All' })],
  ['filter to tags={"error":"true"}', jaeger('playback'), jaeger('playback', { tags: '{"error":"true"}' })],
  ['filter to operation=GET /license', jaeger('playback'), jaeger('playback', { operation: 'GET /license' })],
  [
    'filter to service.name = checkout',
    honeycomb({ calculations: [{ op: 'COUNT' }] }),
    honeycomb({
      calculations: [{ op: 'COUNT' }],
      filters: [{ column: 'service.name', op: '=', value: 'checkout' }],
    }),
  ],
  [
    'filter to level = "error"',
    insights('fields @timestamp, @message'),
    insights('fields @timestamp, @message | filter level = "error"'),
  ],
  ['filter to env=prod', datadogBoard({ env: '*' }), datadogBoard({ env: 'prod' })],
]

const other: readonly MoveCase[] = [
  [
    'other service',
    prom('sum(rate(errors_total{service="playback"}[5m]))'),
    prom('sum(rate(errors_total{service="license"}[5m]))'),
  ],
  ['other cluster', prom('up{cluster="eu-1",job="api"}'), prom('up{cluster="eu-2",job="api"}')],
  ['other job', prom('up{job="api"}'), prom('up{job="web"}')],
  [
    'other handler',
    prom('rate(http_requests_total{handler="/a"}[5m])'),
    prom('rate(http_requests_total{handler="/b"}[5m])'),
  ],
  ['other device', prom('errors_total{device=~"tv|phone"}'), prom('errors_total{device=~"tablet|console"}')],
  [
    'other region + other cluster',
    dash('pb', { region: 'us', cluster: 'us-1' }),
    dash('pb', { region: 'eu', cluster: 'eu-3' }),
  ],
  [
    'other region',
    prom('sum(a_total{region="us-east-1"}) / sum(b_total{region="us-east-1"})'),
    prom('sum(a_total{region="eu-west-1"}) / sum(b_total{region="eu-west-1"})'),
  ],
  [
    'other region',
    dash('pb', { region: 'us-east-1', interval: '1m' }),
    dash('pb', { region: 'eu-west-1', interval: '1m' }),
  ],
  ['other datasource', dash('pb', { datasource: 'prom-us' }), dash('pb', { datasource: 'prom-eu' })],
  ['other env', datadogBoard({ env: 'prod' }), datadogBoard({ env: 'staging' })],
  ['other service', jaeger('playback'), jaeger('license')],
  ['other app', loki('{app="checkout"} |= "error"'), loki('{app="payments"} |= "error"')],
  [
    'other service',
    datadogLogs('service:checkout status:error'),
    datadogLogs('service:payments status:error'),
  ],
  [
    'other service.name',
    kibana('service.name : "checkout" and status >= 500'),
    kibana('service.name : "payments" and status >= 500'),
  ],
  ['other index', splunk('index=web error'), splunk('index=app error')],
  [
    'other appName',
    nrql("SELECT count(*) FROM Transaction WHERE appName = 'shop'"),
    nrql("SELECT count(*) FROM Transaction WHERE appName = 'pay'"),
  ],
  [
    'other service.name',
    honeycomb({
      calculations: [{ op: 'COUNT' }],
      filters: [{ column: 'service.name', op: '=', value: 'checkout' }],
    }),
    honeycomb({
      calculations: [{ op: 'COUNT' }],
      filters: [{ column: 'service.name', op: '=', value: 'pay' }],
    }),
  ],
  [
    'other nf.cluster',
    atlas('nf.cluster,playback,:eq,name,errors,:eq,:and,:sum'),
    atlas('nf.cluster,license,:eq,name,errors,:eq,:and,:sum'),
  ],
  ['other region', graphite('us-east-1.web.errors'), graphite('eu-west-1.web.errors')],
  ['other host', graphite('servers.web01.cpu.user'), graphite('servers.web02.cpu.user')],
  ['other dc', graphite('seriesByTag("name=cpu","dc=ams")'), graphite('seriesByTag("name=cpu","dc=fra")')],
  [
    'other source',
    insights('fields @message', '/aws/lambda/checkout'),
    insights('fields @message', '/aws/lambda/pay'),
  ],
  [
    'other region',
    insights('fields @message', '/aws/lambda/checkout', 'eu-west-1'),
    insights('fields @message', '/aws/lambda/checkout', 'us-east-1'),
  ],
  [
    'other host.name',
    kibana('error', 'kuery', HOUR, pill('host.name', 'n7')),
    kibana('error', 'kuery', HOUR, pill('host.name', 'n8')),
  ],
  ['other region + zoom in', dash('pb', { region: 'us' }, HOUR), dash('pb', { region: 'eu' }, INSIDE)],
]

const time: readonly MoveCase[] = [
  ['zoom in', prom('up', '6h'), prom('up', '1h')],
  ['zoom out', prom('up', '1h'), prom('up', '6h')],
  ['zoom in', dash('pb', {}, ['now-6h', 'now']), dash('pb', {}, LAST_HOUR)],
  ['zoom in', dash('pb', {}, HOUR), dash('pb', {}, INSIDE)],
  ['zoom in', dash('pb', {}, ['now-6h', 'now']), dash('pb', {}, INSIDE)],
  ['zoom out', dash('pb', {}, INSIDE), dash('pb', {}, EVENING)],
  ['zoom in', kibana('status:500', 'kuery', EVENING), kibana('status:500', 'kuery', INSIDE)],
  ['zoom in', loki('{app="a"}', EVENING), loki('{app="a"}', HOUR)],
  ['zoom in', datadogBoard({ env: 'prod' }, EVENING), datadogBoard({ env: 'prod' }, HOUR)],
  ['zoom out', jaeger('playback', {}, INSIDE), jaeger('playback', {}, EVENING)],
  ['zoom in', splunk('index=web error'), splunk('index=web error', '1795380000', '1795381200')],
  ['shift in time', dash('pb', {}, HOUR), dash('pb', {}, HOUR_BEFORE)],
  ['shift in time', dash('pb', {}, HOUR), dash('pb', {}, WEEK_BEFORE)],
  ['shift in time', dash('pb', {}, HOUR_BEFORE), dash('pb', {}, HOUR)],
  ['shift in time', prom('up'), prom('up', '1h', '2026-11-21 21:30:00')],
  ['shift in time', dash('pb', {}, LAST_HOUR), dash('pb', {}, WEEK_BEFORE)],
  ['shift in time', dash('pb', {}, HOUR), dash('pb', {}, ['2026-11-22T21:00:00Z', '2026-11-22T22:00:00Z'])],
  ['shift in time', prom('sum(rate(a_total[5m]))'), prom('sum(rate(a_total[5m] offset 1d))')],
  ['shift in time', graphite('web.errors'), graphite('timeShift(web.errors,"7d")')],
  ['shift in time', atlas('name,errors,:eq,:sum'), atlas('name,errors,:eq,:sum,1w,:offset')],
  ['shift in time', graphite('web.errors'), graphite('web.errors', '20:30_20261121', '21:30_20261121')],
  ['same place, other time', dash('pb', {}, HOUR), dash('pb', {}, YESTERDAY_LONG)],
  ['same place, other time', dash('pb', {}, LAST_HOUR), dash('pb', {}, YESTERDAY_LONG)],
  [
    'same place, other time',
    kibana('status:500', 'kuery', HOUR),
    kibana('status:500', 'kuery', YESTERDAY_LONG),
  ],
  ['same time, other place', dash('pb', {}, HOUR), dash('ob', {}, HOUR)],
  ['same time, other place', dash('pb', { region: 'us' }, INSIDE), dash('ob', {}, INSIDE)],
  ['same time, other place', prom('up'), dash('ob', {}, HOUR)],
  ['same time, other place', dash('ob', {}, INSIDE), kibana('status:500', 'kuery', INSIDE)],
  ['same time, other place', datadogBoard({}, HOUR), dash('pb', {}, HOUR)],
]

const walk: readonly MoveCase[] = [
  [
    'downstream: calls made by payments',
    prom('istio_requests_total{destination_service="payments"}'),
    prom('istio_requests_total{source_service="payments"}'),
  ],
  [
    'upstream: calls into payments',
    prom('sum(rate(istio_requests_total{source_workload="payments"}[5m]))'),
    prom('sum(rate(istio_requests_total{destination_workload="payments"}[5m]))'),
  ],
  [
    'downstream: calls made by api',
    prom('istio_requests_total{source_workload="web",destination_workload="api"}'),
    prom('istio_requests_total{source_workload="api",destination_workload="db"}'),
  ],
  [
    'upstream: calls into web',
    prom('istio_requests_total{source_workload="web",destination_workload="api"}'),
    prom('istio_requests_total{source_workload="lb",destination_workload="web"}'),
  ],
  [
    'downstream: calls made by pay',
    prom('traces_service_graph_request_total{server="pay"}'),
    prom('traces_service_graph_request_total{client="pay"}'),
  ],
  [
    'upstream: calls into pay',
    prom('traces_service_graph_request_total{client="pay"}'),
    prom('traces_service_graph_request_total{server="pay"}'),
  ],
  [
    'downstream: calls made by pay',
    prom('rate(grpc_server_handled_total{job="pay"}[5m])'),
    prom('rate(grpc_client_handled_total{job="pay"}[5m])'),
  ],
  [
    'upstream: calls into pay',
    prom('http_client_requests_total{service="pay"}'),
    prom('http_server_requests_total{service="pay"}'),
  ],
  [
    'rate of http_requests_total',
    prom('http_requests_total{job="api"}'),
    prom('rate(http_requests_total{job="api"}[5m])'),
  ],
  ['sum of rate', prom('rate(http_requests_total[5m])'), prom('sum(rate(http_requests_total[5m]))')],
  ['sum of rate', prom('http_requests_total'), prom('sum(rate(http_requests_total[5m]))')],
  [
    'increase of http_requests_total',
    prom('rate(http_requests_total[1h])'),
    prom('increase(http_requests_total[1h])'),
  ],
  ['max of node_load1', prom('avg(node_load1)'), prom('max(node_load1)')],
  ['sum of rate by node', prom('rate(errors_total[5m])'), prom('sum by (node) (rate(errors_total[5m]))')],
  ['irate of a_total', prom('sum(rate(a_total[5m]))'), prom('sum(irate(a_total[5m]))')],
  ['perSecond of web.errors', graphite('web.errors'), graphite('perSecond(web.errors)')],
  ['sum of web.*.errors', graphite('web.*.errors'), graphite('sumSeries(web.*.errors)')],
  ['max of requests', atlas('name,requests,:eq,:sum'), atlas('name,requests,:eq,:max')],
  [
    'max of trace.http.duration',
    datadogMetric('trace.http.duration'),
    datadogMetric('trace.http.duration', { agg: 'max' }),
  ],
  ['metrics to logs', prom('sum(rate(errors_total[5m]))'), loki('{app="checkout"} |= "error"')],
  ['metrics to logs', prom('sum(rate(errors_total[5m]))'), kibana('service.name:checkout')],
  ['metrics to logs', atlas('name,errors,:eq,:sum'), kibana('service.name:checkout')],
  ['metrics to logs', datadogMetric('trace.http.errors'), datadogLogs('service:checkout status:error')],
  ['logs to a trace', loki('{app="checkout"} |= "error"'), jaegerTrace],
  ['logs to a trace', datadogLogs('service:checkout status:error'), datadogTrace],
  ['logs to a trace', kibana('status:500'), jaegerTrace],
  ['logs to traces', loki('{app="checkout"} |= "error"'), tempo('{ status = error }')],
  ['metrics to traces', prom('sum(rate(errors_total[5m]))'), jaeger('checkout')],
  ['metrics to a trace', prom('sum(rate(errors_total[5m]))'), jaegerTrace],
  ['a trace to logs', jaegerTrace, loki('{app="checkout"} |= "0192d042"')],
  ['logs to metrics', kibana('status:500'), prom('sum(rate(errors_total[5m]))')],
  ['back to an earlier view', dash('ob'), dash('pb'), [dash('pb')]],
  ['back to an earlier view', prom('down'), prom('up'), [dash('pb'), prom('up')]],
  [
    'back to an earlier view',
    dash('pb', { region: 'eu' }),
    dash('pb', { region: 'us' }),
    [dash('pb', { region: 'us' })],
  ],
]

/** Nothing to say, or nothing that is sure. */
const unnamed: readonly MoveCase[] = [
  ['', prom('rate(errors_total[5m])'), prom('rate(errors_total[1m])')],
  ['', prom('rate(errors_total[5m])'), prom('rate( errors_total [5m] )')],
  ['', prom('http_requests_total'), prom('http_errors_total')],
  ['', prom('sum(rate(a_total[5m]))'), prom('sum(rate(b_total{x="1"}[5m]))')],
  ['', prom('sum by (node) (a)'), prom('sum without (pod) (a)')],
  ['', prom('sum without (pod) (a)'), prom('sum without (pod, instance) (a)')],
  ['', prom('count by (node) (a)'), prom('sum by (zone) (a)')],
  ['', prom('sum by (node) (a)'), prom('topk(5, sum by (node) (a))')],
  ['', prom('sum(rate(http_seconds_bucket[5m]))'), prom('sum by (le) (rate(http_seconds_bucket[5m]))')],
  ['', prom('a / on (node) b'), prom('a / on (zone) b')],
  ['', prom('sum(a_total)'), prom('sum(a_total) / sum(b_total)')],
  ['', prom('sum(a_total) / sum(b_total)'), prom('sum by (node) (a_total) / sum(b_total)')],
  ['', prom('errors_total{device="tv"}'), prom('errors_total{device!="tv"}')],
  ['', prom('errors_total{code=~"5.."}'), prom('errors_total{code=~"4.."}')],
  ['', prom('errors_total{code=~"5.."}'), prom('errors_total{code=~"5..|4.."}')],
  ['', prom('errors_total{service=~"play.*"}'), prom('errors_total{service=~"pay.*"}')],
  ['', prom('http_seconds_bucket{le="0.5"}'), prom('http_seconds_bucket{le="1"}')],
  ['', prom('histogram_quantile(0.99, sum by (le) (a))'), prom('histogram_quantile(0.5, sum by (le) (a))')],
  ['', prom('cpu > 0.5'), prom('cpu > 0.9')],
  ['', prom('cpu'), prom('cpu > 0.9')],
  ['', prom('rate(a_total[5m])'), prom('a_total')],
  ['', prom('up'), prom('absent(up)')],
  ['', prom('up'), prom('label_replace(up, "x", "$1", "job", "(.*)")')],
  ['', prom('mysql_server_up{instance="x"}'), prom('mysql_client_up{instance="x"}')],
  ['', prom('sum by (service) (inbound_total)'), prom('sum by (service) (outbound_total)')],
  [
    '',
    prom('istio_requests_total{source_workload="a",destination_workload="b"}'),
    prom('istio_requests_total{source_workload="b",destination_workload="a"}'),
  ],
  [
    '',
    prom('istio_requests_total{source_workload="pay"}'),
    prom('istio_requests_total{destination_workload="fraud"}'),
  ],
  ['', prom('envoy_cluster_upstream_rq{job="a"}'), prom('envoy_http_downstream_rq{job="a"}')],
  ['', prom('sum(rate(a_total{x="1'), prom('sum(rate(a_total{x="2')],
  ['', prom('sum by ('), prom('sum by (node')],
  ['', prom('sum(a)'), proms('sum(a)', 'sum(b)')],
  ['', proms('sum(a)', 'sum(b)'), prom('sum(b)')],
  ['', proms('sum(a)', 'sum(b)'), proms('sum(c)', 'sum(d)')],
  ['', prom('a_total', '6h'), prom('b_total', '1h')],
  ['', prom('a_total'), prom('b_total', '1h', '2026-11-21 21:30:00')],
  ['', loki('{app="a"}'), loki('{app="a"} | json')],
  ['', loki('{app="a"}'), loki('{app="a"} | json | line_format "{{.msg}}"')],
  ['', loki('{app="a"} |= "error"'), loki('{app="a"} |= "timeout"')],
  ['', loki('{app="a"}'), loki('sum(count_over_time({app="a"}[5m]))')],
  ['', atlas('name,requests,:eq,:sum'), atlas('name,errors,:eq,:sum')],
  ['', atlas('name,requests,:eq,:sum'), atlas('name,requests,:eq,:sum,requests,:legend')],
  ['', atlas('name,requests,:eq,:sum'), atlas('name,requests,:eq,:sum,name,errors,:eq,:sum,:div')],
  ['', graphite('web.errors'), graphite('alias(web.errors,"errors")')],
  ['', graphite('servers.web01.cpu.user'), graphite('servers.web01.cpu.system')],
  ['', graphite('movingAverage(web.errors,10)'), graphite('movingAverage(web.errors,60)')],
  ['', graphite('sumSeries(web.*.errors)'), graphite('groupByNode(web.*.errors,1,"sum")')],
  ['', kibana('status:500', 'lucene'), kibana('status:500 OR status:502', 'lucene')],
  ['', kibana('error', 'lucene'), kibana('error timeout', 'lucene')],
  ['', kibana('status:500'), kibana('status:500 and (host:a or host:b')],
  ['', kibana('a:1 or b:2'), kibana('a:1 or b:2 and c:3')],
  [
    '',
    nrql('SELECT count(*) FROM Transaction SINCE 1 hour ago'),
    nrql('SELECT count(*) FROM Transaction SINCE 3 hours ago'),
  ],
  ['', nrql('SELECT count(*) FROM Transaction'), nrql('SELECT average(duration) FROM Transaction')],
  ['', nrql('SELECT count(*) FROM Transaction'), nrql('SELECT count(*) FROM TransactionError')],
  ['', splunk('index=web error'), splunk('index=web error | head 20')],
  ['', splunk('index=web error OR host=a'), splunk('index=web error OR host=a OR host=b')],
  ['', esql('FROM logs-* | LIMIT 10'), esql('FROM logs-* | LIMIT 100')],
  ['', esql('FROM logs-* | SORT a'), esql('FROM logs-* | SORT b')],
  ['', dash('pb', { interval: '1m' }), dash('pb', { interval: '5m' })],
  ['', dash('pb', { quantile: '0.99' }), dash('pb', { quantile: '0.5' })],
  ['', dash('pb', { search: 'abc' }), dash('pb', { search: 'abcd' })],
  ['', dash('pb', { aggregation: 'avg' }), dash('pb', { aggregation: 'max' })],
  ['', dash('pb', { limit: '10' }), dash('pb', { limit: '50' })],
  ['', dash('pb', { service: ['a', 'b'] }), dash('pb', { service: ['b', 'c'] })],
  ['', dash('pb'), dash('pb', {}, HOUR, { panel: '27' })],
  ['', dash('pb', {}, HOUR, { panel: '4' }), dash('pb', {}, HOUR, { panel: '27' })],
  ['', dash('pb', {}, LAST_HOUR), dash('ob', {}, LAST_HOUR)],
  ['', dash('pb', {}, HOUR), dash('ob', {}, HOUR_BEFORE)],
  ['', dash('pb', {}, HOUR), dash('ob', {}, INSIDE)],
  ['', dash('pb', {}, HOUR), dash('pb', {}, ACROSS)],
  ['', dash('pb', {}, LAST_HOUR), dash('pb', {}, LAST_HOUR, { at: at('21:36:00') })],
  ['', dash('pb', {}, HOUR), dash('pb', {}, ['2026-11-22T20:30:20Z', '2026-11-22T21:30:20Z'])],
  ['', dash('pb', {}, LAST_HOUR), dash('pb', {}, HOUR)],
  ['', dash('pb'), wiki],
  ['', wiki, dash('pb')],
  ['', dash('pb'), kibana('status:500', 'kuery', EVENING)],
  ['', prom('up'), page('http://prom.example:9090/alerts')],
  ['', jaeger('playback'), jaegerTrace],
  ['', jaeger('playback', { limit: '20' }), jaeger('playback', { limit: '200' })],
  ['', splunk('index=web error | timechart count'), jaegerTrace],
  ['', kibana('status:500', 'kuery', HOUR), loki('{app="a"}', INSIDE)],
  ['', page('https://kibana.example/goto/abcdef'), kibana('status:500')],
  ['', dash('ob'), dash('pb', { region: 'us' }, INSIDE), [dash('pb', { region: 'us' }, HOUR)]],
]

export const moveCases: readonly MoveCase[] = [
  ...incident,
  ...split,
  ...filter,
  ...other,
  ...time,
  ...walk,
  ...unnamed,
  ...tired,
]
