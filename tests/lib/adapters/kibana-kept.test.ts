import { expect, test } from 'vitest'
import { readView } from '@/lib/adapters/registry'
import type { Hints } from '@/lib/model/page'
import type { View } from '@/lib/model/view'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const URL = 'https://kibana.example.com/app/discover#/?_g=h@71b92b8&_a=h@cdf09d7'
const GLOBAL = {
  filters: [],
  refreshInterval: { pause: true, value: 0 },
  time: { from: 'now-1h', to: 'now' },
}
const OWN = { columns: ['message'], query: { language: 'kuery', query: "status:500 and host:'a!b'" } }

const look = (kept: Hints['kept'], url = URL): View => {
  const hints = { marks: ['kibana'], requests: [], range: null, ...(kept ? { kept } : {}) }
  return readView({ url, title: 'Discover - Elastic', zone: 'UTC', hints }, NOW)
}

const keeping = (own: unknown): Hints['kept'] => [
  { hash: 'h@71b92b8', state: JSON.stringify(GLOBAL) },
  { hash: 'h@cdf09d7', state: JSON.stringify(own) },
]

test('a state under a hash is read from what the page keeps, and pinned so that any browser can open it', () => {
  const view = look(keeping(OWN))
  expect(view).toMatchObject({
    url: URL,
    opaque: false,
    queries: [{ text: "status:500 and host:'a!b'", language: 'kql' }],
    time: { raw: { from: 'now-1h', to: 'now' }, from: NOW - 3_600_000, to: NOW, floats: 'url' },
  })
  expect(view.pinned).toContain("time:(from:'2026-11-23T11:00:00.000Z',to:'2026-11-23T12:00:00.000Z')")
  expect(view.pinned).not.toContain('h@')
  const reopened = look(undefined, view.pinned ?? '')
  expect(reopened.queries).toEqual(view.queries)
  expect([reopened.viewKey, reopened.pinned]).toEqual([view.viewKey, view.pinned])
})

test('without it the link stays as opaque as it is', () => {
  expect(look(undefined)).toMatchObject({ opaque: true, pinned: null, queries: [] })
  expect(look([])).toMatchObject({ opaque: true, pinned: null })
})

test('what a page says it keeps is believed in its own form only', () => {
  const forged = ['', 'no json', '"text"', '7', '[', '('.repeat(9_000), '['.repeat(8_000) + ']'.repeat(8_000)]
  for (const state of forged) {
    const view = look([{ hash: 'h@71b92b8', state }])
    expect([view.opaque, view.pinned]).toEqual([true, null])
  }
  const regular = look([{ hash: '.*', state: JSON.stringify(GLOBAL) }])
  expect(regular.pinned).toBeNull()
})

test('a secret in it stays under its hash', () => {
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl'
  const view = look(keeping({ query: { language: 'kuery', query: `key:${token}` } }))
  expect(JSON.stringify(view)).not.toContain('eyJhbGci')
  expect(view.opaque).toBe(true)
})
