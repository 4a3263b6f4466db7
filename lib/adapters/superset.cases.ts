import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'superset',
  group: 'open',
  unlinked: [
    { what: 'filters and form that the server keeps under a key', from: [] },
    { what: 'the query of a chart', from: [] },
  ],
  times:
    /(?<=(?:time_range|since|until)(?:%22|")(?:%3A|:)(?:%20|[+ ])?(?:%22|"))[^"]*?(?<!%5C)(?=%22|")|(?<=time_range:|value:)'[^']*'/g,
  grain: 1000,
  cases: [
    {
      url: 'http://localhost:9000/superset/explore/?form_data=%7B%22slice_id%22%3A+76%7D&standalone=true&force=false',
      seenOn: 'Superset, tests of its links',
      expect: { kind: 'chart', panel: '76', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:9000/superset/dashboard/3/?standalone=3',
      seenOn: 'Superset, tests of its links',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://127.0.0.1:5000/superset/dashboard/p/x2WRlLjzXrB/',
      seenOn: 'Superset, public issue',
      trap: 'the server keeps what the key stands for',
      expect: { kind: 'short-link', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'http://localhost:8088/superset/explore/?form_data=%7B%22slice_id%22%3A%20127%7D',
      seenOn: 'Superset, public issue',
      expect: { kind: 'chart', panel: '127', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:8088/explore/?form_data_key=Zkb7AYyJXw9&slice_id=127',
      seenOn: 'made up after the grammar of Superset 3',
      trap: 'the server keeps the state, for a while',
      expect: { kind: 'chart', panel: '127', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://superset.example.com/superset/explore/?form_data=%7B%22slice_id%22%3A%20127%2C%20%22time_range%22%3A%20%22Last%20week%22%2C%20%22adhoc_filters%22%3A%20%5B%7B%22subject%22%3A%20%22service%22%2C%20%22operator%22%3A%20%22IN%22%2C%20%22comparator%22%3A%20%5B%22checkout%22%5D%7D%5D%7D',
      seenOn: 'made up after the grammar of Superset 1',
      expect: {
        kind: 'chart',
        variables: { service: ['checkout'] },
        panel: '127',
        raw: ['Last week', null],
        from: '2026-11-16T00:00:00Z',
        to: '2026-11-23T00:00:00Z',
        floats: 'url',
        pinned:
          'https://superset.example.com/superset/explore/?form_data=%7B%22slice_id%22%3A%20127%2C%20%22time_range%22%3A%20%222026-11-16T00%3A00%3A00%20%3A%202026-11-23T00%3A00%3A00%22%2C%20%22adhoc_filters%22%3A%20%5B%7B%22subject%22%3A%20%22service%22%2C%20%22operator%22%3A%20%22IN%22%2C%20%22comparator%22%3A%20%5B%22checkout%22%5D%7D%5D%7D',
      },
    },
    {
      url: 'https://superset.example.com/superset/explore/?form_data=%7B%22slice_id%22%3A127%2C%22time_range%22%3A%222026-11-16T00%3A00%3A00%20%3A%202026-11-23T00%3A00%3A00%22%7D',
      seenOn: 'made up after the grammar of Superset 1',
      expect: {
        kind: 'chart',
        panel: '127',
        raw: ['2026-11-16T00:00:00', '2026-11-23T00:00:00'],
        from: '2026-11-16T00:00:00Z',
        to: '2026-11-23T00:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://superset.example.com/superset/explore/?form_data=%7B%22slice_id%22%3A127%2C%22time_range%22%3A%22DATEADD(DATETIME(%27now%27)%2C%20-1%2C%20hour)%20%3A%20now%22%7D',
      seenOn: 'made up after the grammar of Superset 1',
      trap: 'an expression of its own',
      expect: {
        kind: 'chart',
        panel: '127',
        raw: ["DATEADD(DATETIME('now'), -1, hour)", 'now'],
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: "https://superset.example.com/superset/dashboard/checkout/?native_filters=(NATIVE_FILTER-a:(extraFormData:(time_range:'Last%207%20days'),filterState:(value:'Last%207%20days'),id:NATIVE_FILTER-a),NATIVE_FILTER-b:(extraFormData:(filters:!((col:region,op:IN,val:!(eu)))),filterState:(value:!(eu)),id:NATIVE_FILTER-b))&standalone=2",
      seenOn: 'made up after the grammar of Superset 3',
      expect: {
        kind: 'dashboard',
        variables: { region: ['eu'] },
        raw: ['Last 7 days', null],
        from: '2026-11-16T00:00:00Z',
        to: '2026-11-23T00:00:00Z',
        floats: 'url',
        pinned:
          "https://superset.example.com/superset/dashboard/checkout/?native_filters=(NATIVE_FILTER-a:(extraFormData:(time_range:'2026-11-16T00%3A00%3A00%20%3A%202026-11-23T00%3A00%3A00'),filterState:(value:'2026-11-16T00%3A00%3A00%20%3A%202026-11-23T00%3A00%3A00'),id:NATIVE_FILTER-a),NATIVE_FILTER-b:(extraFormData:(filters:!((col:region,op:IN,val:!(eu)))),filterState:(value:!(eu)),id:NATIVE_FILTER-b))&standalone=2",
      },
    },
    {
      url: 'https://superset.example.com/superset/dashboard/7/?native_filters_key=8Kc1j',
      seenOn: 'made up after the grammar of Superset 3',
      trap: 'the server keeps the filters',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'http://localhost:8088/explore/p/6v5lKzPXqWn/',
      seenOn: 'made up after the grammar of Superset 3',
      expect: { kind: 'short-link', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://superset.example.com/sqllab/',
      seenOn: 'made up after the grammar of Superset 3',
      expect: { kind: 'sql-lab', floats: 'none', pinned: null },
    },
    {
      url: 'http://localhost:8088/superset/explore/?form_data=%7B%22slice_id%22%3A%20127%2C%22time_range%22%3A%227%20days%20ago%20%3A%20now%22%7D',
      seenOn: 'Superset 1',
      expect: {
        kind: 'chart',
        panel: '127',
        raw: ['7 days ago', 'now'],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:8088/superset/explore/?form_data=%7B%22slice_id%22%3A%20127%2C%22time_range%22%3A%222026-11-16T12%3A00%3A00%20%3A%202026-11-23T12%3A00%3A00%22%7D',
      },
    },
    {
      url: 'http://localhost:8088/superset/explore/?form_data=%7B%22slice_id%22%3A%20127%2C%22time_range%22%3A%22DATEADD(DATETIME(%5C%22now%5C%22)%2C%20-7%2C%20day)%20%3A%20now%22%7D',
      seenOn: "Superset 2, a range of one's own",
      trap: 'its relative end, in its own functions',
      expect: {
        kind: 'chart',
        panel: '127',
        raw: ['DATEADD(DATETIME("now"), -7, day)', 'now'],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:8088/superset/explore/?form_data=%7B%22slice_id%22%3A%20127%2C%22time_range%22%3A%222026-11-16T12%3A00%3A00%20%3A%202026-11-23T12%3A00%3A00%22%7D',
      },
    },
    {
      url: 'http://localhost:8088/sqllab/?savedQueryId=1',
      seenOn: 'Superset 3',
      expect: { kind: 'sql-lab', floats: 'none', pinned: null },
    },
    {
      url: 'http://localhost:8088/explore/?datasource_type=table&datasource_id=1',
      seenOn: 'Superset 3',
      trap: 'a new chart of a table',
      expect: { kind: 'chart', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://a1b2c3d4.us1a.app.preset.io/superset/dashboard/12/?native_filters_key=abc',
      seenOn: "Superset, in Preset's cloud",
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://superset.acme.io/superset/slice/76/',
      seenOn: 'made up after the grammar of Superset',
      trap: 'the older link of a chart',
      expect: { kind: 'chart', panel: '76', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://superset.example.com/superset/explore/?form_data=%7B%22datasource%22%3A%224__table%22%2C%22slice_id%22%3A4%2C%22since%22%3A%227+days+ago%22%2C%22until%22%3A%22now%22%7D',
      seenOn: 'Superset of 2018, in a web page',
      trap: 'the ends have names of their own',
      expect: {
        kind: 'chart',
        panel: '4',
        raw: ['7 days ago', 'now'],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://superset.example.com/superset/explore/?form_data=%7B%22datasource%22%3A%224__table%22%2C%22slice_id%22%3A4%2C%22since%22%3A%222026-11-16T12%3A00%3A00%22%2C%22until%22%3A%222026-11-23T12%3A00%3A00%22%7D',
      },
    },
  ],
}
