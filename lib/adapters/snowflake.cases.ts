import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'snowflake',
  group: 'vendor',
  unlinked: [{ what: 'the text, the dates and the result of a query', from: [] }],
  times: /(?!)/g,
  grain: 1000,
  cases: [
    {
      url: 'https://app.snowflake.com/us-east-1/opendoor/w39EFW2vzecS#query',
      seenOn: 'Snowflake, public excerpt',
      expect: {
        kind: 'worksheet',
        variables: { account: ['us-east-1/opendoor'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://app.snowflake.com/acme/prod_eu/#/errors-by-node-w2mK8fQ1Zrtk',
      seenOn: 'made up after the grammar of Snowflake',
      expect: {
        kind: 'worksheet',
        title: 'errors by node',
        variables: { account: ['acme/prod_eu'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://app.snowflake.com/acme/prod_eu/w2mK8fQ1Zrtk',
      seenOn: 'made up after the grammar of Snowflake',
      expect: {
        kind: 'worksheet',
        variables: { account: ['acme/prod_eu'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://app.snowflake.com/acme/prod_eu/#/checkout-dXk93mfa0Q',
      seenOn: 'made up after the grammar of Snowflake',
      expect: {
        kind: 'dashboard',
        title: 'checkout',
        variables: { account: ['acme/prod_eu'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://app.snowflake.com/eu-west-1/ab12345/#/compute/history/queries/01b2f3c4-0000-1111-0000-0001abcd/detail',
      seenOn: 'made up after the grammar of Snowflake',
      expect: {
        kind: 'query-job',
        variables: { account: ['eu-west-1/ab12345'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://app.snowflake.com/acme/prod_eu/#/data/databases/SHOP/schemas/PUBLIC',
      seenOn: 'made up after the grammar of Snowflake',
      expect: { kind: 'data', variables: { account: ['acme/prod_eu'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.snowflake.com/marketplace/listing/GZTSZAS2KF7/cybersyn-inc-financial-economic-essentials?available=installed',
      seenOn: 'Snowflake of 2024, in a README',
      trap: 'no account before the page',
      expect: { kind: 'marketplace', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.snowflake.com/streamlit/csaviil/pj03709/#/apps/USER$X.PUBLIC.ST926A60CD38',
      seenOn: 'Snowflake of 2026, in a README',
      trap: 'the account behind another word',
      expect: { kind: 'apps', variables: { account: ['csaviil/pj03709'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.snowflake.com/acme/prod_eu/#/worksheets',
      seenOn: 'made up after the grammar of Snowflake',
      trap: 'a word as long as the id of a worksheet',
      expect: {
        kind: 'worksheets',
        variables: { account: ['acme/prod_eu'] },
        floats: 'unknown',
        pinned: null,
      },
    },
  ],
}
