import { readView } from '@/lib/adapters/registry'
import { readTables } from '@/scripts/tools/tables'
import { below, type Figure, median } from './figure'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const ROUNDS = 9

/** A look comes at most every half second in each tab: a hundred tabs are far below this. */
const LEAST = 1_000

/** How many times as long as `new URL()` may be needed: sixty tools look at each link, and its layers are unpacked. */
const MOST_TIMES = 400

/** Milliseconds for one link, as the laws of the adapters say. */
const MOST_EACH = 5

/** Microseconds of each call, by link: the median of the rounds, for a shared machine has hiccups. */
const timed = (urls: readonly string[], call: (url: string) => unknown): number[] => {
  const rounds = Array.from({ length: ROUNDS }, () =>
    urls.map((url) => {
      const start = performance.now()
      call(url)
      return (performance.now() - start) * 1000
    }),
  )
  return urls.map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN)))
}

const perSecond = (each: readonly number[]): number =>
  (each.length * 1_000_000) / each.reduce((total, one) => total + one, 0)

const whole = (value: number): string => Math.round(value).toLocaleString('en')

/** Every link of the case tables, read and pinned as one that was pasted. */
export const links = async (): Promise<Figure[]> => {
  const urls = (await readTables()).flatMap(({ cases }) => cases.map(({ url }) => url))
  const read = timed(urls, (url) => readView({ url, title: '', zone: 'UTC', hints: null }, NOW))
  const parsed = timed(urls, (url) => URL.canParse(url) && new URL(url))
  const [ours, theirs] = [perSecond(read), perSecond(parsed)]
  return [
    {
      figure: `links read and pinned in a second, of ${urls.length} in the case tables`,
      measured: whole(ours),
      mustBe: `at least ${whole(LEAST)}`,
      ok: ours >= LEAST,
    },
    below(`the time of new URL() on them (${whole(theirs)} in a second)`, theirs / ours, MOST_TIMES, 'times'),
    below('slowest of them', Math.max(...read) / 1000, MOST_EACH, 'ms', 2),
  ]
}
