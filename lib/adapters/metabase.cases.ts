import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'metabase',
  times: /(?<=[?&](?:date|when)=)[^&#]*/g,
  grain: 1000,
  cases: [
    {
      url: 'https://metabase.chainslake.com/question#eyJkYXRhc2V0X3F1ZXJ5Ijp7ImRhdGFiYXNlIjozLCJ0eXBlIjoibmF0aXZlIiwibmF0aXZlIjp7InF1ZXJ5Ijoic2VsZWN0ICogZnJvbSBldGhlcmV1bS50cmFuc2FjdGlvbnMgbGltaXQgMTAiLCJ0ZW1wbGF0ZS10YWdzIjp7fX19LCJkaXNwbGF5IjoidGFibGUiLCJwYXJhbWV0ZXJzIjpbXSwidmlzdWFsaXphdGlvbl9zZXR0aW5ncyI6e30sInR5cGUiOiJxdWVzdGlvbiJ9',
      seenOn: 'Metabase at Chainslake',
      expect: {
        kind: 'sql-query',
        queries: ['select * from ethereum.transactions limit 10'],
        language: 'sql',
        floats: 'none',
      },
    },
    {
      url: 'https://metabase.example.com/question#eyJkYXRhc2V0X3F1ZXJ5IjogeyJkYXRhYmFzZSI6IDMsICJ0eXBlIjogIm5hdGl2ZSIsICJuYXRpdmUiOiB7InF1ZXJ5IjogIlNFTEVDVCBjb3VudCgqKSBGUk9NIGVycm9ycyBXSEVSRSBhdCA+IG5vdygpIC0gaW50ZXJ2YWwgJzEgaG91cicifX0sICJkaXNwbGF5IjogImxpbmUifQ==',
      seenOn: 'made up after the grammar of Metabase',
      trap: 'the text itself says now',
      expect: {
        kind: 'sql-query',
        queries: ["SELECT count(*) FROM errors WHERE at > now() - interval '1 hour'"],
        language: 'sql',
        floats: 'query',
      },
    },
    {
      url: 'https://metabase.example.com/question#eyJkYXRhc2V0X3F1ZXJ5IjogeyJkYXRhYmFzZSI6IDMsICJ0eXBlIjogInF1ZXJ5IiwgInF1ZXJ5IjogeyJzb3VyY2UtdGFibGUiOiA3fX0sICJkaXNwbGF5IjogInRhYmxlIn0=',
      seenOn: 'made up after the grammar of Metabase',
      expect: { kind: 'question', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://metabase.example.com/dashboard/12-checkout?date=past30days&region=eu&region=us&tab=3-errors',
      seenOn: 'made up after the grammar of Metabase',
      expect: {
        kind: 'dashboard',
        title: 'checkout',
        variables: { region: ['eu', 'us'] },
        raw: ['past30days', null],
        from: '2026-10-24T00:00:00Z',
        to: '2026-11-22T23:59:59.999Z',
        floats: 'url',
        pinned:
          'https://metabase.example.com/dashboard/12-checkout?date=2026-10-24~2026-11-22&region=eu&region=us&tab=3-errors',
      },
    },
    {
      url: 'https://metabase.example.com/dashboard/12-checkout?date=past7days~',
      seenOn: 'made up after the grammar of Metabase',
      now: '2026-11-23T02:00:00Z',
      zone: 'America/New_York',
      trap: 'including today, which is yesterday there',
      expect: {
        kind: 'dashboard',
        title: 'checkout',
        raw: ['past7days~', null],
        from: '2026-11-15T05:00:00Z',
        to: '2026-11-23T04:59:59.999Z',
        floats: 'url',
        pinned: 'https://metabase.example.com/dashboard/12-checkout?date=2026-11-15~2026-11-22',
      },
    },
    {
      url: 'https://metabase.example.com/question/45-errors-by-node?when=thismonth',
      seenOn: 'made up after the grammar of Metabase',
      expect: {
        kind: 'question',
        title: 'errors by node',
        raw: ['thismonth', null],
        from: '2026-11-01T00:00:00Z',
        to: '2026-11-30T23:59:59.999Z',
        floats: 'url',
        pinned: 'https://metabase.example.com/question/45-errors-by-node?when=2026-11-01~2026-11-30',
      },
    },
    {
      url: 'https://metabase.example.com/question/45-errors-by-node?when=past2hours',
      seenOn: 'made up after the grammar of Metabase',
      expect: {
        kind: 'question',
        title: 'errors by node',
        raw: ['past2hours', null],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T11:59:59.999Z',
        floats: 'url',
        pinned:
          'https://metabase.example.com/question/45-errors-by-node?when=2026-11-23T10%3A00%3A00~2026-11-23T11%3A59%3A59',
      },
    },
    {
      url: 'https://metabase.example.com/question/45-errors-by-node?when=Q3-2026',
      seenOn: 'made up after the grammar of Metabase',
      expect: {
        kind: 'question',
        title: 'errors by node',
        raw: ['Q3-2026', null],
        from: '2026-07-01T00:00:00Z',
        to: '2026-09-30T23:59:59.999Z',
        floats: 'none',
      },
    },
    {
      url: 'https://metabase.example.com/question/45-errors-by-node?when=2026-11-01~',
      seenOn: 'made up after the grammar of Metabase',
      trap: 'no end',
      expect: {
        kind: 'question',
        title: 'errors by node',
        raw: ['2026-11-01~', null],
        from: '2026-11-01T00:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://metabase.example.com/question/45-errors-by-node?when=2026-11-01~2026-11-10',
      seenOn: 'made up after the grammar of Metabase',
      expect: {
        kind: 'question',
        title: 'errors by node',
        raw: ['2026-11-01~2026-11-10', null],
        from: '2026-11-01T00:00:00Z',
        to: '2026-11-10T23:59:59.999Z',
        floats: 'none',
      },
    },
    {
      url: 'https://metabase.example.com/question#?db=2&table=14',
      seenOn: 'made up after the grammar of Metabase',
      expect: { kind: 'question', variables: { db: ['2'], table: ['14'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://bi.example.com/dashboard/12-checkout',
      seenOn: 'made up after the grammar of Metabase',
      expect: { kind: 'dashboard', title: 'checkout', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://metabase.example.com/public/question/0b5f3d8e-8b5c-4a2e-9d8b-7b1f3d0b9e11?date=lastweek',
      seenOn: 'made up after the grammar of Metabase',
      trap: 'the id is a key',
      expect: {
        kind: 'public-question',
        raw: ['lastweek', null],
        from: '2026-11-15T00:00:00Z',
        to: '2026-11-21T23:59:59.999Z',
        floats: 'url',
        pinned: 'https://metabase.example.com/public/question/***?date=2026-11-15~2026-11-21',
        masked: ['path'],
      },
    },
  ],
}
