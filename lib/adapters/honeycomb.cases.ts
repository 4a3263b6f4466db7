import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'honeycomb',
  group: 'vendor',
  unlinked: [
    { what: 'what a saved query or a result asked', from: [] },
    { what: 'the default range of a board', from: [] },
  ],
  times:
    /(?:,?(?:%22|")(?:start_time|end_time|time_range)(?:%22|")(?:%3A|:)\d+|[?&]trace_(?:start|end)_ts=[^&#]*|%2C|,)/g,
  cases: [
    {
      url: 'https://ui.honeycomb.io/kittycad/environments/prod/datasets/api-deux?query=%7B%22time_range%22%3A7200%2C%22granularity%22%3A0%2C%22calculations%22%3A%5B%7B%22op%22%3A%22COUNT%22%7D%5D%2C%22filters%22%3A%5B%7B%22column%22%3A%22api_call.id%22%2C%22op%22%3A%22%3D%22%2C%22value%22%3A%22{api_call_id}%22%7D%5D%2C%22filter_combination%22%3A%22AND%22%2C%22limit%22%3A1000%7D',
      seenOn: 'Honeycomb, a public document',
      trap: 'start_time/end_time are epoch SECONDS; key order of the pinned JSON is not significant',
      expect: {
        kind: 'query',
        queries: ['COUNT WHERE api_call.id = {api_call_id}'],
        language: 'honeycomb',
        raw: ['7200', null],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://ui.honeycomb.io/kittycad/environments/prod/datasets/api-deux?query=%7B%22granularity%22%3A0%2C%22calculations%22%3A%5B%7B%22op%22%3A%22COUNT%22%7D%5D%2C%22filters%22%3A%5B%7B%22column%22%3A%22api_call.id%22%2C%22op%22%3A%22%3D%22%2C%22value%22%3A%22{api_call_id}%22%7D%5D%2C%22filter_combination%22%3A%22AND%22%2C%22limit%22%3A1000%2C%22start_time%22%3A1795428000%2C%22end_time%22%3A1795435200%7D',
      },
    },
    {
      url: 'https://ui.honeycomb.io/cyberworlds/environments/production/datasets/tracer/result/6vifEXX7RLx/trace/dH2qWE7E42h?fields[]=s_name&fields[]=s_serviceName&span=q9knsdy5068b6wvdc6mrbzhz3m&zoom=q9knsdy5068b6wvdc6mrbzhz3m',
      seenOn: 'Honeycomb, a public document',
      trap: 'result permalink: already bound to one query run',
      expect: { kind: 'trace', panel: 'q9knsdy5068b6wvdc6mrbzhz3m', floats: 'none' },
    },
    {
      url: 'https://ui.honeycomb.io/myteam/datasets/test-via-curl/result/HprJhV1fYy',
      seenOn: 'Honeycomb, honeycombio/honeycomb-mcp api.yaml',
      trap: 'Classic form without /environments/',
      expect: { kind: 'query-result', floats: 'none', opaque: true },
    },
    {
      url: 'https://ui.honeycomb.io/test-team/environments/test-env/datasets/test-dataset/trace?trace_id=abc123',
      seenOn: 'Honeycomb, honeycombio/honeycomb-mcp src/tools/get-trace-link.test.ts',
      trap: 'WITHOUT trace_start_ts/trace_end_ts the link only searches about the last 2 h: it dies soon; add both (epoch seconds)',
      expect: { kind: 'trace', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://ui.honeycomb.io/demo/environments/meminator/',
      seenOn: 'Honeycomb, a public document',
      expect: { kind: 'home', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://ui.honeycomb.io/shop/environments/prod/datasets/checkout?query=%7B%22breakdowns%22%3A%5B%22http.route%22%2C%22k8s.node.name%22%5D%2C%22calculations%22%3A%5B%7B%22op%22%3A%22P99%22%2C%22column%22%3A%22duration_ms%22%7D%2C%7B%22op%22%3A%22COUNT%22%7D%5D%2C%22filters%22%3A%5B%7B%22column%22%3A%22http.status_code%22%2C%22op%22%3A%22%3E%3D%22%2C%22value%22%3A500%7D%2C%7B%22column%22%3A%22error%22%2C%22op%22%3A%22exists%22%7D%5D%2C%22filter_combination%22%3A%22OR%22%2C%22havings%22%3A%5B%7B%22calculate_op%22%3A%22COUNT%22%2C%22op%22%3A%22%3E%22%2C%22value%22%3A10%7D%5D%2C%22orders%22%3A%5B%7B%22op%22%3A%22COUNT%22%2C%22order%22%3A%22descending%22%7D%5D%2C%22limit%22%3A100%2C%22time_range%22%3A3600%7D',
      seenOn: 'Honeycomb, query specification of its API',
      trap: 'the width is the last member',
      expect: {
        kind: 'query',
        queries: [
          'P99(duration_ms), COUNT WHERE http.status_code >= 500 OR error exists GROUP BY http.route, k8s.node.name HAVING COUNT > 10',
        ],
        language: 'honeycomb',
        raw: ['3600', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://ui.honeycomb.io/shop/environments/prod/datasets/checkout?query=%7B%22breakdowns%22%3A%5B%22http.route%22%2C%22k8s.node.name%22%5D%2C%22calculations%22%3A%5B%7B%22op%22%3A%22P99%22%2C%22column%22%3A%22duration_ms%22%7D%2C%7B%22op%22%3A%22COUNT%22%7D%5D%2C%22filters%22%3A%5B%7B%22column%22%3A%22http.status_code%22%2C%22op%22%3A%22%3E%3D%22%2C%22value%22%3A500%7D%2C%7B%22column%22%3A%22error%22%2C%22op%22%3A%22exists%22%7D%5D%2C%22filter_combination%22%3A%22OR%22%2C%22havings%22%3A%5B%7B%22calculate_op%22%3A%22COUNT%22%2C%22op%22%3A%22%3E%22%2C%22value%22%3A10%7D%5D%2C%22orders%22%3A%5B%7B%22op%22%3A%22COUNT%22%2C%22order%22%3A%22descending%22%7D%5D%2C%22limit%22%3A100%2C%22start_time%22%3A1795431600%2C%22end_time%22%3A1795435200%7D',
      },
    },
    {
      url: 'https://ui-eu1.honeycomb.io/shop/environments/prod?query=%7B%22calculations%22%3A%5B%7B%22op%22%3A%22COUNT%22%7D%5D%2C%22start_time%22%3A1795345200%2C%22end_time%22%3A1795348800%7D',
      seenOn: 'Honeycomb in Europe, all datasets of an environment',
      expect: {
        kind: 'query',
        queries: ['COUNT'],
        language: 'honeycomb',
        raw: ['1795345200', '1795348800'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://ui.honeycomb.io/shop/datasets/checkout?query=%7B%22calculations%22%3A%5B%7B%22op%22%3A%22HEATMAP%22%2C%22column%22%3A%22duration_ms%22%7D%5D%2C%22start_time%22%3A1795345200%2C%22time_range%22%3A600%7D',
      seenOn: 'Honeycomb Classic',
      trap: 'a start and a width',
      expect: {
        kind: 'query',
        queries: ['HEATMAP(duration_ms)'],
        language: 'honeycomb',
        raw: ['1795345200', null],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T11:10:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://ui.honeycomb.io/shop/datasets/checkout?query=%7B%22calculations%22%3A%5B%7B%22op%22%3A%22COUNT%22%7D%5D%2C%22end_time%22%3A1795348800%2C%22time_range%22%3A600%7D',
      seenOn: 'Honeycomb Classic',
      trap: 'an end and a width',
      expect: {
        kind: 'query',
        queries: ['COUNT'],
        language: 'honeycomb',
        raw: ['600', '1795348800'],
        from: '2026-11-22T11:50:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://play.honeycomb.io/sandbox/environments/analytics/datasets/honeycomb?query=%7B%7D',
      seenOn: 'Honeycomb sandbox',
      trap: 'an empty query takes the last two hours',
      expect: {
        kind: 'query',
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://play.honeycomb.io/sandbox/environments/analytics/datasets/honeycomb?query=%7B%22start_time%22%3A1795428000%2C%22end_time%22%3A1795435200%7D',
      },
    },
    {
      url: 'https://ui.honeycomb.io/shop/environments/prod/datasets/checkout?query={"time_range":7200,"calculations":[{"op":"COUNT"}],"filters":[{"column":"team","op":"in","value":["a","b"]}]}',
      seenOn: 'Honeycomb, written by hand',
      trap: 'not escaped',
      expect: {
        kind: 'query',
        queries: ['COUNT WHERE team in (a, b)'],
        language: 'honeycomb',
        raw: ['7200', null],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://ui.honeycomb.io/shop/environments/prod/datasets/checkout?query={"calculations":[{"op":"COUNT"}],"filters":[{"column":"team","op":"in","value":["a","b"]}],"start_time":1795428000,"end_time":1795435200}',
      },
    },
    {
      url: 'https://ui.honeycomb.io/shop/environments/prod/datasets/checkout/trace?trace_id=abc123&span=11&trace_start_ts=1795345200&trace_end_ts=1795345260',
      seenOn: 'Honeycomb, direct link to a trace',
      expect: {
        kind: 'trace',
        panel: '11',
        raw: ['1795345200', '1795345260'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T11:01:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://ui.honeycomb.io/shop/environments/prod/trace?trace_id=abc123&trace_start_ts=1795345200',
      seenOn: 'Honeycomb, direct link to a trace',
      trap: 'it is looked for in ten minutes',
      expect: {
        kind: 'trace',
        raw: ['1795345200', null],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T11:10:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://ui.honeycomb.io/shop/environments/prod/datasets/checkout/trace?trace_id=abc123',
      seenOn: 'Honeycomb, a trace that is on the screen',
      trap: 'it was found, so it is of the last two hours',
      hints: { marks: [] },
      expect: {
        kind: 'trace',
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://ui.honeycomb.io/shop/environments/prod/datasets/checkout/trace?trace_id=abc123&trace_start_ts=1795428000&trace_end_ts=1795435200',
      },
    },
    {
      url: 'https://ui.honeycomb.io/shop/environments/prod/board/hT5cM8Q2xyz',
      seenOn: 'Honeycomb, board',
      expect: { kind: 'board', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://ui.honeycomb.io/shop/environments/prod/result/6vifEXX7RLx/snapshot',
      seenOn: 'Honeycomb, kept result',
      expect: { kind: 'query-result', floats: 'none', opaque: true },
    },
    {
      url: 'https://ui.honeycomb.io/acme/environments/prod/datasets/api?query=%7B%22filters%22%3A%5B%7B%22column%22%3A%22a%22%2C%22op%22%3A%22in%22%2C%22value%22%3A%5B%22x%22%2C%22y%22%5D%7D%2C%7B%22column%22%3A%22b%22%2C%22op%22%3A%22%3E%22%2C%22value%22%3A5%7D%5D%2C%22filter_combination%22%3A%22OR%22%2C%22time_range%22%3A604800%7D',
      seenOn: 'Honeycomb of 2025, query',
      trap: 'filters joined by OR',
      expect: {
        kind: 'query',
        queries: ['WHERE a in (x, y) OR b > 5'],
        language: 'honeycomb',
        raw: ['604800', null],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://ui.honeycomb.io/acme/environments/prod/datasets/api?query=%7B%22filters%22%3A%5B%7B%22column%22%3A%22a%22%2C%22op%22%3A%22in%22%2C%22value%22%3A%5B%22x%22%2C%22y%22%5D%7D%2C%7B%22column%22%3A%22b%22%2C%22op%22%3A%22%3E%22%2C%22value%22%3A5%7D%5D%2C%22filter_combination%22%3A%22OR%22%2C%22start_time%22%3A1794830400%2C%22end_time%22%3A1795435200%7D',
      },
    },
    {
      url: 'https://ui.honeycomb.io/acme/environments/prod/datasets/api/query/abcdef123',
      seenOn: 'Honeycomb of 2025, a query by its id',
      expect: { kind: 'query', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://ui.eu1.honeycomb.io/acme/environments/prod?query=%7B%22calculations%22%3A%5B%7B%22op%22%3A%22COUNT%22%7D%5D%2C%22start_time%22%3A1795430000%2C%22end_time%22%3A1795433600%7D',
      seenOn: 'made up after the grammar of Honeycomb, its European host',
      trap: 'the region is a label of its own',
      expect: {
        kind: 'query',
        queries: ['COUNT'],
        language: 'honeycomb',
        raw: ['1795430000', '1795433600'],
        from: '2026-11-23T10:33:20Z',
        to: '2026-11-23T11:33:20Z',
        floats: 'none',
      },
    },
  ],
}
