import { expect, test } from 'vitest'
import { pace } from '@/lib/background/pace'
import { turns } from '@/lib/background/turns'

/** A clock that stands still until it is moved. */
const stoppedClock = () => {
  let now = 0
  let sleepers: { at: number; wake: () => void }[] = []
  const move = async (ms: number) => {
    now += ms
    const due = sleepers.filter(({ at }) => at <= now)
    sleepers = sleepers.filter(({ at }) => at > now)
    for (const { wake } of due) wake()
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  const wait = (ms: number) => new Promise<void>((wake) => sleepers.push({ at: now + ms, wake }))
  return { now: () => now, wait, move }
}

test('a person is never held back', async () => {
  const clock = stoppedClock()
  const go = pace(clock)
  expect(await Promise.all([0, 1, 2, 3, 4].map((frame) => go(1, frame)))).toEqual(Array(5).fill(true))
  for (let look = 0; look < 50; look++) {
    await clock.move(1_000)
    expect(await go(1, 0)).toBe(true)
  }
})

test('of a flood one a second goes on, the newest last', async () => {
  const clock = stoppedClock()
  const go = pace(clock)
  const went: number[] = []
  for (let look = 0; look < 10_000; look++) {
    void go(1, 0).then((isOn) => isOn && went.push(look))
    await clock.move(1)
  }
  await clock.move(2_000)
  expect(went.length).toBeLessThanOrEqual(10 + 5 + 1)
  expect(went.length).toBeGreaterThanOrEqual(10)
  expect(went.at(-1)).toBe(9_999)
})

test('a flood in one tab holds back no other', async () => {
  const clock = stoppedClock()
  const go = pace(clock)
  for (let look = 0; look < 100; look++) void go(1, 0)
  expect(await go(2, 0)).toBe(true)
})

test('turns come in order, and a failing one stops no other', async () => {
  const inTurn = turns()
  const done: string[] = []
  const slow = inTurn(async () => {
    await Promise.resolve()
    await Promise.resolve()
    done.push('slow')
  })
  const failing = inTurn(() => Promise.reject(new Error('no')))
  const quick = inTurn(() => Promise.resolve(done.push('quick')))
  await expect(failing).rejects.toThrow('no')
  await Promise.all([slow, quick])
  expect(done).toEqual(['slow', 'quick'])
})
