import { fc } from '@/tests/fixtures/any'
import { expect, test } from 'vitest'
import type { Whole } from '@/lib/model/whole'
import { droppedOn, inOrder, keptIn, moved, type Moving } from '@/lib/story/order'
import { outline, type Entry } from '@/lib/story/outline'
import { incident } from '@/tests/fixtures/incident'

const { whole } = incident()
const { entries } = outline(whole)
const kept = keptIn(entries)
const keys = (path: readonly Entry[]) => path.map(({ key }) => key)

const leadOf = (entry: Entry) => {
  if (entry.kind === 'kept') return entry.look.leadId
  return entry.kind === 'looks' ? (entry.looks[0]?.leadId ?? null) : entry.lead.lead.id
}

test('no order, and any part of the order of time, leaves the path as it was walked', () => {
  expect(inOrder(entries, [])).toEqual(entries)
  fc.assert(
    fc.property(fc.subarray(kept, { minLength: 1 }), (some) => {
      expect(inOrder(entries, some)).toEqual(entries)
    }),
  )
})

test('whatever the order: nothing is lost, leads open before their steps, verdicts come after what they judge', () => {
  const orders = fc.shuffledSubarray([...kept, 'nobody'], { minLength: 1 })
  fc.assert(
    fc.property(orders, (order) => {
      const path = inOrder(entries, order)
      expect(keys(path).sort()).toEqual(keys(entries).sort())
      const named = order.filter((id) => kept.includes(id))
      expect(keptIn(path).filter((id) => named.includes(id))).toEqual(named)
      const place = new Map(path.map(({ key }, index) => [key, index]))
      entries.forEach((entry, index) => {
        if (entry.kind === 'kept' || leadOf(entry) === null) return
        for (const earlier of entries.slice(0, index))
          if (leadOf(earlier) === leadOf(entry) && (entry.kind !== 'lead' || earlier.kind !== 'kept'))
            expect(place.get(entry.key)).toBeGreaterThan(place.get(earlier.key) ?? Infinity)
      })
    }),
  )
})

test('a step that is not named stands behind the one that came before it in time', () => {
  const [first = '', second = '', third = ''] = kept
  const path = keptIn(inOrder(entries, [third, first]))
  expect(path.indexOf(second)).toBe(path.indexOf(first) + 1)
  expect(path.indexOf(third)).toBe(0)
})

const STEP_LEAD = 'lead-service'

const MOVES: readonly { says: string; what: Moving; by: -1 | 1; from: string[]; to: string[] | null }[] = [
  { says: 'a step goes up', what: { step: 's2' }, by: -1, from: ['s1', 's2'], to: ['s2', 's1'] },
  { says: 'a step goes down', what: { step: 's1' }, by: 1, from: ['s1', 's2'], to: ['s2', 's1'] },
  { says: 'the first goes no further up', what: { step: 's1' }, by: -1, from: ['s1', 's2'], to: null },
  { says: 'the last goes no further down', what: { step: 's2' }, by: 1, from: ['s1', 's2'], to: null },
  {
    says: 'a lead goes with its steps',
    what: { lead: STEP_LEAD },
    by: -1,
    from: ['s1', 's3'],
    to: ['s3', 's1'],
  },
  { says: 'a lead without steps stays', what: { lead: 'nobody' }, by: 1, from: ['s1', 's3'], to: null },
]

const only = (ids: readonly string[]): readonly Entry[] => {
  const some: Whole = { ...whole, steps: whole.steps.filter(({ id }) => ids.includes(id)) }
  return outline(some).entries
}

test.each(MOVES)('$says', ({ what, by, from, to }) => {
  expect(moved(only(from), what, by)).toEqual(to)
})

test('a lead that is moved takes its dead end along', () => {
  const path = only(['s1', 's2', 's3'])
  const order = moved(path, { lead: STEP_LEAD }, -1)
  const shape = (all: readonly Entry[]) =>
    all.filter((entry) => leadOf(entry) === STEP_LEAD || entry.kind === 'kept').map(({ kind }) => kind)
  expect(order).toEqual(['s1', 's3', 's2'])
  const after = inOrder(path, order ?? [])
  expect(shape(after).slice(0, 4)).toEqual(['kept', 'lead', 'kept', 'verdict'])
})

test('what is dropped from below stands before its target, from above behind it', () => {
  const path = only(['s1', 's2', 's3'])
  expect(droppedOn(path, { step: 's3' }, 's1')).toEqual(['s3', 's1', 's2'])
  expect(droppedOn(path, { step: 's1' }, 's3')).toEqual(['s2', 's3', 's1'])
  expect(droppedOn(path, { step: 's1' }, 's1')).toBeNull()
})
