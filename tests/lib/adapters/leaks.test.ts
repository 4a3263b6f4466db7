import { gzipSync, strToU8 } from 'fflate'
import lzString from 'lz-string'
import { describe, expect, test } from 'vitest'
import { readView } from '@/lib/adapters/registry'
import type { Page } from '@/lib/model/page'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl'
const AWS = 'AKIAABCDEFGHIJKLMNOP'
const enc = encodeURIComponent
const base64 = (text: string): string => enc(btoa(text))
const gzip = (text: string): string =>
  enc(btoa(String.fromCharCode(...gzipSync(strToU8(text), { mtime: 0 }))))
const graph = (query: string): string =>
  lzString.compressToEncodedURIComponent(
    JSON.stringify({ widget: { definition: { requests: [{ queries: [{ query }] }] } } }),
  )

function seen(url: string, page: Partial<Page> = {}): ReturnType<typeof readView> {
  return readView({ url, title: '', zone: 'UTC', hints: null, ...page }, NOW)
}

describe('no secret is left in a view, whichever layer of a link holds it', () => {
  const secrets: [what: string, url: string, secret: string][] = [
    ['Datadog, query', `https://app.datadoghq.com/logs?query=${enc(`@h:"${JWT}"`)}`, JWT],
    [
      'Datadog, plotted',
      `https://app.datadoghq.com/metric/explorer?start=1#${graph(`avg:x{k:${AWS}}`)}`,
      AWS,
    ],
    [
      'Datadog, a link',
      `https://app.datadoghq.com/logs?query=${enc(enc('https://x/?api_key=hunter2'))}`,
      'hunter2',
    ],
    [
      'New Relic, pane',
      `https://one.newrelic.com/launcher/x?pane=${base64(`{"nrql":"SELECT '${JWT}'"}`)}`,
      JWT,
    ],
    [
      'New Relic, pane by name',
      `https://one.newrelic.com/launcher/x#pane=${base64('{"apiKey":"hunter2"}')}`,
      'hunter2',
    ],
    [
      'Honeycomb, query',
      `https://ui.honeycomb.io/t/datasets/d?query=${enc(`{"filters":[{"column":"a","op":"=","value":"${JWT}"}]}`)}`,
      JWT,
    ],
    [
      'Splunk, query',
      `https://splunk.example/en-US/app/search/search?q=${enc(`search "Bearer abcdefgh1234"`)}`,
      'abcdefgh1234',
    ],
    [
      'CloudWatch, insights',
      `https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:logs-insights$3FqueryDetail$3D~(end~0~start~-3600~timeType~'RELATIVE~unit~'seconds~editorString~'filter*20x*3d*22${JWT}*22~source~(~'a))`,
      JWT,
    ],
    [
      'CloudWatch, insights escaped again',
      `https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:logs-insights$3FqueryDetail$3D$257E$2528editorString$257E$2527x*22${JWT}*22$257Esource$257E$2527a$2529`,
      JWT,
    ],
    [
      'CloudWatch, pattern',
      `https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/a/log-events$3FfilterPattern$3D$2522${JWT}$2522`,
      JWT,
    ],
    [
      'Google, query',
      `https://console.cloud.google.com/logs/query;query=${enc(`a="${JWT}"`)};duration=PT1H?project=p`,
      JWT,
    ],
    [
      'Google, state',
      `https://console.cloud.google.com/monitoring/metrics-explorer?pageState=${enc(`{"password":"hunter2"}`)}`,
      'hunter2',
    ],
    [
      'Azure, packed',
      `https://portal.azure.com/#blade/X/LogsBlade/resourceId/r/q/${gzip(`requests | where k == "${JWT}"`)}/timespan/P1D`,
      JWT,
    ],
    [
      'Azure, packed link',
      `https://portal.azure.com/#blade/X/LogsBlade/resourceId/r/q/${gzip('print "https://x/?sig=hunter2"')}/timespan/P1D`,
      'hunter2',
    ],
    [
      'Azure, plain',
      `https://portal.azure.com/#blade/X/LogsBlade/resourceId/r/query/${enc(enc(`where k == "${JWT}"`))}/timespan/P1D`,
      JWT,
    ],
    [
      'Azure, JSON',
      `https://portal.azure.com/#view/AppInsightsExtension/DetailsV2Blade/ComponentId~/${enc('{"Name":"x","secret":"hunter2"}')}`,
      'hunter2',
    ],
    [
      'Dynatrace, intent',
      `https://a.apps.dynatrace.com/ui/apps/dynatrace.notebooks/intent/view-query#${enc(`{"dt.query":"fetch logs | filter k == '${JWT}'"}`)}`,
      JWT,
    ],
    ['Wavefront', `https://a.wavefront.com/logs#_v01(g:(d:60,ls:!t,s:1),logs:(e:!((v:'${JWT}'))))`, JWT],
    [
      'Logz.io',
      `https://app.logz.io/#/dashboard/osd/discover/?_a=(query:(language:lucene,query:'x:%22${JWT}%22'))&_g=()`,
      JWT,
    ],
    ['AppDynamics', 'https://a.saas.appdynamics.com/controller/#/location=X&token=hunter2', 'hunter2'],
    ['Looker', 'https://a.looker.com/dashboards/1?signature=hunter2&State=x', 'hunter2'],
    ['any page', `https://u:hunter2@h.example/x?y=1`, 'hunter2'],
  ]
  test.each(secrets)('%s', (_what, url, secret) => {
    const view = seen(url)
    expect(JSON.stringify(view)).not.toContain(secret)
    expect(decodeURIComponent(JSON.stringify(view).replace(/%(?![\da-f]{2})/gi, ''))).not.toContain(secret)
    expect(view.masked).not.toEqual([])
  })

  test('nor in the title, the range or the requests of a page', () => {
    const view = seen('https://app.datadoghq.com/dashboard/abc-def-ghi', {
      title: `Sign in ${JWT} https://x/?token=hunter2 https://u:hunter2@x`,
      hints: {
        marks: [],
        range: `Last 1 hour ${JWT}`,
        requests: [{ url: 'https://x/?api_key=hunter2', at: NOW }],
      },
    })
    expect(JSON.stringify(view)).not.toMatch(/hunter2|eyJ/)
  })
})

test('a packed secret costs the link its payload, and the view says so', () => {
  const view = seen(
    `https://app.datadoghq.com/metric/explorer?start=1795345200000&end=1795348800000#${graph(`avg:x{k:${AWS}}`)}`,
  )
  expect(view).toMatchObject({
    tool: 'datadog',
    kind: 'metric-explorer',
    url: 'https://app.datadoghq.com/metric/explorer',
    pinned: null,
    masked: ['payload'],
    queries: [{ text: 'avg:x{k:***}', language: 'datadog' }],
    time: { from: 1795345200000, to: 1795348800000 },
  })
})
