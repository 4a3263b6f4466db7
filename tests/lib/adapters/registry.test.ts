import { describe, expect, test } from 'vitest'
import type { Case } from '@/lib/adapters/parts/case'
import { SELF_HOSTED } from '@/lib/adapters/parts/self-hosted'
import { adapters, readView, sameLook } from '@/lib/adapters/registry'
import { LIMITS } from '@/lib/model/limits'
import type { Page } from '@/lib/model/page'
import { View } from '@/lib/model/view'
import { tables } from './tables'

const NOW = Date.parse('2026-11-23T12:00:00Z')

function pasted(url: string, title = ''): Page {
  return { url, title, zone: 'UTC', hints: null }
}

describe('readView', () => {
  test('no part of a view holds what was masked', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl'
    const page: Page = {
      ...pasted(
        `https://jane:hunter2@grafana.example.com/d/a/b?from=now-1h&to=now&auth_token=${token}`,
        `x ${token}`,
      ),
      hints: { marks: ['grafana'], requests: [], range: token },
    }
    const view = readView(page, NOW)
    expect(JSON.stringify(view)).not.toMatch(/hunter2|eyJ/)
    expect(view.masked).toEqual(['userinfo', 'auth_token'])
    expect(view.pinned).toContain('auth_token=***')
  })

  test('a request with a secret does not bring it back', () => {
    const host = 'http://p.example.com:9090'
    const query = encodeURIComponent('up{key="AKIAABCDEFGHIJKLMNOP"}')
    const request = `${host}/api/v1/query_range?query=${query}&start=1795431600&end=1795435200`
    const hints = { marks: ['prometheus'], requests: [{ url: request, at: NOW }], range: null }
    const view = readView({ ...pasted(`${host}/classic/graph?g0.expr=up&g0.tab=0`), hints }, NOW)
    expect(view.queries).toEqual([{ text: 'up{key="***"}', language: 'promql' }])
  })

  test('an over-long link is clipped, and not pinned by halves', () => {
    const url = `http://p.example.com/graph?g0.expr=${'x'.repeat(LIMITS.url)}`
    const view = readView(pasted(url), NOW)
    expect(View.parse(view).url).toHaveLength(LIMITS.url)
    expect([view.pinned, view.unpinned]).toEqual([null, 'The link is too long to be kept whole.'])
  })

  test('a link that is no web link is kept as text', () => {
    for (const url of [
      '',
      'about:blank',
      'javascript:alert(1)',
      'https://',
      'http:/x',
      '\u0000',
      'file:///etc/passwd',
    ]) {
      expect(readView(pasted(url), NOW)).toMatchObject({ tool: 'generic', kind: 'page', pinned: null })
    }
  })

  test('a clock that is out of its mind makes no view impossible', () => {
    for (const now of [Number.NaN, -1, 1e300, Number.POSITIVE_INFINITY]) {
      const view = readView(pasted('https://g.example.com/d/a/b?from=now-1d/d&to=now'), now)
      expect(View.safeParse(view).success).toBe(true)
    }
  })
})

describe('what the person says a site is', () => {
  const read = (said: string, path: string, marks: string[] = []): View => {
    const hints = { marks, requests: [], range: null }
    return readView({ ...pasted(`https://ops.example.com${path}`), hints }, NOW, said)
  }

  test('decides where the link could be of several tools, and against a mark in the page', () => {
    const discover = '/app/discover#/?_g=(time:(from:now-1h,to:now))'
    expect(read('kibana', discover).tool).toBe('kibana')
    expect(read('opensearch', discover).tool).toBe('opensearch')
    expect(read('opensearch', discover, ['kibana']).pinned).toContain("from:'2026-11-23T11:00:00.000Z'")
    expect(read('thanos', '/graph?g0.expr=up&g0.tab=0', ['prometheus'])).toMatchObject({
      tool: 'thanos',
      queries: [{ text: 'up', language: 'promql' }],
    })
  })

  test('reads pages that say nothing by themselves', () => {
    expect(read('grafana', '/playlists').tool).toBe('grafana')
    expect(readView(pasted('https://ops.example.com/playlists'), NOW, 'grafana').tool).toBe('grafana')
  })

  test('leaves a page that it cannot be as a plain one', () => {
    const others = { kibana: '/d/abc/errors?from=now-1h&to=now', grafana: '/graph?g0.expr=up&g0.tab=0' }
    for (const [said, path] of Object.entries({ ...others, prometheus: others.kibana }))
      expect(read(said, path)).toMatchObject({ tool: 'generic', kind: 'page', queries: [] })
    expect(read('grafana', '/alerts', ['prometheus']).tool).toBe('generic')
  })

  test('is as nothing where it is of no tool that is known any more', () => {
    expect(read('teapot', '/graph?g0.expr=up&g0.tab=0').tool).toBe('prometheus')
  })

  test('can be of each tool that a mark makes readable on a host of any name, and of no other', () => {
    const neutral = (one: Case): string => one.url.replace(/^(https?:\/\/)[^/?#]+/, '$1ops.example.com')
    const hosted = adapters.filter(({ tool, ...adapter }) => {
      const hints = { marks: [tool], requests: [], range: null }
      return tables.get(tool)?.cases.some((one) => adapter.matches({ ...pasted(neutral(one)), hints }))
    })
    expect(hosted.map(({ tool }) => tool).sort(), 'the list in parts/self-hosted.ts').toEqual(SELF_HOSTED)
  })
})

describe('sameLook', () => {
  const at = (search: string, now = NOW): View =>
    readView(pasted(`https://g.example.com/d/a/b?${search}`), now)

  test('a floating range evaluated later is the same look', () => {
    expect(sameLook(at('from=now-1h&to=now'), at('from=now-1h&to=now', NOW + 3_600_000))).toBe(true)
  })

  test('absolute ranges are the same within a second, however written', () => {
    const iso = at('from=2026-11-23T11:00:00.000Z&to=2026-11-23T12:00:00.000Z')
    expect(sameLook(iso, at(`from=${NOW - 3_600_000}&to=${NOW}`))).toBe(true)
    expect(sameLook(iso, at(`from=${NOW - 3_600_000}&to=${NOW + 5000}`))).toBe(false)
  })

  test('pinning a floating range is another look', () => {
    expect(sameLook(at('from=now-1h&to=now'), at(`from=${NOW - 3_600_000}&to=${NOW}`))).toBe(false)
  })

  test('another view at the same time is another look', () => {
    expect(sameLook(at('from=now-1h&to=now'), at('from=now-1h&to=now&var-a=b'))).toBe(false)
  })
})
