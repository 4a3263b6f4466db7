import { expect, test } from 'vitest'
import type { Impact } from '@/lib/model/amendment'
import type { Whole } from '@/lib/model/whole'
import { redact } from '@/lib/share/redact'
import { current } from '@/lib/story/current'
import { storyOf } from '@/lib/story/document'
import { markupHtml } from '@/lib/story/html'
import { incident } from '@/tests/fixtures/incident'

const { whole } = incident()
const saying = (...impacts: readonly Impact[]): Whole => ({
  ...whole,
  amendments: [
    ...whole.amendments,
    ...impacts.map((impact, index) => ({
      id: `i${index}`,
      trailId: whole.trail.id,
      at: index,
      by: 'person-mara',
      kind: 'impact' as const,
      impact,
    })),
  ],
})

test.each<[Impact[], Impact]>([
  [[], 'unknown'],
  [['customers'], 'customers'],
  [['customers', 'none'], 'none'],
  [['none', 'unknown'], 'unknown'],
])('of %j the last holds', (impacts, now) => {
  expect(current(saying(...impacts)).impact).toBe(now)
})

test.each<[Impact[], string | null]>([
  [[], null],
  [['customers'], 'Customers noticed.'],
  [['none'], 'No customer noticed.'],
])('the story of %j says %j', (impacts, words) => {
  const html = markupHtml(storyOf(saying(...impacts), { zone: 'UTC' }), new Map())
  expect(html.includes('class="impact"')).toBe(words !== null)
  expect(html).toContain(words ?? 'class="card"')
})

test('a host or a person of that name does not change what was said', () => {
  const named = {
    ...saying('customers'),
    people: [...whole.people, { id: 'person-x', name: 'customers' }],
  }
  const withheld = { hosts: new Set<string>(), people: new Set(['person-x']), pictures: new Set<string>() }
  const { whole: going } = redact({ whole: named, pictures: new Map() }, withheld)
  expect(current(going).impact).toBe('customers')
})
