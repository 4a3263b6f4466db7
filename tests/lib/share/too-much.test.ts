import { expect, test } from 'vitest'
import { LIMITS } from '@/lib/model/limits'
import { overweight } from '@/lib/model/excess'
import type { Step } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { bundle } from '@/lib/share/bundle'
import { storyFile } from '@/lib/share/story-file'
import { incident } from '@/tests/fixtures/incident'

const { whole, pictures } = incident()

const many = (count: number, isMeant: (step: Step) => boolean): Whole => {
  const like = whole.steps.find(isMeant)
  if (!like) throw new Error('The incident has no such step.')
  const steps = Array.from({ length: count }, (_, index): Step => ({
    ...like,
    id: `step-${index}`,
    parentId: null,
  }))
  return { ...whole, steps, leads: [], amendments: [] }
}
const pictured = (step: Step) => step.kind === 'snapshot' && step.picture !== null

test.each<[string, Whole, string]>([
  [
    'steps',
    many(LIMITS.steps + 1, ({ kind }) => kind === 'note'),
    '20,001 steps, and a trail file can carry 20,000',
  ],
  ['pictures', many(LIMITS.pictures + 1, pictured), '2,001 pictures, and a trail file can carry 2,000'],
])(
  'a trail with too many %s is not saved as what cannot be read again, and that is said',
  (_, long, words) => {
    expect(() => bundle(long, pictures)).toThrow(
      `this trail has ${words}. Nothing has left this browser. Split it`,
    )
  },
)

test('nor is its story', () => {
  const long = many(LIMITS.pictures + 1, pictured)
  expect(() => storyFile(long, pictures, { zone: 'UTC' })).toThrow('2,001 pictures')
})

test('a file of more bytes than are taken in says both', () => {
  expect(overweight(LIMITS.bundle)).toBeNull()
  expect(overweight(LIMITS.bundle + 1)).toBe('257 MB, and a trail file can have 256')
})
