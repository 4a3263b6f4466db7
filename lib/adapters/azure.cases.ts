import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'azure',
  group: 'vendor',
  unlinked: [
    { what: 'the default range of a page', from: [] },
    { what: 'the tiles of a dashboard', from: [] },
  ],
  times: /\/(?:timespan|timespanInIsoFormat|TimeContext)\/[^/]*/g,
  cases: [
    {
      url: 'https://portal.azure.com#@747381f4-e81f-4a43-bf68-ced6a1e14edf/blade/Microsoft_OperationsManagementSuite_Workspace/Logs.ReactView/resourceId/%2Fsubscriptions%2Fa5ddf257-3b21-4ba9-a28c-ab30f751b383%2FresourceGroups%2Fnomisapi-prod-rg%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fnomisapi-prod/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAAA22QTU7EMAyF93MK000TqZWKBGJDZ8OeBRdAaeKh1iROlR%252BqIg6Pi9CMBHhlOe%252BzX57DBdkhW8J8%252BIR1xoSQq7WYM4wjnIzPeAApww6sj9W9vkSPzyYgEINqiQumd%252BRCkXNfqe3g1yxLTxZbfdmjShSJSpirL0%252FRoYbjCPfDADHB37dHuBuGK11MesMCN1maklcqMzRzWJbc%252F3u3uYIUUKCw7Ne%252B6XhyZlMcV9U%252FOK0lgVxDMIk%252BEGys4kPDtMFErC5wB7dOdz8uhEh7gEnkvga2s2yF3ZM6E7uxsjD2jK6DrVDxODZcwyT6eJJwyVf5aKO%252FAIRz2POHAQAA',
      seenOn: 'Azure, ministryofjustice/hmpps-interventions-docs source/monitoring.html.md.erb',
      trap: 'inner relative time: startofday(now(-7d))',
      expect: {
        kind: 'logs',
        queries: [
          'dependencies\n| where success == false\n    and cloud_RoleName in (\'interventions-ui\', \'interventions-service\')\n    and (toint(resultCode) >= 500 or toint(resultCode) < 400)\n    and target !startswith "hmpps-interventions-service"\n    and timestamp >= startofday(now(-7d))\n| summarize count() by bin(timestamp, 1d), target\n| render columnchart with(kind=unstacked, ytitle="number of failures")',
        ],
        language: 'kql',
        variables: {
          resource: [
            '/subscriptions/a5ddf257-3b21-4ba9-a28c-ab30f751b383/resourceGroups/nomisapi-prod-rg/providers/microsoft.insights/components/nomisapi-prod',
          ],
        },
        floats: 'query',
        pinned: null,
      },
    },
    {
      url: 'https://portal.azure.com/#blade/AppInsightsExtension/DetailsV2Blade/DataModel/%7B%22eventId%22:%2275f9869f-14cb-11ed-90de-002248a7607e%22,%22timestamp%22:%222022-08-05T14:30:24.602Z%22%7D/ComponentId/%7B%22Name%22:%22P10AppInsightRessource%22,%22ResourceGroup%22:%22P10RessourceGroup%22,%22SubscriptionId%22:%22d9d359df-4416-4937-86ee-51dbc2d56ca7%22%7D',
      seenOn: 'Azure, a public document',
      trap: 'from=to=the event timestamp',
      expect: {
        kind: 'transaction',
        variables: { component: ['P10AppInsightRessource'] },
        raw: ['2022-08-05T14:30:24.602Z', '2022-08-05T14:30:24.602Z'],
        from: '2022-08-05T14:30:24.602Z',
        to: '2022-08-05T14:30:24.602Z',
        floats: 'none',
      },
    },
    {
      url: 'https://portal.azure.com/#blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Frg-aaa-demo%2Fproviders%2FMicrosoft.App%2FcontainerApps%2Fapi-aaa-demo',
      seenOn: 'Azure, a public document',
      expect: {
        kind: 'logs',
        variables: {
          resource: [
            '/subscriptions/10233675-d493-4a97-9c81-4001e353a7bb/resourceGroups/rg-aaa-demo/providers/Microsoft.App/containerApps/api-aaa-demo',
          ],
        },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://portal.azure.com/#@contoso.onmicrosoft.com/blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAAAytKLSxNLS4pVqhRKM9ILUpVKC5NTk4tLlawtVVIS8wpTgUAWt55RiEAAAA%3D/timespan/PT30M',
      seenOn: 'Azure, shared query of Log Analytics',
      expect: {
        kind: 'logs',
        queries: ['requests | where success == false'],
        language: 'kql',
        variables: {
          resource: [
            '/subscriptions/10233675-d493-4a97-9c81-4001e353a7bb/resourceGroups/shop/providers/microsoft.insights/components/checkout',
          ],
        },
        raw: ['PT30M', null],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://portal.azure.com/#@contoso.onmicrosoft.com/blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAAAytKLSxNLS4pVqhRKM9ILUpVKC5NTk4tLlawtVVIS8wpTgUAWt55RiEAAAA%3D/timespan/2026-11-23T11:30:00.000Z%2F2026-11-23T12:00:00.000Z',
      },
    },
    {
      url: 'https://portal.azure.com/#@contoso.onmicrosoft.com/blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAAAytKLSxNLS4pVqhRKM9ILUpVKMnMTS0uScwtULBTSEzP1zDM0AQAH9jxkyQAAAA%253D/timespan/P1D',
      seenOn: 'Azure, shared query of Log Analytics',
      trap: 'escaped twice, and the query measures time from now',
      expect: {
        kind: 'logs',
        queries: ['requests | where timestamp > ago(1h)'],
        language: 'kql',
        variables: {
          resource: [
            '/subscriptions/10233675-d493-4a97-9c81-4001e353a7bb/resourceGroups/shop/providers/microsoft.insights/components/checkout',
          ],
        },
        raw: ['P1D', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'query',
        pinned:
          'https://portal.azure.com/#@contoso.onmicrosoft.com/blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAAAytKLSxNLS4pVqhRKM9ILUpVKMnMTS0uScwtULBTSEzP1zDM0AQAH9jxkyQAAAA%253D/timespan/2026-11-22T12:00:00.000Z%2F2026-11-23T12:00:00.000Z',
      },
    },
    {
      url: 'https://portal.azure.com/#view/Microsoft_OperationsManagementSuite_Workspace/Logs.ReactView/resourceId/%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout/query/traces%0A%7C%20take%2010/timespan/2026-11-22T11:00:00Z%2F2026-11-22T12:00:00Z',
      seenOn: 'Azure, query as it is',
      expect: {
        kind: 'logs',
        queries: ['traces\n| take 10'],
        language: 'kql',
        variables: {
          resource: [
            '/subscriptions/10233675-d493-4a97-9c81-4001e353a7bb/resourceGroups/shop/providers/microsoft.insights/components/checkout',
          ],
        },
        raw: ['2026-11-22T11:00:00Z', '2026-11-22T12:00:00Z'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://portal.azure.com/#blade/Microsoft_OperationsManagementSuite_Workspace/AnalyticsBlade/initiator/AnalyticsShareLinkToQuery/isQueryEditorVisible/true/scope/%7B%22resources%22%3A%5B%7B%22resourceId%22%3A%22%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout%22%7D%5D%7D/query/H4sIAAAAAAAAA3MsKAhKLSxNLS4pVqhRKC7NzU0syqxKVUjOL80r0dBUSKpUSMrM0wjJzE11T81LLUosSU3RUTDN1QQAr%2F5LnDkAAAA%3D/isQueryBase64Compressed/true/timespan/2026-11-22T11%3A00%3A00Z%2F2026-11-22T12%3A00%3A00Z',
      seenOn: 'Azure, link of a Grafana panel',
      expect: {
        kind: 'logs',
        queries: ['AppRequests | summarize count() by bin(TimeGenerated, 5m)'],
        language: 'kql',
        variables: {
          resource: [
            '/subscriptions/10233675-d493-4a97-9c81-4001e353a7bb/resourceGroups/shop/providers/microsoft.insights/components/checkout',
          ],
        },
        raw: ['2026-11-22T11:00:00Z', '2026-11-22T12:00:00Z'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://portal.azure.com/#blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAA',
      seenOn: 'Azure, shared query of Log Analytics',
      trap: 'cut short',
      expect: {
        kind: 'logs',
        variables: {
          resource: [
            '/subscriptions/10233675-d493-4a97-9c81-4001e353a7bb/resourceGroups/shop/providers/microsoft.insights/components/checkout',
          ],
        },
        floats: 'unknown',
        pinned: null,
        opaque: true,
      },
    },
    {
      url: 'https://portal.azure.com/#view/AppInsightsExtension/DetailsV2Blade/ComponentId~/%7B%22SubscriptionId%22%3A%221%22%2C%22ResourceGroup%22%3A%22shop%22%2C%22Name%22%3A%22checkout%22%7D/DataModel~/%7B%22eventId%22%3A%2275f9869f%22%2C%22timestamp%22%3A%222026-11-22T11%3A30%3A24.602Z%22%2C%22eventTable%22%3A%22requests%22%7D',
      seenOn: 'Application Insights of 2025, transaction',
      expect: {
        kind: 'transaction',
        variables: { component: ['checkout'] },
        raw: ['2026-11-22T11:30:24.602Z', '2026-11-22T11:30:24.602Z'],
        from: '2026-11-22T11:30:24.602Z',
        to: '2026-11-22T11:30:24.602Z',
        floats: 'none',
      },
    },
    {
      url: 'https://portal.azure.com/#@contoso.onmicrosoft.com/blade/Microsoft_Azure_MonitoringMetrics/Metrics.ReactView/Referer/MetricsExplorer/ResourceId/%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout/TimeContext/%7B%22relative%22%3A%7B%22duration%22%3A86400000%7D%2C%22showUTCTime%22%3Afalse%2C%22grain%22%3A1%7D/ChartDefinition/%7B%22v2charts%22%3A%5B%7B%22title%22%3A%22Failed%20requests%22%2C%22metrics%22%3A%5B%7B%22resourceMetadata%22%3A%7B%22id%22%3A%22%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout%22%7D%2C%22name%22%3A%22requests%2Ffailed%22%2C%22aggregationType%22%3A7%2C%22namespace%22%3A%22microsoft.insights%2Fcomponents%22%7D%5D%7D%5D%7D',
      seenOn: 'Azure Monitor, metrics',
      expect: {
        kind: 'metrics',
        title: 'Failed requests',
        queries: ['requests/failed'],
        language: 'azure-metrics',
        variables: {
          resource: [
            '/subscriptions/10233675-d493-4a97-9c81-4001e353a7bb/resourceGroups/shop/providers/microsoft.insights/components/checkout',
          ],
          namespace: ['microsoft.insights/components'],
        },
        raw: ['86400000', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://portal.azure.com/#@contoso.onmicrosoft.com/blade/Microsoft_Azure_MonitoringMetrics/Metrics.ReactView/Referer/MetricsExplorer/ResourceId/%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout/TimeContext/%7B%22absolute%22%3A%7B%22startTime%22%3A%222026-11-22T12%3A00%3A00.000Z%22%2C%22endTime%22%3A%222026-11-23T12%3A00%3A00.000Z%22%7D%2C%22showUTCTime%22%3Afalse%2C%22grain%22%3A1%7D/ChartDefinition/%7B%22v2charts%22%3A%5B%7B%22title%22%3A%22Failed%20requests%22%2C%22metrics%22%3A%5B%7B%22resourceMetadata%22%3A%7B%22id%22%3A%22%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout%22%7D%2C%22name%22%3A%22requests%2Ffailed%22%2C%22aggregationType%22%3A7%2C%22namespace%22%3A%22microsoft.insights%2Fcomponents%22%7D%5D%7D%5D%7D',
      },
    },
    {
      url: 'https://portal.azure.com/#blade/Microsoft_Azure_MonitoringMetrics/Metrics.ReactView/Referer/MetricsExplorer/TimeContext/%257B%2522relative%2522%253A%257B%2522duration%2522%253A3600000%257D%252C%2522showUTCTime%2522%253Atrue%252C%2522grain%2522%253A1%257D/Charts/%7B%22v2charts%22%3A%5B%7B%22metrics%22%3A%5B%7B%22resourceMetadata%22%3A%7B%22id%22%3A%22%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout%22%7D%2C%22name%22%3A%22cpu%22%7D%2C%7B%22resourceMetadata%22%3A%7B%22id%22%3A%22%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout%22%7D%2C%22name%22%3A%22memory%22%7D%5D%7D%5D%7D',
      seenOn: 'Azure Monitor, metrics',
      trap: 'the time is escaped twice',
      expect: {
        kind: 'metrics',
        queries: ['cpu', 'memory'],
        language: 'azure-metrics',
        variables: {
          resource: [
            '/subscriptions/10233675-d493-4a97-9c81-4001e353a7bb/resourceGroups/shop/providers/microsoft.insights/components/checkout',
          ],
        },
        raw: ['3600000', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://portal.azure.com/#blade/Microsoft_Azure_MonitoringMetrics/Metrics.ReactView/Referer/MetricsExplorer/TimeContext/%257B%2522absolute%2522%253A%257B%2522startTime%2522%253A%25222026-11-23T11%253A00%253A00.000Z%2522%252C%2522endTime%2522%253A%25222026-11-23T12%253A00%253A00.000Z%2522%257D%252C%2522showUTCTime%2522%253Atrue%252C%2522grain%2522%253A1%257D/Charts/%7B%22v2charts%22%3A%5B%7B%22metrics%22%3A%5B%7B%22resourceMetadata%22%3A%7B%22id%22%3A%22%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout%22%7D%2C%22name%22%3A%22cpu%22%7D%2C%7B%22resourceMetadata%22%3A%7B%22id%22%3A%22%2Fsubscriptions%2F10233675-d493-4a97-9c81-4001e353a7bb%2FresourceGroups%2Fshop%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fcheckout%22%7D%2C%22name%22%3A%22memory%22%7D%5D%7D%5D%7D',
      },
    },
    {
      url: 'https://ms.portal.azure.com/#blade/Microsoft_Azure_MonitoringMetrics/Metrics.ReactView/TimeContext/%7B%22absolute%22%3A%7B%22startTime%22%3A%222026-11-22T11%3A00%3A00.000Z%22%2C%22endTime%22%3A%222026-11-22T12%3A00%3A00.000Z%22%7D%2C%22showUTCTime%22%3Afalse%2C%22grain%22%3A1%7D/Charts/%7B%7D',
      seenOn: 'Azure Monitor, metrics',
      expect: {
        kind: 'metrics',
        raw: ['2026-11-22T11:00:00.000Z', '2026-11-22T12:00:00.000Z'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://portal.azure.com/#@contoso.onmicrosoft.com/resource/subscriptions/10233675-d493-4a97-9c81-4001e353a7bb/resourceGroups/shop/providers/microsoft.insights/components/checkout/overview',
      seenOn: 'Azure, a resource',
      expect: { kind: 'resource', floats: 'none', pinned: null },
    },
    {
      url: 'https://portal.azure.com/#@contoso.onmicrosoft.com/dashboard/arm/subscriptions/10233675-d493-4a97-9c81-4001e353a7bb/resourceGroups/shop/providers/Microsoft.Portal/dashboards/checkout',
      seenOn: 'Azure, dashboard of the portal',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://portal.azure.us/#view/Microsoft_Azure_Monitoring_Alerts/AlertDetails.ReactView/alertId~/%22%2Fsubscriptions%2F1%2Falerts%2F2%22',
      seenOn: 'Azure Government, alert',
      expect: { kind: 'alert', floats: 'none' },
    },
    {
      url: 'https://portal.azure.com#@ec7cb332-9a0a-4569-835a-ce7658e8444e/blade/Microsoft_Azure_Monitoring_Logs/DemoLogsBlade/resourceId/%2FDemo/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAAA%252FNxDCxNLar0yU8vBgDTZ2tdCwAAAA%253D%253D/timespan/P1D',
      seenOn: "Azure's documentation, demo logs",
      trap: 'escaped twice',
      expect: {
        kind: 'logs',
        queries: ['LAQueryLogs'],
        language: 'kql',
        variables: { resource: ['/Demo'] },
        raw: ['P1D', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://portal.azure.com#@ec7cb332-9a0a-4569-835a-ce7658e8444e/blade/Microsoft_Azure_Monitoring_Logs/DemoLogsBlade/resourceId/%2FDemo/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAAA%252FNxDCxNLar0yU8vBgDTZ2tdCwAAAA%253D%253D/timespan/2026-11-22T12:00:00.000Z%2F2026-11-23T12:00:00.000Z',
      },
    },
    {
      url: 'https://portal.azure.com/#blade/Microsoft_OperationsManagementSuite_Workspace/AnalyticsBlade/initiator/AnalyticsShareLinkToQuery/isQueryEditorVisible/true/scope/%7B%22resources%22%3A%5B%7B%22resourceId%22%3A%22%2Fsubscriptions%2Fs%22%7D%5D%7D/query/H4sIAAAAAAAAA%2FNxDCxNLar0yU8vBgDTZ2tdCwAAAA%3D%3D/isQueryBase64Compressed/true/timespanInIsoFormat/P1D',
      seenOn: 'Grafana 9, link into Azure',
      trap: 'the range under a longer name',
      expect: {
        kind: 'logs',
        queries: ['LAQueryLogs'],
        language: 'kql',
        variables: { resource: ['/subscriptions/s'] },
        raw: ['P1D', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://portal.azure.com/#blade/Microsoft_OperationsManagementSuite_Workspace/AnalyticsBlade/initiator/AnalyticsShareLinkToQuery/isQueryEditorVisible/true/scope/%7B%22resources%22%3A%5B%7B%22resourceId%22%3A%22%2Fsubscriptions%2Fs%22%7D%5D%7D/query/H4sIAAAAAAAAA%2FNxDCxNLar0yU8vBgDTZ2tdCwAAAA%3D%3D/isQueryBase64Compressed/true/timespanInIsoFormat/2026-11-22T12:00:00.000Z%2F2026-11-23T12:00:00.000Z',
      },
    },
    {
      url: 'https://ms.portal.azure.com/#view/Microsoft_OperationsManagementSuite_Workspace/Logs.ReactView/resourceId/%2Fsubscriptions%2F68672ab8-de0c-40f1-8d1b-ffb20bd62c0f%2FresourceGroups%2Fmaestro-prod-cluster%2Fproviders%2Fmicrosoft.insights%2Fcomponents%2Fmaestro-prod/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAAAz2MOw6DMBBE%252B5xiSlsiRZDS5i7GjGQXu0brRSSIwyekoH4fvjMXr0377cBWaIRXYfckC17QtoV4H%252Bcf7KtIsroTua3qIWL6YKoaLn%252FA4ylxgNBLOxOjzrT%252FMJdk%252FgV08ryabQAAAA%253D%253D',
      seenOn: 'Azure, dotnet/arcade-services rollout-issue.md',
      trap: 'the query floats, and there is no range beside it',
      expect: {
        kind: 'logs',
        queries: [
          'exceptions\n| where timestamp > now()-2d\n| summarize count() by bin(timestamp, 15m), method\n| render timechart',
        ],
        language: 'kql',
        variables: {
          resource: [
            '/subscriptions/68672ab8-de0c-40f1-8d1b-ffb20bd62c0f/resourceGroups/maestro-prod-cluster/providers/microsoft.insights/components/maestro-prod',
          ],
        },
        floats: 'query',
        pinned: null,
      },
    },
    {
      url: 'https://portal.azure.com/#@531ff96d/blade/Microsoft_OperationsManagementSuite_Workspace/Logs.ReactView/resourceId/%2Fsubscriptions%2Fa5dd%2FresourceGroups%2Frg%2Fproviders%2FMicrosoft.OperationalInsights%2Fworkspaces%2Fws/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAAAytKLSxNLS4pVqhRKM9ILUpVKC5NTk4tLlawtVVIS8wpTlWoUShJzE5VMDQAALdnXUQrAAAA/timespan/P7D/limit/1000',
      seenOn: 'Azure, shared query with a limit',
      trap: 'a limit behind the range',
      expect: {
        kind: 'logs',
        queries: ['requests | where success == false | take 10'],
        language: 'kql',
        variables: {
          resource: [
            '/subscriptions/a5dd/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/ws',
          ],
        },
        raw: ['P7D', null],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://portal.azure.com/#@531ff96d/blade/Microsoft_OperationsManagementSuite_Workspace/Logs.ReactView/resourceId/%2Fsubscriptions%2Fa5dd%2FresourceGroups%2Frg%2Fproviders%2FMicrosoft.OperationalInsights%2Fworkspaces%2Fws/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAAAytKLSxNLS4pVqhRKM9ILUpVKC5NTk4tLlawtVVIS8wpTlWoUShJzE5VMDQAALdnXUQrAAAA/timespan/2026-11-16T12:00:00.000Z%2F2026-11-23T12:00:00.000Z/limit/1000',
      },
    },
    {
      url: 'https://portal.azure.com/#@contoso.com/resource/subscriptions/a/resourceGroups/b/providers/microsoft.insights/components/c/failures',
      seenOn: 'Azure, failures of an application',
      trap: 'a page of data, without a range',
      expect: { kind: 'resource', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://portal.azure.com/#blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fsubscriptions%2F1/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAA%2Fy2PzXKCMBhFn8a9pUnFZQKCBD4oBjDpTphAaKBFTP3p05cZe%2BduzuLOmbtHl4j8Z%2BUEWMCcbzyghKCgwdWdpqHtSV8bDaTncckitbGjbt9A5D%2BhfrT0%2B9opBO9eJsXWOGxUkM4TM6Tls7%2F9yN29KDs3w1kE8lbwBx6p1YM%2BH8asgs913FDVoRuJF%2FlRNd5ByMkdvtYLnnZF4Oh6519La%2BqCh5Wwp1%2FQZz4NjB1llc4isBfbJdxPVg5NwmWE8KDd5k6NfHl%2BevWX%2FgFmI1ht5gAAAA%3D%3D/timespan/PT168H',
      seenOn: 'a link of 2024 in the tests of a service',
      trap: 'packed twice over',
      expect: {
        kind: 'logs',
        queries: [
          "customEvents | where cloud_RoleName like 'hmpps-subject-access-request' and (customDimensions['UUID'] == '8caf5cb9-0f25-4b6e-b400-f0c95ac3fc97' or customDimensions['id'] == '8caf5cb9-0f25-4b6e-b400-f0c95ac3fc97')",
        ],
        language: 'kql',
        raw: ['PT168H', null],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        variables: { resource: ['/subscriptions/1'] },
        pinned:
          'https://portal.azure.com/#blade/Microsoft_Azure_Monitoring_Logs/LogsBlade/resourceId/%2Fsubscriptions%2F1/source/LogsBlade.AnalyticsShareLinkToQuery/q/H4sIAAAAAAAA%2Fy2PzXKCMBhFn8a9pUnFZQKCBD4oBjDpTphAaKBFTP3p05cZe%2BduzuLOmbtHl4j8Z%2BUEWMCcbzyghKCgwdWdpqHtSV8bDaTncckitbGjbt9A5D%2BhfrT0%2B9opBO9eJsXWOGxUkM4TM6Tls7%2F9yN29KDs3w1kE8lbwBx6p1YM%2BH8asgs913FDVoRuJF%2FlRNd5ByMkdvtYLnnZF4Oh6519La%2BqCh5Wwp1%2FQZz4NjB1llc4isBfbJdxPVg5NwmWE8KDd5k6NfHl%2BevWX%2FgFmI1ht5gAAAA%3D%3D/timespan/2026-11-16T12:00:00.000Z%2F2026-11-23T12:00:00.000Z',
      },
    },
    {
      url: 'https://dataexplorer.azure.com/clusters/help/databases/Samples?query=H4sIAAAAAAAAAysoyswrUShKLS7NKVGwVUjOzytLLSqJz00sLtYw1DPSUVD3zszJTy9KzFUHsgPyS/NS1DUBemVMijUAAAA=',
      seenOn: 'Azure Data Explorer, documentation of its language',
      expect: {
        kind: 'query',
        queries: ["print result = convert_mass(1.2, 'Kilogram', 'Pound')"],
        language: 'kql',
        variables: { cluster: ['help'], database: ['Samples'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://dataexplorer.azure.com/clusters/acme.westeurope/databases/Logs?query=H4sIAAAAAAACAytKLSxNLS4pVqhRKM9ILUpVKMnMBfITcwsU7BQS0%2FM1DDM0gXLJ%2BaV5JQDwSBSGLAAAAA%3D%3D',
      seenOn: 'Azure Data Explorer, made up after its links',
      trap: 'the query says now, and there is no picker',
      expect: {
        kind: 'query',
        queries: ['requests | where timestamp > ago(1h) | count'],
        language: 'kql',
        variables: { cluster: ['acme.westeurope'], database: ['Logs'] },
        floats: 'query',
        pinned: null,
      },
    },
  ],
}
