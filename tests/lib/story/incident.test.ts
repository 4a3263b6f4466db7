import { expect, test } from 'vitest'
import { Whole } from '@/lib/model/whole'
import { incident } from '@/tests/fixtures/incident'

test('the running example is a valid trail, the same at every call', () => {
  const { whole, pictures } = incident()
  expect(Whole.parse(whole)).toEqual(whole)
  expect(incident()).toEqual({ whole, pictures })
  const sorted = whole.steps.toSorted((a, b) => a.at - b.at)
  expect(whole.steps).toEqual(sorted)
})
