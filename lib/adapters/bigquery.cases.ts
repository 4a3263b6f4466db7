import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'bigquery',
  group: 'vendor',
  unlinked: [{ what: 'the text and the dates of a saved query or a job', from: [] }],
  times: /(?!)/g,
  grain: 1000,
  cases: [
    {
      url: 'https://console.cloud.google.com/bigquery?project=kubernetes-public&page=table&t=all&d=build&p=kubernetes-public',
      seenOn: 'BigQuery, of kubernetes/test-infra',
      expect: {
        kind: 'table',
        variables: { project: ['kubernetes-public'], table: ['kubernetes-public.build.all'] },
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://console.cloud.google.com/bigquery?project=acme-prod&p=acme-prod&d=logs&page=dataset',
      seenOn: 'made up after the grammar of BigQuery',
      expect: {
        kind: 'dataset',
        variables: { project: ['acme-prod'], dataset: ['acme-prod.logs'] },
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://console.cloud.google.com/bigquery?sq=123456789:0f1e2d3c4b5a',
      seenOn: 'made up after the grammar of BigQuery',
      expect: {
        kind: 'saved-query',
        variables: { saved_query: ['123456789:0f1e2d3c4b5a'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://console.cloud.google.com/bigquery?project=acme-prod&j=bq:EU:bquxjob_5f1d9c2e_18c5a2f9d3b&page=queryresults',
      seenOn: 'made up after the grammar of BigQuery',
      expect: {
        kind: 'query-job',
        variables: { project: ['acme-prod'], query_job: ['bq:EU:bquxjob_5f1d9c2e_18c5a2f9d3b'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://console.cloud.google.com/bigquery?project=acme-prod',
      seenOn: 'made up after the grammar of BigQuery',
      expect: { kind: 'page', variables: { project: ['acme-prod'] }, floats: 'none', pinned: null },
    },
    {
      url: 'https://console.cloud.google.com/bigquery/scheduled-queries?project=acme-prod',
      seenOn: 'made up after the grammar of BigQuery',
      expect: { kind: 'page', variables: { project: ['acme-prod'] }, floats: 'none', pinned: null },
    },
    {
      url: 'https://console.cloud.google.com/bigquery(cameo:product/x/y)?project=p',
      seenOn: 'BigQuery, with a panel open',
      expect: { kind: 'page', variables: { project: ['p'] }, floats: 'none', pinned: null },
    },
  ],
}
