import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'databricks',
  group: 'vendor',
  unlinked: [{ what: 'the text, the dates and the result of a query', from: [] }],
  times: /(?!)/g,
  grain: 1000,
  cases: [
    {
      url: 'https://e2-demo-west.cloud.databricks.com/sql/dashboards/92d8ccfa-10bb-411c-b410-274b64b25520-turbine-demo-predictions?o=2556758628403379',
      seenOn: 'Databricks, public excerpt',
      expect: {
        kind: 'dashboard',
        title: 'turbine demo predictions',
        variables: { o: ['2556758628403379'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://adb-2556758628403379.19.azuredatabricks.net/sql/editor/0b5f3d8e-8b5c-4a2e-9d8b-7b1f3d0b9e11?o=2556758628403379&p_env=prod',
      seenOn: 'made up after the grammar of Databricks',
      expect: {
        kind: 'sql-query',
        variables: { o: ['2556758628403379'], env: ['prod'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://acme.cloud.databricks.com/jobs/812/runs/99?o=255',
      seenOn: 'made up after the grammar of Databricks',
      expect: { kind: 'job-run', variables: { o: ['255'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://acme.cloud.databricks.com/?o=255#notebook/4711/command/4712',
      seenOn: 'made up after the grammar of Databricks',
      expect: { kind: 'notebook', variables: { o: ['255'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://acme.cloud.databricks.com/?o=255#job/812/run/3',
      seenOn: 'made up after the grammar of Databricks',
      expect: { kind: 'job-run', variables: { o: ['255'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://255675862840.1.gcp.databricks.com/sql/dashboardsv3/01ef0b5f3d8e1a2b9c4d5e6f7a8b9c0d?o=255',
      seenOn: 'made up after the grammar of Databricks',
      expect: { kind: 'dashboard', variables: { o: ['255'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://acme.cloud.databricks.com/sql/history?o=255',
      seenOn: 'made up after the grammar of Databricks',
      expect: { kind: 'query-history', variables: { o: ['255'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://acme.gcp.databricks.com/sql/dashboardsv3/01efabcd0123456789abcdef01234567?o=789',
      seenOn: 'made up after the grammar of Databricks on Google Cloud',
      trap: 'a workspace under its own name',
      expect: { kind: 'dashboard', variables: { o: ['789'] }, floats: 'unknown', pinned: null },
    },
  ],
}
