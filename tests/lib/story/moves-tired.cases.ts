import { HOUR, LAST_HOUR, atlas, dash, graphite, loki, prom, type Span } from './pages'
import type { MoveCase } from './moves.cases'

const INSIDE: Span = ['2026-11-22T21:05:00Z', '2026-11-22T21:25:00Z']

/** As a tired person meets them: typing on, half a thought, two things at once. Labelled as those of the table are. */
export const tired: readonly MoveCase[] = [
  // only brackets, spaces or the order of labels
  ['', prom('sum by (a, b) (rate(errors_total[5m]))'), prom('sum by (b, a) (rate(errors_total[5m]))')],
  ['', prom('sum(rate(errors_total{a="1",b="2"}[5m]))'), prom('sum(rate(errors_total{ b="2", a="1" }[5m]))')],
  ['', prom('sum(rate(errors_total[5m]))'), prom('(sum(rate(errors_total[5m])))')],
  // a window of the rate, a quantile, a number of lines
  ['', prom('sum(rate(errors_total[5m]))'), prom('sum(rate(errors_total[1m]))')],
  [
    '',
    prom('histogram_quantile(0.5, sum by (le) (rate(http_seconds_bucket[5m])))'),
    prom('histogram_quantile(0.99, sum by (le) (rate(http_seconds_bucket[5m])))'),
  ],
  ['', prom('topk(5, errors_total)'), prom('topk(10, errors_total)')],
  // a threshold is no filter by label
  ['', prom('sum by (node) (errors_total)'), prom('sum by (node) (errors_total) > 5')],
  // a name half typed
  ['', prom('errors_tot'), prom('errors_total')],
  ['filter to pod=api-1', prom('up{job="api"}'), prom('up{job="api",pod="api-1"}')],
  // one more value is no filter to a value
  ['', prom('up{pod=~"a|b"}'), prom('up{pod=~"a|c|d"}')],
  ['', prom('up{pod="a"}'), prom('up{pod!="a"}')],
  ['', prom('up{pod="a"}'), prom('up{pod=~"a.*"}')],
  ['split by pod', prom('sum without (pod, instance) (up)'), prom('sum without (instance) (up)')],
  ['other namespace', prom('up{namespace="shop",job="api"}'), prom('up{namespace="pay",job="api"}')],
  // logs
  ['filter to |= "timeout"', loki('{app="pay"} |= "error"'), loki('{app="pay"} |= "error" |= "timeout"')],
  ['', loki('{app="pay"} |= "error"'), loki('{app="pay"} |~ "error"')],
  ['', loki('{app="pay"} | json'), loki('{app="pay"} | logfmt')],
  ['', loki('{app="pay"} | json'), loki('{app="pay"} | json | line_format "{{.msg}}"')],
  ['other app', loki('{app="pay", env="prod"} |= "error"'), loki('{app="cart", env="prod"} |= "error"')],
  ['zoom in', loki('{app="pay"}'), loki('{app="pay"}', INSIDE)],
  ['', loki('sum(rate({app="pay"}[5m]))'), loki('sum(rate({app="pay"}[1m]))')],
  // Graphite
  ['', graphite('movingAverage(servers.web.cpu,5)'), graphite('movingAverage(servers.web.cpu,10)')],
  ['', graphite('alias(servers.web.cpu,"CPU")'), graphite('alias(servers.web.cpu,"Processor")')],
  ['', graphite('servers.web.cpu'), graphite('alias(servers.web.cpu,"CPU")')],
  // Atlas
  ['', atlas('name,cpu,:eq,:sum'), atlas('name,cpu,:eq,:sum,$name,:legend')],
  ['', atlas('name,cpu,:eq,:sum'), atlas('name,cpu,:eq,:sum,2,:lw')],
  ['', atlas('name,cpu,:eq,:sum'), atlas('name,cpu,:eq,:sum,:stack')],
  // variables and ranges of Grafana
  ['', dash('pb', { interval: '1m' }), dash('pb', { interval: '5m' })],
  ['', dash('pb', { quantile: '0.5' }), dash('pb', { quantile: '0.99' })],
  ['', dash('pb', { topk: '5' }), dash('pb', { topk: '10' })],
  ['', dash('pb', { datasource: '$ds' }), dash('pb', { datasource: '$ds', smoothing: 'on' })],
  ['filter to pod=a', dash('pb', { pod: ['a', 'b'] }), dash('pb', { pod: 'a' })],
  ['', dash('pb', { pod: 'a' }), dash('pb', { pod: ['a', 'b'] })],
  ['', dash('pb', {}, LAST_HOUR), dash('pb', {}, HOUR)],
]
