import { expect, test } from 'vitest'
import { isScale } from '@/lib/observer/capture/scale'

test.each([
  [['0 - 10', '10 - 20', '≥ 20']],
  [['< 1 ms', '1 ms – 5 ms', '5 ms – 20 ms', '> 20 ms']],
  [['0 to 0.5', '0.5 to 1']],
  [['≥ 20', '10 - 20', '0 - 10']],
])('%o are the bands of a scale', (names) => {
  expect(isScale(names)).toBe(true)
})

test.each([
  [['api', 'web']],
  [['200', '404', '500']],
  [['200 - 299', '400 - 499']],
  [['2026-11-26', '2026-11-27']],
  [['0 - 10']],
  [['0 - 10', '10 - 20', 'total']],
  [['node-1', 'node-2']],
  [[]],
])('%o are series', (names) => {
  expect(isScale(names)).toBe(false)
})
