import { expect, test } from 'vitest'
import { byAndBy } from '@/components/story/by-and-by'

/** Longer than a page may stand still at once. */
const LONG = 60
const MANY = 20

const busy = (): void => {
  const until = performance.now() + LONG
  while (performance.now() < until);
}

const never = new AbortController().signal

test('what is worked out by and by is what comes of it at once, and what can be shown before is told', async () => {
  const parts: string[] = []
  const work = function* (): Generator<string | undefined, string> {
    yield 'a head'
    yield
    return 'a head and a body'
  }
  expect(await byAndBy(work(), never, (part) => parts.push(part))).toBe('a head and a body')
  expect(parts).toEqual(['a head'])
})

test('what else there is to do is done between two slices', async () => {
  let other = false
  setImmediate(() => (other = true))
  const work = function* (): Generator<undefined, number> {
    for (let slice = 0; ; slice++) {
      if (other || slice === MANY) return slice
      busy()
      yield
    }
  }
  expect(await byAndBy(work(), never)).toBeLessThan(MANY)
})

test('once it is stopped nothing more is worked out or told', async () => {
  const stopped = new AbortController()
  const order: string[] = []
  const work = function* (): Generator<string | undefined, string> {
    order.push('begun')
    stopped.abort()
    yield 'a head'
    order.push('went on')
    return 'all'
  }
  expect(await byAndBy(work(), stopped.signal)).toBeNull()
  expect(order).toEqual(['begun'])
})

test('what fails is heard of', async () => {
  const work = function* (): Generator<string | undefined, string> {
    yield
    throw new Error('broken')
  }
  await expect(byAndBy(work(), never)).rejects.toThrow('broken')
})
