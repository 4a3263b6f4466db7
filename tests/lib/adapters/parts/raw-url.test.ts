import { fc } from '@/tests/fixtures/any'
import { describe, expect, test } from 'vitest'
import { jsonSpans } from '@/lib/adapters/parts/json-spans'
import { decode, decodeInPlace, hashParams, last, parseLink, rewrite } from '@/lib/adapters/parts/raw-url'
import { splice } from '@/lib/adapters/parts/splice'

describe('parseLink', () => {
  test('takes a link apart', () => {
    expect(parseLink('HTTPS://Jane@Grafana.Example:3000/a/b?x=1&y#/c?z=2')).toMatchObject({
      origin: 'https://grafana.example:3000',
      host: 'grafana.example',
      path: '/a/b',
      search: [
        { name: 'x', value: '1', raw: '1' },
        { name: 'y', value: '', raw: null },
      ],
      hash: '/c?z=2',
    })
  })

  test.each(['', 'ftp://x/', 'https://', '//x/y', 'javascript:alert(1)', 'http//x'])(
    '%j is no web link',
    (url) => {
      expect(parseLink(url)).toBeNull()
    },
  )

  test('the fragment has parameters of its own', () => {
    const link = parseLink('http://x/#/route?a=1&a=2')
    expect(link && last(hashParams(link), 'a')).toBe('2')
    const bare = parseLink('http://x/#a=1;b=2')
    expect(bare && last(hashParams(bare, ';'), 'b')).toBe('2')
  })
})

describe('rewrite', () => {
  const cases: [from: string, changes: Record<string, string | null>, to: string][] = [
    ['http://x/', { a: '1' }, 'http://x/?a=1'],
    ['http://x/?', { a: '1' }, 'http://x/?a=1'],
    ['http://x/#top', { a: '1' }, 'http://x/?a=1#top'],
    ['http://x/?b=2&a=+%2B&c', { a: '1' }, 'http://x/?b=2&a=1&c'],
    ['http://x/?b=2&', { a: '1' }, 'http://x/?b=2&a=1'],
    ['http://x/?a=1&&b=2', { c: '3' }, 'http://x/?a=1&&b=2&c=3'],
    ['http://x/?a=1&b=2', { a: null }, 'http://x/?b=2'],
    ['http://x/?a=1', { a: null }, 'http://x/'],
    ['http://x/?%61=1', { a: '2' }, 'http://x/?%61=2'],
    ['http://x/?toString=1', { a: '2' }, 'http://x/?toString=1&a=2'],
  ]
  test.each(cases)('%s with %j', (from, changes, to) => expect(rewrite(from, changes)).toBe(to))

  const inHash: [from: string, to: string][] = [
    ['http://x/?b=1#/r?a=0&c=$', 'http://x/?b=1#/r?a=1&c=$'],
    ['http://x/#/r', 'http://x/#/r?a=1'],
    ['http://x/#a=0', 'http://x/#a=1'],
    ['http://x/#', 'http://x/#a=1'],
    ['http://x/', 'http://x/#a=1'],
  ]
  test.each(inHash)('%s in the fragment', (from, to) => expect(rewrite(from, { a: '1' }, 'hash')).toBe(to))

  test('what was set is read, and setting it again changes nothing', { timeout: 120_000 }, () => {
    const link = fc.webUrl({ withQueryParameters: true, withFragments: true })
    fc.assert(
      fc.property(link, fc.constantFrom('search', 'hash'), (url, where) => {
        const once = rewrite(url, { time: '42' }, where)
        const parsed = parseLink(once)
        const read = parsed && last(where === 'hash' ? hashParams(parsed) : parsed.search, 'time')
        return read === '42' && rewrite(once, { time: '42' }, where) === once
      }),
    )
  })
})

describe('decoding', () => {
  test.each([
    ['a+b%20c', 'a b c'],
    ['%C3%A9', 'é'],
    ['100%', '100%'],
    ['%zz%41', '%zzA'],
    ['%ff%41', '%ff%41'],
  ])('%s', (raw, text) => expect(decode(raw)).toBe(text))

  test('in place gives the same text, and where each character came from', () => {
    const raw = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }).map(encodeURIComponent))
    fc.assert(
      fc.property(raw, (text) => {
        const { text: decoded, at } = decodeInPlace(text)
        expect(decoded).toBe(decode(text))
        expect(at).toHaveLength(decoded.length + 1)
        expect([...at].sort((a, b) => a - b)).toEqual(at)
      }),
    )
  })
})

describe('jsonSpans', () => {
  test('finds every scalar by its path', () => {
    const text = '{"a": {"b":["x", {"c" : "y\\"z"}, 3]}, "range":{"from":"now-1h"}}'
    const spans = jsonSpans(text)
    const cut = (path: string): string | undefined => {
      const span = spans?.get(path)
      return span && text.slice(span.start, span.end)
    }
    expect([...(spans?.keys() ?? [])]).toEqual(['a/b/0', 'a/b/1/c', 'a/b/2', 'range/from'])
    expect(['a/b/1/c', 'a/b/2', 'range/from'].map(cut)).toEqual(['y\\"z', '3', 'now-1h'])
  })

  test('what stands at each path is what JSON.parse finds there', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        for (const [path, { start, end }] of jsonSpans(text) ?? []) {
          const quoted = text[start - 1] === '"' ? `"${text.slice(start, end)}"` : text.slice(start, end)
          expect(() => JSON.parse(quoted) as unknown, path).not.toThrow()
        }
      }),
    )
  })

  test.each(['', '{', '[1,]', '['.repeat(60) + ']'.repeat(60)])('%j is refused', (text) => {
    expect(jsonSpans(text)).toBeNull()
  })
})

test('edits are made at once, in any order', () => {
  const edits = [
    { start: 4, end: 5, text: 'EEE' },
    { start: 0, end: 1, text: '' },
  ]
  expect(splice('abcdef', edits)).toBe('bcdEEEf')
})
