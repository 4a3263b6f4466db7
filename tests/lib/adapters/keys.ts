import { describe, expect, test } from 'vitest'
import { readView } from '@/lib/adapters/registry'
import type { View } from '@/lib/model/view'

const NOW = Date.parse('2026-11-23T12:00:00Z')

/** What is read off a link; `marks` are what its page says of its tool. */
export const viewOf = (url: string, marks: readonly string[] = []): View => {
  const hints = marks.length > 0 ? { marks: [...marks], requests: [], range: null } : null
  return readView({ url, title: '', zone: 'UTC', hints }, NOW)
}

/** Two links, by what tells them apart. */
export type Pairs = Readonly<Record<string, readonly [string, string]>>

export const testSame = (pairs: Pairs): void => {
  describe('the same view', () => {
    test.each(Object.entries(pairs))('%s', (_name, [one, other]) => {
      expect(viewOf(one).tool).not.toBe('generic')
      expect(viewOf(other).viewKey).toBe(viewOf(one).viewKey)
      expect(viewOf(other).placeKey).toBe(viewOf(one).placeKey)
    })
  })
}

export const testDifferent = (pairs: Pairs): void => {
  describe('another view', () => {
    test.each(Object.entries(pairs))('%s', (_name, [one, other]) => {
      expect(viewOf(one).tool).not.toBe('generic')
      expect(viewOf(other).viewKey).not.toBe(viewOf(one).viewKey)
    })
  })
}
