import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Cause } from '@/lib/messages/protocol'
import { LONGEST_MS, SETTLE_MS, settle } from '@/lib/observer/settle'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const recorded = () => {
  const looks: Cause[] = []
  return { looks, settling: settle((cause) => looks.push(cause)) }
}

test('waits for quiet after the last signal of a burst, and looks once', () => {
  const { looks, settling } = recorded()
  settling.signal('push')
  vi.advanceTimersByTime(SETTLE_MS - 1)
  settling.signal('replace')
  vi.advanceTimersByTime(SETTLE_MS - 1)
  expect(looks).toEqual([])
  vi.advanceTimersByTime(1)
  expect(looks).toEqual(['push'])
})

test.each<[Cause[], Cause]>([
  [['replace', 'push'], 'push'],
  [['load', 'replace', 'replace'], 'load'],
  [['traverse', 'replace'], 'traverse'],
  [['query', 'fragment'], 'fragment'],
])('%j is named %s', (signals, cause) => {
  const { looks, settling } = recorded()
  signals.forEach((signal) => settling.signal(signal))
  vi.advanceTimersByTime(SETTLE_MS)
  expect(looks).toEqual([cause])
})

test('a flood is looked at no more than once a second', () => {
  const { looks, settling } = recorded()
  for (let at = 0; at < 10_000; at++) {
    settling.signal('push')
    vi.advanceTimersByTime(1)
  }
  expect(looks.length).toBeLessThanOrEqual(10)
  expect(looks.length).toBeGreaterThanOrEqual(10_000 / LONGEST_MS - 1)
})

test('data requests do not hold up a navigation', () => {
  const { looks, settling } = recorded()
  settling.signal('push')
  vi.advanceTimersByTime(SETTLE_MS - 1)
  settling.signal('query')
  vi.advanceTimersByTime(1)
  expect(looks).toEqual(['push'])
})

test('says nothing once it is cancelled', () => {
  const { looks, settling } = recorded()
  settling.signal('push')
  settling.cancel()
  vi.advanceTimersByTime(LONGEST_MS)
  expect(looks).toEqual([])
})
