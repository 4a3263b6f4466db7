import { expect, test } from 'vitest'
import { type Pairs, testDifferent, testSame, viewOf } from './keys'

const AWS = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#'
const INSIGHTS = "~editorString~'fields*20*40message~source~(~'*2fecs*2fa))"
const query = (spec: object): string => encodeURIComponent(JSON.stringify(spec))

/** The same view: at another time, re-ordered, re-encoded, decorated. */
const same: Pairs = {
  'Datadog, another time and slug, brackets escaped': [
    'https://app.datadoghq.com/dashboard/abc-def-ghi/old-name?tpl_var_a[0]=x&tpl_var_b=*&from_ts=1795345200000&to_ts=1795348800000&live=true',
    'https://app.datadoghq.com/dashboard/abc-def-ghi?fromUser=true&refresh_mode=sliding&tpl_var_b=%2A&tpl_var_a%5B0%5D=x',
  ],
  'Datadog, columns and order of a log search': [
    'https://app.datadoghq.com/logs?query=service%3Aa&cols=host&viz=stream&stream_sort=time%2Cdesc',
    'https://app.datadoghq.com/logs?query=service:a&from_ts=1795345200000&to_ts=1795348800000&live=false&link_source=monitor_notif',
  ],
  'Datadog, a board with what an explorer left in its link': [
    'https://app.datadoghq.com/dashboard/abc-def-ghi?view=spans&from_ts=1795345200000&to_ts=1795348800000&live=true',
    'https://app.datadoghq.com/dashboard/abc-def-ghi',
  ],
  'New Relic, with the filter that filters nothing': [
    'https://one.newrelic.com/nr1-core/apm/overview/QUJD?account=1&duration=1800000&filters=selectedInstance%20IN%20%28%29',
    'https://one.newrelic.com/nr1-core/apm/overview/QUJD?account=1&begin=1795345200000&end=1795348800000',
  ],
  'Sentry, under the name of the organisation and under its own': [
    'https://acme.sentry.io/issues/4242/?project=1',
    'https://sentry.io/organizations/acme/issues/4242/?project=1&referrer=slack',
  ],
  'Logz.io, the tab of Discover': [
    'https://app.logz.io/#/dashboard/osd/discover/?_a=(index:x)&switchToAccountId=1&discoverTab=logz-logs-tab',
    'https://app.logz.io/#/dashboard/osd/discover/?switchToAccountId=1&_a=(index:x)',
  ],
  'GitHub, the tab of files under its two names': [
    'https://github.com/acme/shop/pull/12/files',
    'https://github.com/acme/shop/pull/12/changes',
  ],
  'New Relic, a width and two ends, padded and not': [
    'https://one.newrelic.com/launcher/x.y?platform[accountId]=1&pane=eyJuZXJkbGV0SWQiOiJhLmJiIn0=&platform[timeRange][duration]=1800000',
    'https://one.newrelic.com/launcher/x.y?pane=eyJuZXJkbGV0SWQiOiJhLmJiIn0&platform%5BaccountId%5D=1&platform[timeRange][begin_time]=1795345200000&platform[timeRange][end_time]=1795348800000',
  ],
  'Honeycomb, members in another order': [
    `https://ui.honeycomb.io/a/environments/b/datasets/c?query=${query({ calculations: [{ op: 'COUNT' }], limit: 5, time_range: 600 })}`,
    `https://ui.honeycomb.io/a/environments/b/datasets/c?query=${query({ granularity: 10, limit: 5, start_time: 1795345200, end_time: 1795348800, calculations: [{ op: 'COUNT' }] })}`,
  ],
  'Splunk, with a job and a mode': [
    'https://s.example/en-US/app/search/search?q=search%20index%3Dweb&earliest=-1h&latest=now&sid=1.2&display.page.search.mode=smart',
    'https://s.example/en-GB/app/search/search?earliest=1795345200&q=search+index%3Dweb',
  ],
  'SignalFx, another density': [
    'https://app.us1.signalfx.com/#/dashboard/E1?configId=C1&groupId=G1&density=2&startTime=-1h',
    'https://app.us1.signalfx.com/#/dashboard/E1?groupId=G1&configId=C1&startTimeUTC=1795345200000&endTimeUTC=1795348800000',
  ],
  'Logs Insights, two spellings': [
    `${AWS}logsV2:logs-insights$3FqueryDetail$3D~(end~0~start~-60~timeType~'RELATIVE~unit~'minutes~queryId~'1${INSIGHTS}`,
    `${AWS}logs-insights:queryDetail=~(start~'2026-11-22T11*3a00*3a00.000Z~end~'2026-11-22T12*3a00*3a00.000Z~timeType~'ABSOLUTE~tz~'UTC${INSIGHTS}`,
  ],
  'Google Cloud, another account and cursor': [
    'https://console.cloud.google.com/logs/query;query=severity%3DERROR;timeRange=PT1H;cursorTimestamp=2026-11-23T11:00:00Z?project=p&authuser=1',
    'https://console.cloud.google.com/logs/query?query=severity%3DERROR&project=p&startTime=2026-11-22T11:00:00Z&endTime=2026-11-22T12:00:00Z',
  ],
  'Google Cloud, one dashboard by two names': [
    'https://console.cloud.google.com/monitoring/dashboards/custom/12?project=p&timeDomain=1d',
    'https://console.cloud.google.com/monitoring/dashboards/builder/12?timeDomain=1h&project=p&pli=1',
  ],
  'Azure, escaped once and twice': [
    'https://portal.azure.com/#@t/blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fa/source/x/query/traces%20%7C%20take%201/timespan/P1D',
    'https://portal.azure.com#@T/blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%252Fa/query/traces%2520%257C%2520take%25201',
  ],
  'Dynatrace, in another order': [
    'https://a.live.dynatrace.com/#dashboard;id=1;gtf=-2h;gf=all',
    'https://a.live.dynatrace.com/#dashboard;gf=all;gtf=c_1795345200000_1795348800000;id=1',
  ],
  'Sentry, a referral and another period': [
    'https://acme.sentry.io/issues/?query=is%3Aunresolved&project=1&statsPeriod=14d&referrer=mail',
    'https://acme.sentry.io/organizations/acme/issues/?project=1&query=is:unresolved&start=2026-11-22T11:00:00&end=2026-11-22T12:00:00&utc=true',
  ],
  'Datadog, one objective over another time': [
    'https://app.datadoghq.com/slo?slo_id=a1&timeframe=7d',
    'https://app.datadoghq.com/slo?timeframe=30d&slo_id=a1',
  ],
  'Sumo Logic, from another time': [
    'https://service.sumologic.com/ui/#/search/@-24h@error%20web',
    'https://service.sumologic.com/ui/#/search/@1795345200000,1795348800000@error web',
  ],
  'Coralogix, the range under other names': [
    'https://a.app.coralogix.us/#/query-new/logs?query=x&time=from:now-1h,to:now',
    'https://a.app.coralogix.us/#/query-new/logs?startTime=1795345200000&endTime=1795348800000&query=x',
  ],
  'Logz.io, Grafana in its frame': [
    'https://app.logz.io/#/dashboard/metrics/d/abc/name?from=now-6h&to=now',
    'https://app.logz.io/#/dashboard/metrics/d/abc/name?from=1795345200000&to=1795348800000',
  ],
  'Azure, the range under another name': [
    'https://portal.azure.com/#blade/X/LogsBlade/resourceId/%2Fa/query/x/timespan/P1D',
    'https://portal.azure.com/#blade/X/LogsBlade/resourceId/%2Fa/query/x/timespanInIsoFormat/PT1H',
  ],
}

/** Another view, though the links look alike. */
const different: Pairs = {
  'Datadog, another site': [
    'https://app.datadoghq.com/dashboard/abc-def-ghi',
    'https://app.datadoghq.eu/dashboard/abc-def-ghi',
  ],
  'Datadog, another value of a variable': [
    'https://app.datadoghq.com/dashboard/abc-def-ghi?tpl_var_a=x',
    'https://app.datadoghq.com/dashboard/abc-def-ghi?tpl_var_a=y',
  ],
  'Datadog, another objective': [
    'https://app.datadoghq.com/slo?slo_id=a1',
    'https://app.datadoghq.com/slo?slo_id=b2',
  ],
  'Sumo Logic, another search': [
    'https://service.sumologic.com/ui/#/search/@-24h@error',
    'https://service.sumologic.com/ui/#/search/@-24h@warn',
  ],
  'Datadog, a panel and its board': [
    'https://app.datadoghq.com/dashboard/abc-def-ghi',
    'https://app.datadoghq.com/dashboard/abc-def-ghi?fullscreen_widget=7',
  ],
  'New Relic, another account': [
    'https://one.newrelic.com/logger?account=1&duration=5',
    'https://one.newrelic.com/logger?account=2&duration=5',
  ],
  'Honeycomb, another filter': [
    `https://ui.honeycomb.io/a/environments/b?query=${query({ filters: [{ column: 'x', op: '=', value: 1 }] })}`,
    `https://ui.honeycomb.io/a/environments/b?query=${query({ filters: [{ column: 'x', op: '=', value: 2 }] })}`,
  ],
  'Splunk, another token of a dashboard': [
    'https://s.example/en-US/app/a/b?form.node=1',
    'https://s.example/en-US/app/a/b?form.node=2',
  ],
  'SignalFx, another mirror of a dashboard': [
    'https://app.us1.signalfx.com/#/dashboard/E1?configId=C1',
    'https://app.us1.signalfx.com/#/dashboard/E1?configId=C2',
  ],
  'CloudWatch, another region': [
    `${AWS}alarmsV2:alarm/a`,
    `${AWS.replaceAll('eu-west-1', 'us-east-1')}alarmsV2:alarm/a`,
  ],
  'CloudWatch, another group': [
    `${AWS}logsV2:log-groups/log-group/$252Fa/log-events`,
    `${AWS}logsV2:log-groups/log-group/$252Fb/log-events`,
  ],
  'Google Cloud, another project': [
    'https://console.cloud.google.com/logs/query;query=a?project=p',
    'https://console.cloud.google.com/logs/query;query=a?project=q',
  ],
  'Azure, another resource': [
    'https://portal.azure.com/#blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fa/query/x',
    'https://portal.azure.com/#blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fb/query/x',
  ],
  'Dynatrace, another management zone': [
    'https://a.live.dynatrace.com/#dashboard;id=1;gf=all',
    'https://a.live.dynatrace.com/#dashboard;id=1;gf=7',
  ],
  'Sentry, another environment': [
    'https://acme.sentry.io/issues/?environment=prod',
    'https://acme.sentry.io/issues/?environment=staging',
  ],
}

testSame(same)

testDifferent(different)

/** Hosts and paths that belong to somebody else. */
test.each([
  'https://docs.datadoghq.com/dashboards/',
  'https://http-intake.logs.datadoghq.com/v1/input',
  'https://docs.newrelic.com/docs/logs/',
  'https://docs.honeycomb.io/get-started/',
  'https://api.us1.signalfx.com/v2/chart',
  'https://kibana.example.com/app/apm/services',
  'https://s3.console.aws.amazon.com/s3/buckets/x',
  'https://docs.sentry.io/platforms/javascript/',
  'https://github.com/organizations/acme/settings/profile',
  'https://cloud.google.com/logging/docs',
  'https://learn.microsoft.com/azure/azure-monitor/',
  'https://www.dynatrace.com/news/',
])('%s is none of these tools', (url) => {
  expect(['generic', 'kibana', 'github']).toContain(viewOf(url).tool)
})
